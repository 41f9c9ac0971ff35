import { BestFew } from './best-few';
import { costTests } from './cost-bound';
import { coverTest } from './cover-bound';
import { type Cover, fewest } from './fewest';
import { cheapestSplit, reach } from './period-split';
import { pointsFloor } from './points-floor';
import type { Problem } from './problem';
import { type Budget, type Goal, Search, type Test } from './search';

export interface Choice extends Cover {
  proven: boolean;
  steps: number;
}

/**
 * The set that covers most; among those the smallest; among those the cheapest; among those the one with the fewest
 * consolidation points; among those the one whose members rank best, compared from the best down. Each question is
 * settled before the next is asked, so each search knows exactly what its sets must reach.
 */
export function choose(problem: Problem, mostPartners: number, steps: number): Choice {
  const budget = { left: steps };
  const partners = Math.min(mostPartners, problem.suppliers.length);
  if (partners === 0 || problem.least === 0) return { set: [], coverage: 0, proven: true, steps: 0 };
  const cover = fewest(problem, partners, budget);
  const set = settle(problem, cover, budget);
  return { set, coverage: cover.coverage, proven: budget.left > 0, steps: steps - Math.max(0, budget.left) };
}

/** The cheapest split of a set, all periods together. */
export const costOf = (problem: Problem, set: readonly number[]): number =>
  problem.periods.reduce((sum, period) => {
    return sum + period.weight * cheapestSplit(problem, period, set, reach(problem, period, set))!.cost;
  }, 0);

function settle(problem: Problem, { set, coverage }: Cover, budget: Budget): readonly number[] {
  let best = set;
  const goal: Goal = { partners: set.length, target: coverage };
  const places = problem.suppliers.map((_, place) => place);
  const tests = [coverTest(problem, set.length, coverage)];

  if (problem.costsKnown) {
    let cost = costOf(problem, set);
    tests.unshift(...costTests(problem, set.length, coverage, cost));
    const cheaper = { ...goal, ceiling: cost - hair(cost) };
    const savings = tests[0].worth;
    const order = [...places].sort((a, b) => savings[b] - savings[a] || a - b);
    new Search(problem, order, cheaper, tests, budget, (set, found) => {
      best = [...set];
      cost = found;
      cheaper.ceiling = found - hair(found);
      return true;
    }).run();
    goal.ceiling = cost + hair(cost);
  }

  const rest = tests.reduce((left, test) => thoseIn(problem, left, test, goal), places);
  const inUse = new Set(best.map((place) => problem.point[place])).size;
  for (let points = pointsFloor(problem, rest, goal); points <= inUse; points++) {
    let done = false;
    new Search(problem, rest, { ...goal, points }, tests, budget, (set) => {
      best = [...set];
      done = true;
      return false;
    }).run();
    if (done) break;
  }
  return best;
}

/** Those who may stand in a set within the goal: together with each of them the best others must pass the test. */
function thoseIn({ group }: Problem, places: readonly number[], { worth, needed }: Test, goal: Goal): number[] {
  const few = new BestFew(group, goal.partners);
  for (const place of places) few.add(place, worth[place]);
  let sum = 0;
  const ofGroup = new Map<number, number>();
  for (let k = 0; k < few.size; k++) {
    sum += few.values[k];
    ofGroup.set(group[few.items[k]], few.values[k]);
  }
  const last = few.values[few.size - 1];
  return places.filter((place) => sum - (ofGroup.get(group[place]) ?? last) + worth[place] >= needed(goal));
}

/** Costs this near are equal: sums of fractions. */
const hair = (cost: number): number => 1e-6 * cost + 1e-9;
