import type { Problem } from './problem';
import { scratch } from './scratch';

/**
 * What so many further partners bring at most when only so many new consolidation points may be opened. What the best
 * of a set of points bring together grows by less the more points there are; so it is at most what the points in use
 * bring, plus the largest gains that single new points would add to that.
 */
export class PointSums {
  /** By point where its members begin in `at`, `place` and `value`; they end where the next one's begin. */
  private readonly begin: Float64Array;
  /** By point the most that it can bring. */
  private readonly most: Float64Array;
  /** Of each member its place in the order, the supplier, and its worth; the worthiest of a point first. */
  private readonly at: Float64Array;
  private readonly place: Float64Array;
  /** Counted from the least worth upwards, so that one more partner never brings less than nothing. */
  private readonly value: Float64Array;
  private readonly least: number;
  private readonly best: Float64Array;
  private readonly gains: Float64Array;

  /** @param partners how many are to come at most */
  constructor(
    worth: Float64Array,
    order: readonly number[],
    private readonly problem: Problem,
    partners: number,
  ) {
    const { point, points } = problem;
    this.least = order.reduce((least, place) => Math.min(least, worth[place]), 0);
    this.begin = scratch.zeros(points + 1);
    this.most = scratch.zeros(points);
    this.at = scratch.zeros(order.length);
    this.place = scratch.zeros(order.length);
    this.value = scratch.zeros(order.length);
    this.best = scratch.zeros(partners + 1);
    this.gains = scratch.zeros(points + 1);
    const ends = scratch.zeros(points);
    for (const place of order) this.begin[point[place] + 1]++;
    for (let p = 0; p < points; p++) {
      this.begin[p + 1] += this.begin[p];
      ends[p] = this.begin[p];
    }
    order.forEach((place, at) => this.sortIn(ends[point[place]]++, at, place, worth[place] - this.least));
    for (let p = 0; p < points; p++) {
      const last = Math.min(this.begin[p + 1], this.begin[p] + partners);
      for (let m = this.begin[p]; m < last; m++) this.most[p] += this.value[m];
    }
  }

  /**
   * @param from place in the order from which partners are still to come
   * @param left how many of them
   * @param open how many points may still be opened
   * @param used by point: partners there; below 0 where no partner may be
   * @param blocked by supplier: partners that exclude it
   * @param enough nobody asks whether it is more than this
   */
  from(from: number, left: number, open: number, used: Float64Array, blocked: Float64Array, enough = Infinity): number {
    const { begin, most, best, gains, at, place, value } = this;
    const { points } = this.problem;
    best.fill(0, 0, left);
    for (let p = 0; p < points; p++) {
      if (used[p] <= 0) continue;
      for (let m = begin[p]; m < begin[p + 1]; m++) {
        if (at[m] >= from && blocked[place[m]] === 0 && !this.enter(value[m], left)) break;
      }
    }
    let sum = left * this.least;
    for (let k = 0; k < left; k++) sum += best[k];
    if (open === 0 || sum >= enough) return sum;

    gains.fill(0, 0, open);
    for (let p = 0; p < points; p++) {
      if (most[p] <= gains[open - 1] || used[p] !== 0) continue;
      let gain = 0;
      let last = left - 1;
      for (let m = begin[p]; m < begin[p + 1] && last >= 0; m++) {
        if (at[m] < from || blocked[place[m]] > 0) continue;
        const more = value[m] - best[last--];
        if (more <= 0) break;
        gain += more;
      }
      if (gain <= gains[open - 1]) continue;
      sum += gain - gains[open - 1];
      if (sum >= enough) return sum;
      let rank = open - 1;
      for (; rank > 0 && gains[rank - 1] < gain; rank--) gains[rank] = gains[rank - 1];
      gains[rank] = gain;
    }
    return sum;
  }

  /** Puts a member behind those of its point that are worth as much or more; the last of them stands before `end`. */
  private sortIn(end: number, its: number, supplier: number, worth: number): void {
    const { at, place, value, begin } = this;
    const first = begin[this.problem.point[supplier]];
    let m = end;
    for (; m > first && value[m - 1] < worth; m--) {
      at[m] = at[m - 1];
      place[m] = place[m - 1];
      value[m] = value[m - 1];
    }
    at[m] = its;
    place[m] = supplier;
    value[m] = worth;
  }

  /** Keeps the largest; says whether the value is among them. */
  private enter(value: number, left: number): boolean {
    const { best } = this;
    if (value <= best[left - 1]) return false;
    let place = left - 1;
    for (; place > 0 && best[place - 1] < value; place--) best[place] = best[place - 1];
    best[place] = value;
    return true;
  }
}
