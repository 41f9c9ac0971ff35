import { BestFew } from './best-few';
import type { Problem } from './problem';
import type { Goal } from './search';

/**
 * Fewer consolidation points than this cannot do: the points with most suppliers must have a place for every partner,
 * and those with most to give must cover the target, even if each of their suppliers may give at every point.
 */
export function pointsFloor(problem: Problem, places: readonly number[], { partners, target }: Goal): number {
  const { periods, point, points, group, least } = problem;
  const members: number[][] = Array.from({ length: points }, () => []);
  for (const place of places) members[point[place]].push(place);
  const busy = members.filter(({ length }) => length > 0);

  const sizes = falling(busy.map(({ length }) => Math.min(partners, length)));
  const few = new BestFew(group, partners);
  const capacities = periods.map(({ free }) =>
    falling(
      busy.map((at) => {
        few.clear();
        for (const place of at) few.add(place, free[place]);
        return few.values.subarray(0, few.size).reduce((sum, value) => sum + value, 0);
      }),
    ),
  );
  let floor = 1;
  for (; floor < busy.length; floor++) {
    const room = sum(sizes, floor);
    const cover = periods.reduce((all, { weight }, d) => all + weight * Math.min(least, sum(capacities[d], floor)), 0);
    if (room >= partners && cover >= target) break;
  }
  return floor;
}

const falling = (values: number[]): number[] => values.sort((a, b) => b - a);
const sum = (values: readonly number[], count: number): number =>
  values.slice(0, count).reduce((all, value) => all + value, 0);
