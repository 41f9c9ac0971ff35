import type { BestFew } from './best-few';
import type { Problem } from './problem';
import { scratch } from './scratch';

/**
 * A lower bound on the cost of covering a target with so many partners. Pay λ for each tick of a period that is
 * owed, and let each supplier sell at λ what it delivers cheaper: for any λ ≥ 0 the true cost is at least what is
 * owed at λ less what the partners save, and at least that less the largest sum of such savings. (It relaxes "the
 * target is covered" into a price: a set that covers it pays nothing for that.)
 */
export interface CostBound {
  /** λ of each period. */
  prices: readonly number[];
  owed: number;
  bound: number;
  /** By how much the bound changes with each period's λ. */
  slopes: number[];
}

/** Reckons bounds of one problem at many λ. */
export class CostBounds {
  private readonly savings: Float64Array;
  private readonly others: Float64Array;

  /**
   * @param few empty or not; holds the best savers afterwards
   * @param target coverage in ticks, all periods together
   */
  constructor(
    private readonly problem: Problem,
    private readonly few: BestFew,
    private readonly target: number,
  ) {
    this.savings = scratch.zeros(problem.cost.length);
    this.others = scratch.zeros(problem.cost.length);
  }

  /** The bound at given λ. */
  at(prices: readonly number[]): CostBound {
    this.savings.fill(0);
    prices.forEach((price, d) => this.addSavings(this.savings, d, price));
    return this.bound(prices);
  }

  /** The bound at λ that differ from these in one period. */
  along(prices: readonly number[], d: number): (price: number) => CostBound {
    this.others.fill(0);
    prices.forEach((price, other) => {
      if (other !== d) this.addSavings(this.others, other, price);
    });
    return (price) => {
      this.savings.set(this.others);
      this.addSavings(this.savings, d, price);
      return this.bound(prices.with(d, price));
    };
  }

  /** What each supplier saves against λ as a partner; below 0 where its least order costs more than λ. */
  savingsAt(prices: readonly number[]): Float64Array {
    const savings = scratch.zeros(this.problem.cost.length);
    prices.forEach((price, d) => this.addSavings(savings, d, price));
    return savings;
  }

  private addSavings(savings: Float64Array, d: number, price: number): void {
    const { periods, moq, cost } = this.problem;
    const { free, weight } = periods[d];
    const single = periods.length === 1;
    for (let place = 0; place < savings.length; place++) {
      const gain = price - cost[place];
      // In a single period a partner delivers its least order even at a loss, since in a smallest set nobody is idle;
      // in one of several it may be idle.
      if (gain > 0) savings[place] += weight * gain * free[place];
      else if (single) savings[place] += gain * moq[place];
    }
  }

  private bound(prices: readonly number[]): CostBound {
    const { few, savings, target } = this;
    const { periods, moq, cost } = this.problem;
    few.clear();
    for (let place = 0; place < savings.length; place++) few.add(place, savings[place]);
    const { total, owed } = cheapestDue(this.problem, target, prices);
    let bound = total;
    for (let k = 0; k < few.size; k++) bound -= few.values[k];
    const slopes = periods.map(({ free, weight }, d) => {
      let given = 0;
      for (let k = 0; k < few.size; k++) {
        const place = few.items[k];
        if (prices[d] > cost[place]) given += free[place];
        else if (periods.length === 1) given += moq[place];
      }
      return weight * (owed[d] - given);
    });
    return { prices, owed: total, bound, slopes };
  }
}

/** The target spread over the periods where λ is lowest: no set can owe less. */
function cheapestDue({ periods, least }: Problem, target: number, prices: readonly number[]) {
  const owed = periods.map(() => 0);
  let left = target;
  let total = 0;
  for (const d of periods.map((_, d) => d).sort((a, b) => prices[a] - prices[b])) {
    const { weight } = periods[d];
    owed[d] = Math.min(least, left / weight);
    left -= weight * owed[d];
    total += weight * owed[d] * prices[d];
  }
  return { total, owed };
}
