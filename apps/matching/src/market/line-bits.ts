import { LeafBits } from './leaf-bits';
import {
  by1,
  by2,
  by4,
  flagsAt,
  isFew,
  isPicky,
  type LineSketch,
  monthBitsAt,
  monthsAt,
  monthsOfYear,
  requiredAt,
  wantsGuided,
  wantsReady,
} from './line-sketch';

/** Flags of a line as facts. */
const [few, odd, ready, guided] = [0, 1, 2, 3];

/** What lines ask for with a yes or no, a bit for each of the 32 rows of a leaf. */
export class LineBits {
  private months = new LeafBits(12);
  private required = new LeafBits(8);
  private flags = new LeafBits(4);

  write(row: number, { i32, u16, u8 }: LineSketch): void {
    const flags = u8[(row << by1) + flagsAt];
    const isOdd = (flags & isPicky) !== 0 || u8[(row << by1) + monthsAt] >= monthsOfYear;
    this.months.write(row, u16[(row << by2) + monthBitsAt]);
    this.required.write(row, i32[(row << by4) + requiredAt]);
    this.flags.write(
      row,
      ((flags & isFew) !== 0 ? 1 << few : 0) |
        (isOdd ? 1 << odd : 0) |
        ((flags & wantsReady) !== 0 ? 1 << ready : 0) |
        ((flags & wantsGuided) !== 0 ? 1 << guided : 0),
    );
  }

  /** Forgets all. */
  clear(): void {
    this.months = new LeafBits(12);
    this.required = new LeafBits(8);
    this.flags = new LeafBits(4);
  }

  /** Rows with a month of the season in their window. */
  inSeason(leaf: number, season: number): number {
    return this.months.any(leaf, season);
  }

  /** Rows that ask for one of some certificates, or for a cluster that is another (as flags of a line). */
  lacking(leaf: number, certificates: number, cluster: number): number {
    const wishes = ((cluster & wantsReady) === 0 ? 1 << ready : 0) | ((cluster & wantsGuided) === 0 ? 1 << guided : 0);
    return this.required.any(leaf, certificates) | this.flags.any(leaf, wishes);
  }

  /** Rows of which fewer offers pass than are counted. */
  few(leaf: number): number {
    return this.flags.any(leaf, 1 << few);
  }

  /** Rows of which only the line itself knows all that it asks. */
  odd(leaf: number): number {
    return this.flags.any(leaf, 1 << odd);
  }
}
