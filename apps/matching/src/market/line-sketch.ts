import type { Cargo } from '@titik/catalogue/types';
import { mostLeadDays } from './gate';
import type { LineCodes } from './glance';
import type { OpenLine } from './line-floors';
import { fobCeiling } from './price-terms';

/**
 * Each month must be delivered; fewer pass than are counted; only the line itself knows all that it asks; the trade post
 * takes only who is export-ready, or who at least has a mentor.
 */
export const [isMonthly, isFew, isPicky, wantsReady, wantsGuided] = [1, 2, 4, 8, 16];
export const wishes = wantsReady | wantsGuided;
const clusterFlags = { any: 0, mentored: wantsGuided, ready: wantsReady };

/** How far a row is shifted to find its first place among numbers of 8, 4, 2 and 1 bytes. */
export const [by8, by4, by2, by1] = [3, 4, 5, 6];

/** What stands where in a row, counted in the width of its numbers. */
export const [ceilingAt, leastAt, mostAt] = [0, 1, 2];
export const [scoreAt, aloneAt, amountAt, freeAt] = [6, 7, 8, 9];
export const [requiredAt, firstDayAt] = [11, 12];
const numberAt = 10;
/** Most lead days; code of the weights; days from the window's first to its last; its months as bits, 0: an empty row. */
export const [leadAt, weightsAt, daysAt, monthBitsAt] = [26, 27, 28, 29];
export const [monthsAt, lacksAt, currencyAt, flagsAt] = [60, 61, 62, 63];

/** From here on a window says more than one mask of months. */
export const monthsOfYear = 12;

/** A line without a ceiling has no currency to compare with. */
const noCurrency = 255;

/** What does not fit into a byte. */
const endless = 255;
const longest = 0xffff;
const rowBytes = 64;

/**
 * An open line a row: what it asks for, and what its result asks of whoever would stand in it. 64 bytes in one piece, as
 * rows are looked at one by one and memory comes in such pieces. Needs are the line's own numbers (ceilings at FOB),
 * floors are rounded down: a row is never harsher than its line.
 */
export class LineSketch {
  private capacity = 64;
  private bytes = new ArrayBuffer(rowBytes * this.capacity);
  f64 = new Float64Array(this.bytes);
  f32 = new Float32Array(this.bytes);
  i32 = new Int32Array(this.bytes);
  u16 = new Uint16Array(this.bytes);
  u8 = new Uint8Array(this.bytes);
  /**
   * What tells most rows without a look at them, each kind side by side: ceilings to the nearest; scores for whoever
   * cannot cover a line alone, and for whoever can; what must be free a month for the pool, and for a near miss.
   */
  columns = new Columns(this.capacity);

  write(row: number, number: number, { needs, floors }: OpenLine, codes: LineCodes, cargo: Cargo): void {
    if (row >= this.capacity) this.widen(2 * this.capacity);
    const { f64, f32, i32, u16, u8 } = this;
    const { window, ceiling, policy } = needs;
    const lead = mostLeadDays(needs);
    const picky = policy.excludedProducers.size > 0 || lead < 0 || window.lastDay - window.firstDay > longest;
    f64[(row << by8) + ceilingAt] = fobCeiling(needs, cargo);
    f64[(row << by8) + leastAt] = needs.least;
    f64[(row << by8) + mostAt] = needs.most;
    const { columns } = this;
    columns.ceilings[row] = f64[(row << by8) + ceilingAt];
    columns.scores[row] = below(floors.score);
    columns.easiest[row] = below(Math.min(floors.score, floors.alone));
    columns.amounts[row] = below(floors.amount / window.months);
    columns.frees[row] = floors.lacks > 1 ? -Infinity : below(floors.free);
    f32[(row << by4) + scoreAt] = below(floors.score);
    f32[(row << by4) + aloneAt] = below(floors.alone);
    f32[(row << by4) + amountAt] = below(floors.amount);
    f32[(row << by4) + freeAt] = below(floors.free);
    i32[(row << by4) + numberAt] = number;
    i32[(row << by4) + requiredAt] = codes.certificates.mask(needs.certificates);
    i32[(row << by4) + firstDayAt] = window.firstDay;
    u16[(row << by2) + leadAt] = Math.min(longest, Math.max(0, lead));
    u16[(row << by2) + weightsAt] = codes.weights.of(needs.weighing.weights);
    u16[(row << by2) + daysAt] = Math.min(longest, window.lastDay - window.firstDay);
    u16[(row << by2) + monthBitsAt] = window.years > 0 ? 0xfff : window.restMask;
    u8[(row << by1) + monthsAt] = Math.min(endless, window.months);
    u8[(row << by1) + lacksAt] = Math.min(endless, floors.lacks);
    u8[(row << by1) + currencyAt] = ceiling ? codes.currencies.of(ceiling.currency) : noCurrency;
    u8[(row << by1) + flagsAt] =
      (needs.monthly ? isMonthly : 0) |
      (floors.few ? isFew : 0) |
      (picky ? isPicky : 0) |
      clusterFlags[policy.clusters];
  }

