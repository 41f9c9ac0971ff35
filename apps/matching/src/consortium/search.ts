import { BestSums } from './best-few';
import type { Hurdle } from './hurdle';
import { costOf, coverageOf } from './period-split';
import { PointSums } from './point-sums';
import type { Problem } from './problem';
import { scratch } from './scratch';

/** How many more steps all searches of one task may take together. */
export interface Budget {
  left: number;
}

/** What a set must do to be found; a search may tighten it from one find to the next. */
export interface Goal {
  partners: number;
  /** Whether fewer partners will do as well. */
  orFewer?: boolean;
  /** Coverage in ticks, all periods together. */
  target: number;
  /** The most it may cost. */
  ceiling?: number;
  /** The most different consolidation points. */
  points?: number;
}

/** Says whether the search is to go on; may tighten the goal. */
type Found = (set: readonly number[], measure: number) => boolean;

/**
 * Depth-first search through the sets of suppliers, each supplier tried in the given order, taken before left out.
 * A branch is cut when no set in it can reach the goal:
 * - In every period the chosen give what they have, the rest at most what the largest so many of those still to come
 *   have ({@link BestSums} does not mind that periods share their suppliers or that two exclude each other).
 * - The same with the worth of each {@link Hurdle}.
 * - Where consolidation points are limited, the same with points still to be opened ({@link PointSums}).
 * - In a single period every partner delivers, so their least orders must fit into the most that the buyer takes.
 * Each lets in at least the sets that the rules let in, so none is lost. All but the third only fall along the order,
 * so that the first cut ends the loop.
 */
export class Search {
  private readonly chosen: number[] = [];
  private readonly given: Float64Array;
  private readonly brought: Float64Array;
  private readonly blocked: Float64Array;
  private readonly used: Float64Array;
  /** No set that was passed over for its cost is cheaper than this. */
  nearest = Infinity;
  private usedPoints = 0;
  private ordered = 0;
  private readonly toCome: BestSums[];
  private readonly worthToCome: BestSums[];
  /** Only where points are limited. */
  private atPoints: PointSums[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly order: readonly number[],
    private readonly goal: Goal,
    private readonly hurdles: readonly Hurdle[],
    private readonly budget: Budget,
    private readonly found: Found,
  ) {
    const { periods, suppliers, group, points } = problem;
    const sums = (values: Float64Array) => new BestSums(values, order, group, goal.partners);
    this.given = scratch.zeros(periods.length);
    this.brought = scratch.zeros(hurdles.length);
    this.blocked = scratch.zeros(suppliers.length);
    this.used = scratch.zeros(points);
    this.toCome = periods.map(({ free }) => sums(free));
    this.worthToCome = hurdles.map(({ worth }) => sums(worth));
  }

  run(): void {
    const { goal, hurdles, order, problem } = this;
    if (goal.points !== undefined && this.atPoints.length === 0) {
      this.atPoints = hurdles.map(({ worth }) => new PointSums(worth, order, problem, goal.partners));
    }
    this.descend(0, goal.partners);
  }

  private descend(from: number, left: number): boolean {
    if (!this.pointsAllow(from, left)) return true;
    for (let at = from; at < this.order.length; at++) {
      if (this.budget.left-- <= 0) return false;
      if (!this.allows(at, left)) return true;
      const place = this.order[at];
      if (this.blocked[place] > 0 || !this.opens(place)) continue;
      this.take(place);
      const complete = left === 1 || this.goal.orFewer;
      const goOn = (!complete || this.weigh()) && (left === 1 || this.descend(at + 1, left - 1));
      this.leave(place);
      if (!goOn) return false;
    }
    return true;
  }

  private allows(at: number, left: number): boolean {
    const { goal, hurdles } = this;
    const { periods, least, most } = this.problem;
    if (periods.length === 1 && this.ordered > most) return false;
    let cover = 0;
    for (let d = 0; d < periods.length; d++) {
      cover += periods[d].weight * Math.min(least, this.given[d] + this.toCome[d].from(at, left));
    }
    if (cover < goal.target) return false;
    for (let t = 0; t < hurdles.length; t++) {
      const lacking = hurdles[t].needed(goal) - this.brought[t] - this.worthToCome[t].from(at, left);
      if (lacking <= 0) continue;
      if (hurdles[t].money) this.passedOver((goal.ceiling ?? 0) + lacking);
      return false;
    }
    return true;
  }

  private pointsAllow(from: number, left: number): boolean {
    const open = (this.goal.points ?? Infinity) - this.usedPoints;
    if (open >= left) return true;
    for (let t = 0; t < this.hurdles.length; t++) {
      const lacking = this.hurdles[t].needed(this.goal) - this.brought[t];
      if (this.atPoints[t].from(from, left, open, this.used, this.blocked, lacking) < lacking) return false;
    }
    return true;
  }

  private opens(place: number): boolean {
    const { points } = this.goal;
    return points === undefined || this.usedPoints < points || this.used[this.problem.point[place]] > 0;
  }

  /** Holds the chosen set against the goal; says whether to go on. */
  private weigh(): boolean {
    const { problem, goal, chosen } = this;
    const coverage = coverageOf(problem, chosen);
    if (coverage < goal.target) return true;
    if (goal.ceiling === undefined) return this.found(chosen, coverage);
    const cost = costOf(problem, chosen);
    if (cost <= goal.ceiling) return this.found(chosen, cost);
    this.passedOver(cost);
    return true;
  }

  private passedOver(cost: number): void {
    this.nearest = Math.min(this.nearest, cost);
  }

  private take(place: number): void {
    this.chosen.push(place);
    this.change(place, 1);
    if (this.used[this.problem.point[place]]++ === 0) this.usedPoints++;
  }

  private leave(place: number): void {
    this.chosen.pop();
    this.change(place, -1);
    if (--this.used[this.problem.point[place]] === 0) this.usedPoints--;
  }

  private change(place: number, sign: 1 | -1): void {
    const { periods, moq, rivals } = this.problem;
    for (let d = 0; d < periods.length; d++) {
      this.given[d] += sign * periods[d].free[place];
    }
    this.ordered += sign * moq[place];
    for (let t = 0; t < this.hurdles.length; t++) this.brought[t] += sign * this.hurdles[t].worth[place];
    for (const rival of rivals[place]) this.blocked[rival] += sign;
  }
}
