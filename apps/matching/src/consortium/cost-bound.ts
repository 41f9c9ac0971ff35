import { BestFew } from './best-few';
import type { Problem } from './problem';
import type { Test } from './search';

/*
 * A lower bound on the cost of covering a target with so many partners. Pay λ for each tick of a period that is
 * owed, and let each supplier sell at λ what it delivers cheaper: for any λ ≥ 0 the true cost is at least what is
 * owed at λ less what the partners save, and at least that less the largest sum of such savings. (It relaxes "the
 * target is covered" into a price: a set that covers it pays nothing for that.)
 */
interface Round {
  prices: readonly number[];
  owed: number;
  /** What each supplier saves against λ as a partner; below 0 where its least order costs more than λ. */
  savings: Float64Array;
  bound: number;
  /** By how much the bound rises with each period's λ. */
  slopes: number[];
}

const rounds = 80;
const halvings = 40;
/** A λ far above every cost would drown the costs in rounding. */
const doublings = 12;

/**
 * Bounds with the λ that make them highest, the best first. Where many costs are equal the best λ mostly are such
 * costs, and exactly there the bound meets the true cost and ends the search: so the nearest costs are the second.
 * @param target coverage in ticks, all periods together
 * @param cost of some set that covers the target
 */
export function costTests(problem: Problem, partners: number, target: number, cost: number): Test[] {
  const few = new BestFew(problem.group, partners);
  const best = problem.periods.length === 1 ? steepest(problem, few, target) : climb(problem, few, target, cost);
  const near = round(
    problem,
    few,
    target,
    best.prices.map((price) => nearest(problem.cost, price)),
  );
  return [best, near].map(({ owed, savings }) => ({
    worth: savings,
    needed: ({ ceiling }) => owed - (ceiling ?? Infinity),
  }));
}

const nearest = (costs: Float64Array, price: number): number =>
  costs.reduce((a, b) => (Math.abs(b - price) < Math.abs(a - price) ? b : a));

/** One period: the slope falls as λ rises, so its zero is found by halving. */
function steepest(problem: Problem, few: BestFew, target: number): Round {
  let low = 0;
  let high = 1e-6 + 2 * problem.cost.reduce((a, b) => Math.max(a, b), 0);
  let best = round(problem, few, target, [0]);
  const at = (price: number): Round => {
    const next = round(problem, few, target, [price]);
    if (next.bound > best.bound) best = next;
    return next;
  };
  for (let step = 0; step < doublings && at(high).slopes[0] > 0; step++) high *= 2;
  for (let step = 0; step < halvings && high - low > 1e-9 * high; step++) {
    const middle = (low + high) / 2;
    if (at(middle).slopes[0] > 0) low = middle;
    else high = middle;
  }
  return best;
}

/** Several periods: subgradient steps, as long as the gap to a known cost suggests. */
function climb(problem: Problem, few: BestFew, target: number, cost: number): Round {
  let prices = problem.periods.map(() => cost / Math.max(1, target));
  let best = round(problem, few, target, prices);
  let reach = 1;
  let stale = 0;
  for (let step = 0, last = best; step < rounds; step++) {
    const steep = last.slopes.reduce((sum, slope) => sum + slope * slope, 0);
    if (steep === 0 || last.bound >= cost) break;
    const stride = (reach * (cost - last.bound)) / steep;
    prices = prices.map((price, d) => Math.max(0, price + stride * last.slopes[d]));
    last = round(problem, few, target, prices);
    if (last.bound > best.bound) {
      best = last;
      stale = 0;
    } else if (++stale % 5 === 0) reach /= 2;
  }
  return best;
}

function round(problem: Problem, few: BestFew, target: number, prices: readonly number[]): Round {
  const { periods, suppliers } = problem;
  const savings = new Float64Array(suppliers.length);
  few.clear();
  for (let place = 0; place < savings.length; place++) {
    for (let d = 0; d < periods.length; d++) {
      const { free, weight } = periods[d];
      const gain = prices[d] - problem.cost[place];
      savings[place] += weight * gain * shareAt(problem, free, place, gain);
    }
    few.add(place, savings[place]);
  }
  const { total, owed } = cheapestDue(problem, target, prices);
  let bound = total;
  for (let k = 0; k < few.size; k++) bound -= few.values[k];
  const slopes = periods.map(({ free, weight }, d) => {
    let given = 0;
    for (let k = 0; k < few.size; k++) {
      given += shareAt(problem, free, few.items[k], prices[d] - problem.cost[few.items[k]]);
    }
    return weight * (owed[d] - given);
  });
  return { prices, owed: total, savings, bound, slopes };
}

/**
 * What a partner delivers at a price: all if that saves, else the least it must. In a single period that is its
 * least order, since in a smallest set nobody is idle; in one of several it may be nothing.
 */
function shareAt({ moq, periods }: Problem, free: Float64Array, place: number, gain: number): number {
  if (gain > 0) return free[place];
  return periods.length === 1 ? moq[place] : 0;
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