  clear(row: number): void {
    this.u16[(row << by2) + monthBitsAt] = 0;
  }

  isEmpty(row: number): boolean {
    return this.u16[(row << by2) + monthBitsAt] === 0;
  }

  number(row: number): number {
    return this.i32[(row << by4) + numberAt];
  }

  /** Months of the window; `Infinity` for more than anybody counts. */
  months(row: number): number {
    const months = this.u8[(row << by1) + monthsAt];
    return months === endless ? Infinity : months;
  }

  /** What must be free a month to be all that the line wants at least. */
  need(row: number): number {
    const monthly = (this.u8[(row << by1) + flagsAt] & isMonthly) !== 0;
    return this.f64[(row << by8) + leastAt] / (monthly ? 1 : this.months(row));
  }

  /** The same rows in another order; those that are left out are gone. */
  inOrder(order: Uint32Array): LineSketch {
    const other = new LineSketch();
    if (order.length > other.capacity) other.widen(order.length);
    order.forEach((from, to) => {
      other.u8.set(this.u8.subarray(from << by1, (from + 1) << by1), to << by1);
      other.columns.copy(this.columns, from, to);
    });
    return other;
  }

  private widen(capacity: number): void {
    const { u8: old, columns } = this;
    this.capacity = capacity;
    this.bytes = new ArrayBuffer(rowBytes * capacity);
    this.f64 = new Float64Array(this.bytes);
    this.f32 = new Float32Array(this.bytes);
    this.i32 = new Int32Array(this.bytes);
    this.u16 = new Uint16Array(this.bytes);
    this.u8 = new Uint8Array(this.bytes);
    this.u8.set(old);
    this.columns = new Columns(capacity, columns);
  }
}

class Columns {
  readonly ceilings: Float32Array;
  readonly scores: Float32Array;
  readonly easiest: Float32Array;
  readonly amounts: Float32Array;
  readonly frees: Float32Array;

  constructor(capacity: number, from?: Columns) {
    const column = (old: Float32Array | undefined): Float32Array => {
      const numbers = new Float32Array(capacity);
      if (old) numbers.set(old);
      return numbers;
    };
    this.ceilings = column(from?.ceilings);
    this.scores = column(from?.scores);
    this.easiest = column(from?.easiest);
    this.amounts = column(from?.amounts);
    this.frees = column(from?.frees);
  }

  copy(other: Columns, from: number, to: number): void {
    this.ceilings[to] = other.ceilings[from];
    this.scores[to] = other.scores[from];
    this.easiest[to] = other.easiest[from];
    this.amounts[to] = other.amounts[from];
    this.frees[to] = other.frees[from];
  }
}

/** The nearest number in 32 bits that is not above. */
export function below(number: number): number {
  const near = Math.fround(number);
  return near > number ? Math.fround(near - Math.abs(near) * 2 ** -23) : near;
}
