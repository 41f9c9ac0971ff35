import { costHurdles } from './cost-hurdles';
import { coverHurdle } from './cover-hurdle';
import { type Cover, fewest } from './fewest';
import { contenders, type Hurdle } from './hurdle';
import { costOf, coverageOf } from './period-split';
import { pointsFloor } from './points-floor';
import type { Problem } from './problem';
import { type Budget, type Goal, Search } from './search';

export interface Choice extends Cover {
  proven: boolean;
  steps: number;
}

/** The part of the budget that goes to what makes the least difference. */
const share = 10;

/**
 * The set that covers most; among those the smallest; among those the cheapest; among those the one with the fewest
 * consolidation points; among those the one whose members rank best, compared from the best down. Each question is
 * settled before the next is asked, so each search knows exactly what its sets must reach.
 */
export function choose(problem: Problem, mostPartners: number, steps: number): Choice {
  const budget = { left: steps };
  const partners = Math.min(mostPartners, problem.suppliers.length);
  if (partners === 0 || problem.least === 0) return { set: [], coverage: 0, proven: true, steps: 0 };
  if (problem.suppliers.length === 1) return { set: [0], coverage: coverageOf(problem, [0]), proven: true, steps: 0 };
  const cover = fewest(problem, partners, budget);
  const set = settle(problem, cover, budget);
  return { set, coverage: cover.coverage, proven: budget.left > 0, steps: steps - Math.max(0, budget.left) };
}

function settle(problem: Problem, { set, coverage }: Cover, budget: Budget): readonly number[] {
  const goal: Goal = { partners: set.length, target: coverage };
  const cover = coverHurdle(problem, set.length, coverage);
  const places = problem.suppliers.map((_, place) => place);
  if (problem.dearest === undefined) return firstWithFewestPoints(problem, places, set, goal, [cover], budget);

  const start = costOf(problem, set);
  const hurdles = [...costHurdles(problem, set.length, coverage, start), cover];
  const savings = hurdles[0].worth;
  const order = [...places].sort((a, b) => savings[b] - savings[a] || cover.worth[b] - cover.worth[a] || a - b);
  const cheaper = { ...goal, ceiling: start + hair(start) };
  let best = { set, cost: start };
  const search = new Search(problem, order, cheaper, hurdles, budget, (found, cost) => {
    best = { set: [...found], cost };
    cheaper.ceiling = cost - hair(cost);
    return true;
  });
  search.run();
  goal.ceiling = best.cost + hair(best.cost);
  if (search.nearest > goal.ceiling) return best.set;
  return firstWithFewestPoints(problem, contenders(problem, hurdles, goal), best.set, goal, hurdles, budget);
}

/**
 * Of the sets within the goal that with the fewest points, and of those the first: best ranked suppliers are tried
 * first, so of equal sets the best ranked is met first.
 */
function firstWithFewestPoints(
  problem: Problem,
  places: readonly number[],
  known: readonly number[],
  goal: Goal,
  hurdles: readonly Hurdle[],
  budget: Budget,
): readonly number[] {
  const floor = pointsFloor(problem, places, goal);
  const allowance = { left: Math.ceil(budget.left / share) };
  budget.left -= allowance.left;
  let best = known;
  const search = (order: readonly number[], points: number, goOn: (points: number) => boolean): void => {
    goal.points = points;
    new Search(problem, order, goal, hurdles, allowance, (found) => {
      best = [...found];
      goal.points = pointsOf(problem, found) - 1;
      return goOn(goal.points);
    }).run();
  };
  if (pointsOf(problem, known) > floor) {
    search(byPoint(problem, places, hurdles), pointsOf(problem, known) - 1, (points) => points >= floor);
  }
  search(places, pointsOf(problem, best), () => false);
  budget.left = allowance.left > 0 ? budget.left + allowance.left : 0;
  return best;
}

/** Suppliers of one point after another, the points whose suppliers bring most first. */
function byPoint({ point, points }: Problem, places: readonly number[], hurdles: readonly Hurdle[]): number[] {
  const { worth } = hurdles[hurdles.length - 1];
  const most = new Float64Array(points);
  for (const place of places) most[point[place]] += worth[place];
  return [...places].sort(
    (a, b) => most[point[b]] - most[point[a]] || point[a] - point[b] || worth[b] - worth[a] || a - b,
  );
}

const pointsOf = ({ point }: Problem, set: readonly number[]): number => new Set(set.map((place) => point[place])).size;

/** Costs this near are equal: they are estimates, and sums of fractions. */
const hair = (cost: number): number => 1e-6 * cost + 1e-9;
