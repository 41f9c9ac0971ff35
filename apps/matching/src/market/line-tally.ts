import { leafShift } from './leaf-bits';

/** Binary digits of a count. */
const digits = 9;

/** The most that is counted; beyond it nothing is added. */
export const mostTallied = (1 << digits) - 1;

const inLeaf = (1 << leafShift) - 1;

/**
 * A small count for each row, its digits spread over words: the lowest digits of the 32 rows of a leaf in one word, the
 * next ones in the next. One more or less for any of the 32 takes two or three steps, as only carries go on.
 */
export class LineTally {
  private words = new Int32Array(digits);

  read(row: number): number {
    const from = this.placeOf(row >>> leafShift);
    let count = 0;
    for (let digit = 0; digit < digits; digit++) count |= ((this.words[from + digit] >>> (row & inLeaf)) & 1) << digit;
    return count;
  }

  write(row: number, count: number): void {
    const from = this.placeOf(row >>> leafShift);
    const bit = 1 << (row & inLeaf);
    const kept = Math.min(mostTallied, count);
    for (let digit = 0; digit < digits; digit++) {
      if (((kept >>> digit) & 1) === 0) this.words[from + digit] &= ~bit;
      else this.words[from + digit] |= bit;
    }
  }

  /** One more for some rows of a leaf. */
  add(leaf: number, rows: number): void {
    const { words } = this;
    const from = this.placeOf(leaf);
    let carry = rows;
    for (let at = from; carry !== 0 && at < from + digits; at++) {
      const word = words[at];
      words[at] = word ^ carry;
      carry &= word;
    }
    if (carry !== 0) for (let at = from; at < from + digits; at++) words[at] |= carry;
  }

  /**
   * One less for some rows of a leaf.
   * @returns those of which nothing was left; their counts are to be written anew
   */
  take(leaf: number, rows: number): number {
    const { words } = this;
    const from = this.placeOf(leaf);
    let borrow = rows;
    for (let at = from; borrow !== 0 && at < from + digits; at++) {
      const word = words[at];
      words[at] = word ^ borrow;
      borrow &= ~word;
    }
    return borrow;
  }

  private placeOf(leaf: number): number {
    const from = digits * leaf;
    if (from >= this.words.length) {
      const { words } = this;
      this.words = new Int32Array(Math.max(2 * words.length, from + digits));
      this.words.set(words);
    }
    return from;
  }
}
