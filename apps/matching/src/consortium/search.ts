import { BestSums } from './best-few';
import type { CostBound } from './cost-bound';
import type { CoverBound } from './cover-bound';
import { cheapestSplit, reach } from './period-split';
import type { Problem } from './problem';

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

export interface Bounds {
  cover?: CoverBound;
  cost?: CostBound;
}

/**
 * Depth-first search through the sets of suppliers, each tried in the given order, taken before left out. A branch
 * is cut when no set in it can reach the goal:
 * - coverage: in each period the chosen and the largest so many of those still to come, together at most what is
 *   wanted ({@link BestSums} ignores that periods share their suppliers); and {@link CoverBound} over all periods;
 * - cost: {@link CostBound} with the chosen ones' savings and the largest so many to come;
 * - least orders: in a single period every partner delivers, so they must fit into the most that the buyer takes.
 * Each of them lets in at least the sets that the rules let in, so no set is lost; all fall along the order, so the
 * first cut ends the loop.
 */
export class Search {
  readonly chosen: number[] = [];
  private readonly given: Float64Array;
  private readonly orders: Float64Array;
  private readonly blocked: Int16Array;
  private readonly used: Int16Array;
  private usedPoints = 0;
  private gained = 0;
  private saved = 0;
  private readonly toCome: BestSums[];
  private readonly gainToCome?: BestSums;
  private readonly savingToCome?: BestSums;

  constructor(
    private readonly problem: Problem,
    private readonly order: readonly number[],
    private readonly goal: Goal,
    private readonly bounds: Bounds,
    private readonly budget: Budget,
    /** Called for every set that reaches the goal; says whether to go on, having tightened the goal if it likes. */
    private readonly found: (set: readonly number[], measure: number) => boolean,
  ) {
    const { periods, suppliers, group, points } = problem;
    const sums = (values: Float64Array, lacking: number) => new BestSums(values, order, group, goal.partners, lacking);
    this.given = new Float64Array(periods.length);
    this.orders = new Float64Array(periods.length);
    this.blocked = new Int16Array(suppliers.length);
    this.used = new Int16Array(points);
    this.toCome = periods.map(({ free }) => sums(free, 0));
    if (bounds.cover) this.gainToCome = sums(bounds.cover.gains, 0);
    if (bounds.cost) this.savingToCome = sums(bounds.cost.savings, -Infinity);
  }

  /** Runs it; false when the budget ended it. */
  run(): boolean {
    this.descend(0, this.goal.partners);
    return this.budget.left > 0;
  }

  /** Says whether to go on. */
  private descend(from: number, left: number): boolean {
    for (let at = from; at < this.order.length; at++) {
      if (this.budget.left-- <= 0) return false;
      if (!this.promises(at, left)) return true;
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

  private promises(at: number, left: number): boolean {
    const { periods, least, most } = this.problem;
    const { target, ceiling } = this.goal;
    if (periods.length === 1 && this.orders[0] > most) return false;
    let cover = 0;
    for (let d = 0; d < periods.length; d++) {
      cover += periods[d].weight * Math.min(least, this.given[d] + this.toCome[d].from(at, left));
    }
    if (cover < target) return false;
    const { cover: wide, cost } = this.bounds;
    if (wide && wide.base + this.gained + this.gainToCome!.from(at, left) < target - slack(target)) return false;
    return !cost || cost.owed - this.saved - this.savingToCome!.from(at, left) <= (ceiling ?? Infinity);
  }

  private opens(place: number): boolean {
    const { points } = this.goal;
    return points === undefined || this.usedPoints < points || this.used[this.problem.point[place]] > 0;
  }

  /** Holds the chosen set against the goal. */
  private weigh(): boolean {
    const { problem, goal, chosen } = this;
    const { periods, least, most } = problem;
    const covered = periods.map((period, d) =>
      this.orders[d] <= most ? Math.min(least, this.given[d]) : reach(problem, period, chosen),
    );
    const coverage = covered.reduce((sum, amount, d) => sum + periods[d].weight * amount, 0);
    if (coverage < goal.target) return true;
    if (goal.ceiling === undefined) return this.found(chosen, coverage);
    let cost = 0;
    for (let d = 0; d < periods.length && cost <= goal.ceiling; d++) {
      cost += periods[d].weight * cheapestSplit(problem, periods[d], chosen, covered[d])!.cost;
    }
    return cost > goal.ceiling || this.found(chosen, cost);
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
      const free = periods[d].free[place];
      this.given[d] += sign * free;
      if (free > 0) this.orders[d] += sign * moq[place];
    }
    for (const rival of rivals[place]) this.blocked[rival] += sign;
    if (this.bounds.cover) this.gained += sign * this.bounds.cover.gains[place];
    if (this.bounds.cost) this.saved += sign * this.bounds.cost.savings[place];
  }
}

/** Bounds are sums of fractions: a hair above is not above. */
const slack = (amount: number): number => 1e-9 * amount + 1e-6;
