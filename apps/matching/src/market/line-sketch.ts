import type { Cargo } from '@titik/catalogue/types';
import { mostLeadDays } from './gate';
import type { LineCodes } from './glance';
import type { OpenLine } from './line-floors';
import { fobCeiling } from './price-terms';
import { clusterBits } from './probe';

/** More than nobody can lack. */
const endless = 255;

/** No ceiling: no currency to compare with. */
export const noCurrency = 255;

/** Each month must be delivered; fewer pass than are counted; the buyer excludes somebody. */
export const [isMonthly, isFew, isPicky] = [1, 2, 4];

const columns = [
  'number',
  'required',
  'anyMonth',
  'months',
  'firstDay',
  'lastDay',
  'least',
  'most',
  'ceiling',
  'currency',
  'flags',
  'cluster',
  'mostLead',
  'weights',
  'scoreFloor',
  'aloneFloor',
  'amountFloor',
  'freeFloor',
  'lacksFloor',
] as const;

/**
 * An open line a row: what it asks for, and what its result asks of whoever would stand in it, 73 bytes in one typed
 * array a number. Needs are the line's own numbers; floors are rounded down, so they are never harsher than the result.
 */
export class LineSketch {
  capacity = 64;
  /** The line's number, see OpenLines. */
  number = new Uint32Array(64);
  required = new Uint32Array(64);
  /** A month that fits, as bits; 0: an empty row. */
  anyMonth = new Uint16Array(64);
  months = new Uint16Array(64);
  firstDay = new Int32Array(64);
  lastDay = new Int32Array(64);
  least = new Float64Array(64);
  most = new Float64Array(64);
  /** At FOB; NaN: none. */
  ceiling = new Float64Array(64);
  currency = new Uint8Array(64);
  flags = new Uint8Array(64);
  /** Bits that the trade post asks of a producer's cluster. */
  cluster = new Uint16Array(64);
  mostLead = new Int32Array(64);
  /** Code of the weights. */
  weights = new Uint16Array(64);
  scoreFloor = new Float32Array(64);
  aloneFloor = new Float32Array(64);
  amountFloor = new Float32Array(64);
  freeFloor = new Float32Array(64);
  lacksFloor = new Uint8Array(64);

  write(row: number, number: number, { needs, floors }: OpenLine, codes: LineCodes, cargo: Cargo): void {
    while (row >= this.capacity) this.grow();
    const { window, ceiling, policy } = needs;
    this.number[row] = number;
    this.required[row] = codes.certificates.mask(needs.certificates);
    this.anyMonth[row] = window.years > 0 ? 0xfff : window.restMask;
    this.months[row] = window.months;
    this.firstDay[row] = window.firstDay;
    this.lastDay[row] = window.lastDay;
    this.least[row] = needs.least;
    this.most[row] = needs.most;
    this.ceiling[row] = fobCeiling(needs, cargo);
    this.currency[row] = ceiling ? codes.currencies.of(ceiling.currency) : noCurrency;
    this.flags[row] =
      (needs.monthly ? isMonthly : 0) | (floors.few ? isFew : 0) | (policy.excludedProducers.size > 0 ? isPicky : 0);
    this.cluster[row] = clusterBits[policy.clusters];
    this.mostLead[row] = mostLeadDays(needs);
    this.weights[row] = codes.weights.of(needs.weights);
    this.scoreFloor[row] = below(floors.score);
    this.aloneFloor[row] = below(floors.alone);
    this.amountFloor[row] = below(floors.amount);
    this.freeFloor[row] = below(floors.free);
    this.lacksFloor[row] = Math.min(endless, floors.lacks);
  }

  clear(row: number): void {
    this.anyMonth[row] = 0;
  }

  /** The same rows in another order; those that are left out are gone. */
  inOrder(order: Uint32Array): LineSketch {
    const other = new LineSketch();
    while (other.capacity < order.length) other.grow();
    order.forEach((from, to) => {
      for (const name of columns) other[name][to] = this[name][from];
    });
    return other;
  }

  private grow(): void {
    this.capacity *= 2;
    const grown = <T extends { set(from: T): void }>(from: T, to: T): T => (to.set(from), to);
    this.number = grown(this.number, new Uint32Array(this.capacity));
    this.required = grown(this.required, new Uint32Array(this.capacity));
    this.anyMonth = grown(this.anyMonth, new Uint16Array(this.capacity));
    this.months = grown(this.months, new Uint16Array(this.capacity));
    this.firstDay = grown(this.firstDay, new Int32Array(this.capacity));
    this.lastDay = grown(this.lastDay, new Int32Array(this.capacity));
    this.least = grown(this.least, new Float64Array(this.capacity));
    this.most = grown(this.most, new Float64Array(this.capacity));
    this.ceiling = grown(this.ceiling, new Float64Array(this.capacity));
    this.currency = grown(this.currency, new Uint8Array(this.capacity));
    this.flags = grown(this.flags, new Uint8Array(this.capacity));
    this.cluster = grown(this.cluster, new Uint16Array(this.capacity));
    this.mostLead = grown(this.mostLead, new Int32Array(this.capacity));
    this.weights = grown(this.weights, new Uint16Array(this.capacity));
    this.scoreFloor = grown(this.scoreFloor, new Float32Array(this.capacity));
    this.aloneFloor = grown(this.aloneFloor, new Float32Array(this.capacity));
    this.amountFloor = grown(this.amountFloor, new Float32Array(this.capacity));
    this.freeFloor = grown(this.freeFloor, new Float32Array(this.capacity));
    this.lacksFloor = grown(this.lacksFloor, new Uint8Array(this.capacity));
  }
}

/** The nearest number in 32 bits that is not above. */
function below(number: number): number {
  const near = Math.fround(number);
  return near > number ? Math.fround(near - Math.abs(near) * 2 ** -23) : near;
}
