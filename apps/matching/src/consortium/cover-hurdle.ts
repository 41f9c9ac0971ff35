import { BestFew } from './best-few';
import type { Hurdle } from './hurdle';
import type { Problem } from './problem';
import { scratch } from './scratch';

/*
 * An upper bound on coverage that sees all periods at once. For any weight π between 0 and 1 of a period,
 * min(least, given) ≤ (1 − π)·least + π·given; so coverage is at most `base` plus the sum of the partners' `gains`,
 * and at most `base` plus the largest such sum. A period that others fill anyway gets a small π: then what a supplier
 * could give in it does not count for it.
 */

const rounds = 12;

/**
 * The bound whose π make it lowest for a number of partners, by subgradient steps from π = 1: any π is valid, a
 * better one only prunes more.
 * @param reached a coverage that is known to be possible
 */
export function coverHurdle(problem: Problem, partners: number, reached: number): Hurdle {
  const { least, periods, group, suppliers } = problem;
  const few = new BestFew(group, partners);
  let weights = periods.map(() => 1);
  let best = { bound: Infinity, weights };
  const gains = scratch.zeros(suppliers.length);
  for (let round = 0; round < rounds; round++) {
    const base = reckon(problem, weights, gains);
    few.clear();
    for (let place = 0; place < suppliers.length; place++) few.add(place, gains[place]);
    let bound = base;
    for (let k = 0; k < few.size; k++) bound += few.values[k];
    if (bound < best.bound) best = { bound, weights };
    const slopes = periods.map(({ free, weight }) => {
      let given = 0;
      for (let k = 0; k < few.size; k++) given += free[few.items[k]];
      return weight * (given - least);
    });
    const steep = slopes.reduce((sum, slope) => sum + slope * slope, 0);
    if (periods.length === 1 || steep === 0 || bound <= reached) break;
    const next = weights.map((weight, d) => Math.max(0, weight - ((bound - reached) / steep) * slopes[d]));
    const largest = next.reduce((a, b) => Math.max(a, b));
    if (largest === 0) break;
    // Where all of it can be covered, all π = 0 would be a lowest bound, and say nothing: the largest stays 1.
    weights = next.map((weight) => weight / largest);
  }
  const base = reckon(problem, best.weights, gains);
  return { worth: gains, needed: ({ target }) => target - base - slack(target) };
}

/** Sums of fractions: a hair below the target is not below it. */
const slack = (amount: number): number => 1e-9 * amount + 1e-6;

/** Puts the gains at these π into `gains`; returns the base. */
function reckon({ periods, least }: Problem, weights: readonly number[], gains: Float64Array): number {
  gains.fill(0);
  let base = 0;
  periods.forEach(({ free, weight }, d) => {
    const each = weight * weights[d];
    base += weight * (1 - weights[d]) * least;
    for (let place = 0; place < gains.length; place++) gains[place] += each * free[place];
  });
  return base;
}
