import { BestFew } from './best-few';
import { type CostBound, CostBounds } from './cost-bound';
import type { Problem } from './problem';
import type { Hurdle } from './hurdle';

const rounds = 60;
/** A λ far above every cost would drown the costs in rounding. */
const doublings = 12;

/**
 * Cost bounds with the λ that make them highest, the best first. Where many costs are equal the best λ mostly are
 * such costs, and exactly there the bound meets the true cost and ends the search: so the nearest costs are the second.
 * @param target coverage in ticks, all periods together
 * @param cost of some set that covers the target
 */
export function costHurdles(problem: Problem, partners: number, target: number, cost: number): Hurdle[] {
  const bounds = new CostBounds(problem, new BestFew(problem.group, partners), target);
  let best = bounds.at(problem.periods.map(() => cost / Math.max(1, target)));
  if (problem.periods.length > 1) best = climb(best, (prices) => bounds.at(prices), cost);
  const climbed = best;
  problem.periods.forEach((_, d) => {
    if (best.bound >= cost) return;
    const next = meet(problem, bounds.along(best.prices, d), d);
    if (next.bound > best.bound) best = next;
  });
  // Just above the best λ they deliver enough together, so that the first sets tried mostly cover the target.
  const above = bounds.at(best.prices.map((price) => price * (1 + 1e-7)));
  const near = bounds.at(best.prices.map((price) => nearest(problem.cost, price)));
  return [above, ...(problem.periods.length > 1 ? [climbed] : []), near].map(({ owed, prices }) => ({
    worth: bounds.savingsAt(prices),
    money: true,
    needed: ({ ceiling }) => owed - (ceiling ?? Infinity),
  }));
}

const nearest = (costs: Float64Array, price: number): number =>
  costs.reduce((a, b) => (Math.abs(b - price) < Math.abs(a - price) ? b : a));

/**
 * The best λ of one period, those of the others given. Along it the bound is concave and made of straight pieces:
 * where the rising one on the left and the falling one on the right meet is the next try, until nothing lies between.
 */
function meet({ cost }: Problem, at: (price: number) => CostBound, d: number): CostBound {
  let left = at(0);
  let right = at(1e-6 + 2 * cost.reduce((a, b) => Math.max(a, b), 0));
  for (let step = 0; step < doublings && right.slopes[d] > 0; step++) {
    left = right;
    right = at(2 * right.prices[d]);
  }
  for (let step = 0; step < rounds && left.slopes[d] > 0 && right.slopes[d] < 0; step++) {
    const [rise, fall] = [left.slopes[d], right.slopes[d]];
    const price = (right.bound - left.bound + rise * left.prices[d] - fall * right.prices[d]) / (rise - fall);
    if (!(price > left.prices[d] && price < right.prices[d])) break;
    const next = at(price);
    if (next.slopes[d] > 0) left = next;
    else right = next;
  }
  return left.bound > right.bound ? left : right;
}

/** Several periods: subgradient steps, as long as the gap to a known cost suggests, shorter when they do not help. */
function climb(start: CostBound, at: (prices: number[]) => CostBound, cost: number): CostBound {
  let last = start;
  let best = start;
  let reach = 1;
  for (let step = 0, stale = 0; step < rounds && last.bound < cost; step++) {
    const steep = last.slopes.reduce((sum, slope) => sum + slope * slope, 0);
    if (steep === 0) break;
    const stride = (reach * (cost - last.bound)) / steep;
    last = at(last.prices.map((price, d) => Math.max(0, price + stride * last.slopes[d])));
    if (last.bound > best.bound) best = last;
    else if (++stale % 4 === 0) reach /= 2;
  }
  return best;
}
