import * as fc from 'fast-check';
import type { Consortium, Supplier, Wanted } from './consortium.types';
import { formConsortium } from './form-consortium';

// Against every set there is: small markets, reckoned the long way with none of the shipped code.

interface Objective {
  covered: number;
  partners: number;
  cost: number;
  points: number;
}

const mostPartners = 4;

const exclude = (a: Supplier, b: Supplier): boolean =>
  a.producerId === b.producerId ||
  ((a.gathers || b.gathers) && a.villages.some((village) => b.villages.includes(village)));

function* subsets<T>(items: readonly T[]): Generator<T[]> {
  for (let bits = 0; bits < 1 << items.length; bits++) yield items.filter((_, at) => bits & (1 << at));
}

/** What the suppliers can do together in one period when each of them delivers: at least its least order. */
function together(suppliers: { free: number; moq: number; cost: number }[], least: number, most: number) {
  const orders = suppliers.reduce((sum, { moq }) => sum + moq, 0);
  const free = suppliers.reduce((sum, { free }) => sum + free, 0);
  if (suppliers.some(({ free, moq }) => free < moq || free === 0) || orders > most) return undefined;
  const covered = Math.min(least, free);
  let left = Math.max(0, covered - orders);
  let cost = suppliers.reduce((sum, { moq, cost }) => sum + moq * cost, 0);
  for (const supplier of [...suppliers].sort((a, b) => a.cost - b.cost)) {
    const more = Math.min(left, supplier.free - supplier.moq);
    cost += more * supplier.cost;
    left -= more;
  }
  return { covered, cost };
}

function best(wanted: Wanted, all: readonly Supplier[]): Objective {
  const known = all.filter(({ cost }) => cost !== undefined && all.length > 0);
  // Only suppliers that can give something set the price of the unknown.
  const window = wanted.months.map((_, at) => at);
  const periods = wanted.rhythm === 'one-off' ? [window] : window.map((at) => [at]);
  const freeIn = ({ free }: Supplier, period: number[]) => period.reduce((sum, at) => sum + free[at], 0);
  const usable = (supplier: Supplier, period: number[]) =>
    freeIn(supplier, period) > 0 && freeIn(supplier, period) >= supplier.moq && supplier.moq <= wanted.most;
  const dearest = Math.max(
    0,
    ...known.filter((supplier) => periods.some((period) => usable(supplier, period))).map(({ cost }) => cost!),
  );
  let found: Objective = { covered: 0, partners: 0, cost: 0, points: 0 };
  for (const set of subsets(all)) {
    if (set.length > mostPartners) continue;
    if (set.some((a, at) => set.slice(at + 1).some((b) => exclude(a, b)))) continue;
    let covered = 0;
    let cost = 0;
    for (const period of periods) {
      let bestHere = { covered: 0, cost: 0 };
      for (const active of subsets(set)) {
        const offers = active.map((each) => {
          return { free: freeIn(each, period), moq: each.moq, cost: each.cost ?? dearest };
        });
        const here = together(offers, wanted.least, wanted.most);
        if (!here) continue;
        if (here.covered > bestHere.covered || (here.covered === bestHere.covered && here.cost < bestHere.cost)) {
          bestHere = here;
        }
      }
      covered += bestHere.covered;
      cost += bestHere.cost;
    }
    const points = new Set(set.map(({ consolidationPoint, offerId }) => consolidationPoint ?? offerId)).size;
    const next = { covered, partners: set.length, cost, points };
    if (better(next, found)) found = next;
  }
  return found;
}

const better = (a: Objective, b: Objective): boolean => {
  if (a.covered !== b.covered) return a.covered > b.covered;
  if (a.partners !== b.partners) return a.partners < b.partners;
  if (a.cost !== b.cost) return a.cost < b.cost;
  return a.points < b.points;
};

const amount = fc.integer({ min: 0, max: 12 });

const market = fc.integer({ min: 1, max: 4 }).chain((months) =>
  fc.record({
    wanted: fc
      .record({
        rhythm: fc.constantFrom('monthly' as const, 'one-off' as const),
        least: fc.integer({ min: 1, max: 30 }),
        over: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 })),
      })
      .map(({ rhythm, least, over }): Wanted => {
        const window = ['2027-01', '2027-02', '2027-03', '2027-04'].slice(0, months);
        return { rhythm, least, most: least + over, unit: 'H87', months: window };
      }),
    suppliers: fc
      .array(
        fc.record({
          producer: fc.nat(7),
          villages: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
          gathers: fc.nat(3),
          point: fc.option(fc.nat(3)),
          free: fc.oneof(
            fc.array(amount, { minLength: months, maxLength: months }),
            amount.map((each) => Array.from({ length: months }, () => each)),
          ),
          moq: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })),
          cost: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 5 }),
          score: fc.nat(2),
        }),
        { maxLength: 8 },
      )
      .map((drawn) =>
        drawn.map(({ producer, villages, gathers, point, free, moq, cost, score }, at): Supplier => ({
          offerId: `offer ${at}`,
          producerId: `producer ${producer}`,
          villages: villages.map(String),
          gathers: gathers === 0,
          ...(point !== null && { consolidationPoint: `point ${point}` }),
          free,
          moq,
          ...(cost !== null && { cost }),
          score,
        })),
      ),
  }),
);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

it('is as good as the best of all sets, in coverage, partners, cost and consolidation points', () => {
  fc.assert(
    fc.property(market, ({ wanted, suppliers }) => {
      // Nobody is too small here: shares are then as cheap as they can be.
      const formed = formConsortium(wanted, suppliers, { mostPartners });
      const expected = best(wanted, suppliers);
      const all = wanted.least * (wanted.rhythm === 'monthly' ? wanted.months.length : 1);
      expect(formed.proven).toBe(true);
      expect({
        covered: all - formed.shortfall,
        partners: formed.parts.length,
        cost: formed.why.cost?.total ?? 0,
        points: formed.why.points,
      }).toEqual(expected);
    }),
    { numRuns: 4000 },
  );
});
