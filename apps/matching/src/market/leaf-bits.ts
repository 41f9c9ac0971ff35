import { lowestBit } from './bits';

/** Rows of a leaf, as a power of two: one bit each in a word. */
export const leafShift = 5;
const inLeaf = (1 << leafShift) - 1;

/** Yes-or-no facts of rows, a word for each fact of a leaf and a bit for each row: one step settles 32 rows. */
export class LeafBits {
  words: Int32Array;

  /** @param width words a leaf */
  constructor(public width: number) {
    this.words = new Int32Array(width);
  }

  /** Whether a fact holds of a row: 1 or 0. */
  of(row: number, fact: number): number {
    return fact < this.width ? (this.words[this.width * (row >>> leafShift) + fact] >>> (row & inLeaf)) & 1 : 0;
  }

  /** All facts of a row, one bit each. */
  read(row: number): number {
    let facts = 0;
    for (let fact = 0; fact < this.width; fact++) facts |= this.of(row, fact) << fact;
    return facts;
  }

  write(row: number, facts: number): void {
    // A shift by 32 would shift nothing.
    while ((facts >>> 1) >>> (this.width - 1) !== 0) this.widen();
    const leaf = row >>> leafShift;
    while (this.width * (leaf + 1) > this.words.length) this.words = longer(this.words);
    const bit = 1 << (row & inLeaf);
    for (let fact = 0; fact < this.width; fact++) {
      if (((facts >>> fact) & 1) === 0) this.words[this.width * leaf + fact] &= ~bit;
      else this.words[this.width * leaf + fact] |= bit;
    }
  }

  /** Those of some facts that do not hold of a row. */
  lacking(row: number, facts: number): number {
    let lacking = 0;
    for (let left = facts; left !== 0; left &= left - 1) {
      const fact = lowestBit(left);
      if (this.of(row, fact) === 0) lacking |= 1 << fact;
    }
    return lacking;
  }

  /** How many of some facts hold of a row. */
  count(row: number, facts: number): number {
    let count = 0;
    for (let left = facts; left !== 0; left &= left - 1) count += this.of(row, lowestBit(left));
    return count;
  }

  /** Those of the rows of a leaf, as bits, of which any of some facts holds. */
  any(leaf: number, facts: number): number {
    let rows = 0;
    for (let left = facts; left !== 0; left &= left - 1) rows |= this.word(leaf, lowestBit(left));
    return rows;
  }

  /** Those of some rows of a leaf of which all of some facts hold. */
  all(leaf: number, rows: number, facts: number): number {
    let those = rows;
    for (let left = facts; left !== 0; left &= left - 1) those &= this.word(leaf, lowestBit(left));
    return those;
  }

  private word(leaf: number, fact: number): number {
    return fact < this.width ? this.words[this.width * leaf + fact] : 0;
  }

  private widen(): void {
    const { words, width } = this;
    this.width = 2 * width;
    this.words = new Int32Array(2 * words.length);
    for (let at = 0; at < words.length; at += width) this.words.set(words.subarray(at, at + width), 2 * at);
  }
}

function longer(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length);
  to.set(from);
  return to;
}
