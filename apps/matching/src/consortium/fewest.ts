import { BestFew } from './best-few';
import { coverHurdle } from './cover-hurdle';
import { coverageOf } from './period-split';
import { canBeCleared } from './hurdle';
import type { Problem } from './problem';
import { type Budget, type Goal, Search } from './search';

/** A set and what it covers in ticks, all periods together. */
export interface Cover {
  set: readonly number[];
  coverage: number;
}

/** All that is wanted, in ticks. */
export const wantedIn = ({ periods, least }: Problem): number =>
  periods.reduce((sum, { weight }) => sum + weight * least, 0);

/**
 * For each number of partners what they cover at most: in every period the largest so many, whether or not they are
 * the same and may stand together.
 */
export function coverCeilings({ periods, suppliers, group, least }: Problem, mostPartners: number): number[] {
  const ceilings = Array.from({ length: mostPartners + 1 }, () => 0);
  const few = new BestFew(group, mostPartners);
  for (const { free, weight } of periods) {
    few.clear();
    for (let place = 0; place < suppliers.length; place++) few.add(place, free[place]);
    for (let partners = 1, given = 0; partners <= mostPartners; partners++) {
      if (partners <= few.size) given += few.values[partners - 1];
      ceilings[partners] += weight * Math.min(least, given);
    }
  }
  return ceilings;
}

/**
 * The most that can be covered with at most so many partners, and a smallest set that does. Mostly a greedy choice
 * already meets the ceilings and nothing is left to search: first for more coverage, then for fewer partners.
 */
export function fewest(problem: Problem, mostPartners: number, budget: Budget): Cover {
  const all = wantedIn(problem);
  const ceilings = coverCeilings(problem, mostPartners);
  let best = greedy(problem, mostPartners);
  const search = (goal: Goal): void => {
    const hurdles = problem.periods.length > 1 ? [coverHurdle(problem, goal.partners, goal.target - 1)] : [];
    if (!hurdles.every((hurdle) => canBeCleared(hurdle, problem, goal))) return;
    const worth = hurdles[0]?.worth ?? problem.periods[0].free;
    const order = problem.suppliers.map((_, place) => place).sort((a, b) => worth[b] - worth[a] || a - b);
    new Search(problem, order, goal, hurdles, budget, (set, coverage) => {
      best = { set: [...set], coverage };
      goal.target = coverage + 1;
      return coverage < all && goal.orFewer === true;
    }).run();
  };

  if (ceilings[mostPartners] > best.coverage) {
    search({ partners: mostPartners, orFewer: true, target: best.coverage + 1 });
  }
  const { coverage } = best;
  for (let partners = ceilings.findIndex((ceiling) => ceiling >= coverage); partners < best.set.length; partners++) {
    search({ partners, target: coverage });
  }
  return best;
}

/** Adds whoever covers most of what is still missing, until nothing is or nobody can. */
function greedy(problem: Problem, mostPartners: number): Cover {
  const { periods, least, suppliers, rivals } = problem;
  const given = new Float64Array(periods.length);
  const out = new Uint8Array(suppliers.length);
  const set: number[] = [];
  while (set.length < mostPartners) {
    let most = 0;
    let next = -1;
    for (let place = 0; place < suppliers.length; place++) {
      if (out[place]) continue;
      let gain = 0;
      for (let d = 0; d < periods.length; d++) {
        gain += periods[d].weight * Math.max(0, Math.min(least - given[d], periods[d].free[place]));
      }
      if (gain > most) {
        most = gain;
        next = place;
      }
    }
    if (next < 0) break;
    set.push(next);
    out[next] = 1;
    for (const rival of rivals[next]) out[rival] = 1;
    for (let d = 0; d < periods.length; d++) given[d] += periods[d].free[next];
  }
  return { set, coverage: coverageOf(problem, set) };
}
