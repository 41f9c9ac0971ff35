import { choose } from './choose';
import type { Consortium, Part, Supplier, Terms, Wanted } from './consortium.types';
import { haulageOf } from './haulage';
import { type Problem, problemOf } from './problem';
import { scratch } from './scratch';
import { splitOf } from './split';
import { reasons } from './reasons';

/** More partners than this nobody can steer. */
export const mostPartners = 12;
const usual = { mostPartners, budget: 50_000 };

/**
 * Who delivers a demand line together: the producers that cover most of it; the fewest that do; the cheapest of
 * those; with the fewest consolidation points; then the best ranked. Each producer is in it at most once, and no two
 * that may promise the same village's goods. Then their shares: in each month the cheapest first, each at least its
 * least order and never more than it has free, in amounts that people would write.
 *
 * Depends on nothing but its arguments, not even on the suppliers' order. Exact unless `proven` is false.
 * @param suppliers those that pass every gate of the line, in one currency; some two hundred are quick
 */
export function formConsortium(wanted: Wanted, suppliers: readonly Supplier[], terms: Partial<Terms> = {}): Consortium {
  return scratch.during(() => formed(wanted, suppliers, terms));
}

function formed(wanted: Wanted, suppliers: readonly Supplier[], terms: Partial<Terms>): Consortium {
  const { mostPartners: partners, budget, leg } = { ...usual, leg: haulageOf(wanted.unit)?.leg, ...terms };
  const problem = problemOf(wanted, suppliers);
  const { set, coverage, proven, steps } = choose(problem, partners, budget);
  const byMonth = splitOf(problem, set, leg === undefined ? undefined : leg * problem.ticks, wanted.months.length);
  const parts = set
    .map((place, member) => part(problem, place, wanted.months, byMonth[member]))
    .sort((a, b) => b.amount - a.amount || (a.offerId < b.offerId ? -1 : 1));
  return {
    parts,
    months: wanted.months.map((month, at) => {
      const ticks = byMonth.reduce((sum, shares) => sum + shares[at], 0);
      return {
        month,
        amount: ticks / problem.ticks,
        ...(wanted.rhythm === 'monthly' && { shortfall: Math.max(0, problem.least - ticks) / problem.ticks }),
      };
    }),
    amount: byMonth.flat().reduce((sum, ticks) => sum + ticks, 0) / problem.ticks,
    ...coveredBy(problem, wanted, coverage),
    why: reasons(problem, set, parts),
    proven,
    steps,
  };
}

function part(
  { suppliers, ticks }: Problem,
  place: number,
  window: readonly string[],
  byMonth: readonly number[],
): Part {
  const { offerId, producerId, free, cost } = suppliers[place];
  return {
    offerId,
    producerId,
    amount: byMonth.reduce((sum, share) => sum + share, 0) / ticks,
    free: free.slice(0, window.length).reduce((sum, amount) => sum + amount, 0),
    ...(cost !== undefined && { cost }),
    months: window.map((month, at) => ({ month, amount: byMonth[at] / ticks })).filter(({ amount }) => amount > 0),
  };
}

function coveredBy({ least, ticks }: Problem, { rhythm, months }: Wanted, covered: number) {
  const all = rhythm === 'one-off' ? least : least * months.length;
  return {
    // Rounded down: whoever reads 100 % must be able to rely on it.
    coverage: covered >= all && months.length > 0 ? 1 : Math.floor((10_000 * covered) / Math.max(1, all)) / 10_000,
    shortfall: Math.max(0, all - covered) / ticks,
  };
}
