import { cheapestSplit, reach } from './period-split';
import type { Period, Problem } from './problem';
import { spread } from './spread';
import { tidy } from './tidy';

/**
 * Who of a set delivers how much in which month of the window: `[member][month]` in ticks. A monthly period's shares
 * hold in each of its months; a one-off share is spread over the months in which the member has something free.
 * @param leg what a truck takes, in ticks
 * @param window how many months
 */
export function splitOf(problem: Problem, set: readonly number[], leg: number | undefined, window: number): number[][] {
  const byMonth = set.map(() => Array.from({ length: window }, () => 0));
  for (const period of problem.periods) {
    const shares = sharesIn(problem, period, set);
    shares.forEach((share, member) => {
      if (problem.oneOff) byMonth[member] = spread(share, problem.byMonth(set[member]), leg);
      else for (const month of period.months) byMonth[member][month] = share;
    });
  }
  return byMonth;
}

function sharesIn(problem: Problem, period: Period, set: readonly number[]): number[] {
  const { shares } = cheapestSplit(problem, period, set, reach(problem, period, set))!;
  const bound = shares.map((amount, member) => {
    const place = set[member];
    return { amount, free: period.free[place], moq: problem.moq[place], cost: problem.cost[place] };
  });
  return tidy(bound, problem.least);
}
