import type { Period, Problem } from './problem';

/** The shares of a set's members in one period, in the members' order, and what they cost together. */
export interface PeriodSplit {
  shares: number[];
  cost: number;
}

/** A member's part in the split: none, at least its least order, or whatever is best. */
type Role = 'out' | 'in' | 'open';

/** How much of the least amount the members can cover in a period, each giving nothing or at least its least order. */
export function reach({ moq, least, most }: Problem, { free }: Period, members: readonly number[]): number {
  let amount = 0;
  let orders = 0;
  for (const member of members) {
    if (free[member] === 0) continue;
    amount += free[member];
    orders += moq[member];
  }
  if (orders <= most) return Math.min(least, amount);

  // Together their least orders exceed what the buyer takes: some must stay out.
  const active = members.filter((member) => free[member] > 0).sort((a, b) => free[b] - free[a]);
  let best = 0;
  const choose = (at: number, covered: number, ordered: number, rest: number): void => {
    best = Math.max(best, Math.min(least, covered));
    if (at === active.length || best === least || covered + rest <= best) return;
    const member = active[at];
    const left = rest - free[member];
    if (ordered + moq[member] <= most) choose(at + 1, covered + free[member], ordered + moq[member], left);
    choose(at + 1, covered, ordered, left);
  };
  choose(0, 0, 0, amount);
  return best;
}

/**
 * The cheapest split of a period that covers `target`: cheapest members first. Where that leaves the last one below
 * its least order, both ways out are tried: without it, and with all of its least order. Exact, because the split
 * with that member open costs no more than either.
 */
export function cheapestSplit(
  problem: Problem,
  period: Period,
  members: readonly number[],
  target: number,
): PeriodSplit | undefined {
  const { cost, moq } = problem;
  const order = members
    .map((_, place) => place)
    .sort((a, b) => cost[members[a]] - cost[members[b]] || members[a] - members[b]);
  let best: PeriodSplit | undefined;
  const solve = (roles: readonly Role[]): void => {
    const split = fill(problem, period, members, order, roles, target);
    if (!split || (best && split.cost >= best.cost)) return;
    const short = split.shares.findIndex((share, place) => share > 0 && share < moq[members[place]]);
    if (short < 0) {
      best = split;
      return;
    }
    solve(roles.with(short, 'in'));
    solve(roles.with(short, 'out'));
  };
  solve(members.map((member) => (period.free[member] > 0 ? 'open' : 'out')));
  return best;
}

function fill(
  { cost, moq, most }: Problem,
  { free }: Period,
  members: readonly number[],
  order: readonly number[],
  roles: readonly Role[],
  target: number,
): PeriodSplit | undefined {
  const shares = roles.map((role, place) => (role === 'in' ? moq[members[place]] : 0));
  let amount = shares.reduce((sum, share) => sum + share, 0);
  if (amount > most) return undefined;
  for (const place of order) {
    if (amount >= target) break;
    if (roles[place] === 'out') continue;
    const more = Math.min(target - amount, free[members[place]] - shares[place]);
    shares[place] += more;
    amount += more;
  }
  if (amount < target) return undefined;
  return { shares, cost: shares.reduce((sum, share, place) => sum + share * cost[members[place]], 0) };
}

/** What a set covers in ticks, all periods together. */
export const coverageOf = (problem: Problem, set: readonly number[]): number =>
  problem.periods.reduce((sum, period) => sum + period.weight * reach(problem, period, set), 0);

/** What the cheapest split of a set costs, all periods together. */
export const costOf = (problem: Problem, set: readonly number[]): number =>
  problem.periods.reduce((sum, period) => {
    return sum + period.weight * cheapestSplit(problem, period, set, reach(problem, period, set))!.cost;
  }, 0);
