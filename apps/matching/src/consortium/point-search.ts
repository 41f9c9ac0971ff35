import type { Hurdle } from './hurdle';
import { PointSums } from './point-sums';
import type { Problem } from './problem';
import { scratch } from './scratch';
import { type Budget, type Goal, Search } from './search';

/** What looking at a set of points costs, in steps of the search through suppliers. */
const steps = 3;

/**
 * Looks for a set within the goal at no more than its `points` consolidation points: first through the sets of points,
 * then through the suppliers of those that promise enough. Points are far fewer than suppliers, and most sets of them
 * bring too little whoever of their suppliers comes.
 */
export class PointSearch {
  private readonly chosen: number[] = [];
  private readonly members: number[][];
  private readonly order: number[];
  private readonly sums: PointSums[];
  private readonly used: Float64Array;
  /** By supplier, whom partners exclude: nobody, as none are chosen yet. */
  private readonly nobody: Float64Array;

  constructor(
    private readonly problem: Problem,
    places: readonly number[],
    private readonly goal: Goal & { points: number },
    private readonly hurdles: readonly Hurdle[],
    private readonly budget: Budget,
    private readonly found: (set: readonly number[]) => void,
  ) {
    const { point, points, suppliers } = problem;
    const { worth } = hurdles[hurdles.length - 1];
    const most = scratch.zeros(points);
    this.members = Array.from({ length: points }, () => []);
    for (const place of places) {
      this.members[point[place]].push(place);
      most[point[place]] += worth[place];
    }
    this.order = [...new Set(places.map((place) => point[place]))].sort((a, b) => most[b] - most[a] || a - b);
    this.sums = hurdles.map((hurdle) => new PointSums(hurdle.worth, places, problem, goal.partners));
    this.used = scratch.zeros(points);
    this.nobody = scratch.zeros(suppliers.length);
  }

  /** Ends with the first set that is found. */
  run(): void {
    this.descend(0, this.goal.points);
  }

  /** Says whether to go on. */
  private descend(from: number, open: number): boolean {
    this.budget.left -= steps;
    if (this.budget.left <= 0) return false;
    if (!this.promises(open)) return true;
    if (open === 0 || from === this.order.length) return scratch.during(() => this.among());
    let goOn = true;
    let at = from;
    for (; at < this.order.length && goOn && this.promises(open); at++) {
      const point = this.order[at];
      this.used[point] = 1;
      this.chosen.push(point);
      goOn = this.descend(at + 1, open - 1);
      this.chosen.pop();
      this.used[point] = -1;
    }
    while (at-- > from) this.used[this.order[at]] = 0;
    return goOn;
  }

  private promises(open: number): boolean {
    const { goal, used, nobody } = this;
    for (let t = 0; t < this.hurdles.length; t++) {
      const needed = this.hurdles[t].needed(goal);
      if (this.sums[t].from(0, goal.partners, open, used, nobody, needed) < needed) return false;
    }
    return true;
  }

  private among(): boolean {
    const places = this.chosen.flatMap((point) => this.members[point]).sort((a, b) => a - b);
    let goOn = true;
    new Search(this.problem, places, { ...this.goal, points: undefined }, this.hurdles, this.budget, (set) => {
      this.found(set);
      goOn = false;
      return false;
    }).run();
    return goOn;
  }
}
