import type { Problem } from './problem';

/**
 * What so many further partners bring at most when only so many new consolidation points may be opened. What the best
 * of a set of points bring together grows by less the more points there are; so it is at most what the points in use
 * bring, plus the largest gains that single new points would add to that.
 */
export class PointSums {
  /** Places in the order by point, the worthiest first. */
  private readonly members: number[][];
  private readonly least: number;
  private readonly best: Float64Array;

  constructor(
    private readonly worth: Float64Array,
    private readonly order: readonly number[],
    { point, points, suppliers }: Problem,
  ) {
    this.members = Array.from({ length: points }, () => []);
    order.forEach((place, at) => this.members[point[place]].push(at));
    for (const at of this.members) at.sort((a, b) => worth[order[b]] - worth[order[a]]);
    // Gains are counted from the least worth upwards, so that one more partner never brings less than nothing.
    this.least = order.reduce((least, place) => Math.min(least, worth[place]), 0);
    this.best = new Float64Array(suppliers.length + 1);
  }

  /**
   * @param from place in the order from which partners are still to come
   * @param left how many of them
   * @param open how many points may still be opened
   * @param used by point: partners there
   * @param blocked by supplier: partners that exclude it
   */
  from(from: number, left: number, open: number, used: Int16Array, blocked: Int16Array): number {
    const { members, least, best, worth, order } = this;
    const free = (at: number): boolean => at >= from && blocked[order[at]] === 0;
    best.fill(0, 0, left);
    for (let point = 0; point < members.length; point++) {
      if (used[point] === 0) continue;
      for (const at of members[point]) {
        if (free(at) && !this.enter(worth[order[at]] - least, left)) break;
      }
    }
    let sum = left * least;
    for (let k = 0; k < left; k++) sum += best[k];

    const gains = new Float64Array(open + 1);
    for (let point = 0; point < members.length; point++) {
      if (used[point] > 0) continue;
      let gain = 0;
      let last = left - 1;
      for (const at of members[point]) {
        if (!free(at)) continue;
        const more = last < 0 ? 0 : worth[order[at]] - least - best[last--];
        if (more <= 0) break;
        gain += more;
      }
      let place = open;
      for (; place > 0 && gains[place - 1] < gain; place--) gains[place] = gains[place - 1];
      gains[place] = gain;
    }
    for (let k = 0; k < open; k++) sum += gains[k];
    return sum;
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
