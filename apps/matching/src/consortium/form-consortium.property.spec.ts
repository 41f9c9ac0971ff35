import { cases } from '@titik/testing/cases';
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

function* subsets<T>(items: readonly T[]): Generator<{ bits: number; set: T[] }> {
  for (let bits = 0; bits < 1 << items.length; bits++) yield { bits, set: items.filter((_, at) => bits & (1 << at)) };
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
  const window = wanted.months.map((_, at) => at);
  const periods = wanted.rhythm === 'one-off' ? [window] : window.map((at) => [at]);
  const freeIn = ({ free }: Supplier, period: number[]) => sum(period.map((at) => free[at]));
  const useful = ({ moq, ...rest }: Supplier, period: number[]) =>
    freeIn({ moq, ...rest }, period) >= Math.max(1, moq) && moq <= wanted.most;
  // Unknown costs count as the dearest known among those who can give anything.
  const dearest = Math.max(
    0,
    ...all.filter((each) => periods.some((period) => useful(each, period))).map(({ cost }) => cost ?? 0),
  );
  const groups = [...subsets(all)].filter(({ set }) => set.length <= mostPartners);
  const delivered = periods.map((period) => {
    const offer = (each: Supplier) => ({ free: freeIn(each, period), moq: each.moq, cost: each.cost ?? dearest });
    return new Map(groups.map(({ bits, set }) => [bits, together(set.map(offer), wanted.least, wanted.most)]));
  });
  let found: Objective = { covered: 0, partners: 0, cost: 0, points: 0 };
  for (const { bits, set } of groups) {
    if (set.some((a, at) => set.slice(at + 1).some((b) => exclude(a, b)))) continue;
    let covered = 0;
    let cost = 0;
    for (const by of delivered) {
      let most = { covered: 0, cost: 0 };
      for (let active = bits; active > 0; active = (active - 1) & bits) {
        const here = by.get(active);
        if (!here) continue;
        if (here.covered > most.covered || (here.covered === most.covered && here.cost < most.cost)) most = here;
      }
      covered += most.covered;
      cost += most.cost;
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

function faults(
  wanted: Wanted,
  suppliers: readonly Supplier[],
  { parts, months, amount, coverage, shortfall, why }: Consortium,
): string[] {
  const found: string[] = [];
  const check = (fine: boolean, fault: string): void => void (fine || found.push(fault));
  const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3;
  const monthly = wanted.rhythm === 'monthly';
  const offers = parts.map((part) => suppliers.find(({ offerId }) => offerId === part.offerId)!);

  parts.forEach((part, at) => {
    const { free, moq } = offers[at];
    check(same(part.amount, sum(part.months.map((share) => share.amount))), 'months of a part');
    check(monthly || part.amount > moq - 1e-6, 'least order in all');
    for (const share of part.months) {
      check(share.amount > 0 && share.amount <= free[wanted.months.indexOf(share.month)], 'free in a month');
      check(!monthly || share.amount > moq - 1e-6, 'least order in a month');
      check(wanted.unit !== 'H87' || Number.isInteger(share.amount), 'a split piece');
    }
  });
  for (const { month, amount, shortfall } of months) {
    const shares = parts.flatMap((part) => part.months.filter((share) => share.month === month));
    check(same(amount, sum(shares.map((share) => share.amount))), 'shares of a month');
    check(monthly ? amount <= wanted.most : shortfall === undefined, 'most in a month');
    check(!monthly || same(shortfall!, Math.max(0, wanted.least - amount)), 'shortfall of a month');
  }
  const all = wanted.least * (monthly ? months.length : 1);
  const missing = monthly ? sum(months.map((month) => month.shortfall!)) : Math.max(0, wanted.least - amount);
  check(same(amount, sum(parts.map((part) => part.amount))), 'amount');
  check(monthly || amount <= wanted.most, 'most in all');
  check(same(shortfall, missing), 'shortfall');
  check((coverage === 1) === (shortfall === 0) && Math.abs(coverage - (1 - shortfall / all)) < 2e-4, 'coverage');
  check(!offers.some((a, at) => offers.slice(at + 1).some((b) => exclude(a, b))), 'partners that exclude each other');
  check(why.smallest === parts.length && parts.length <= why.of, 'partners');
  return found;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const lone = (offerId: string, free: number[]): Supplier => {
  return { offerId, producerId: offerId, villages: [offerId], gathers: false, free, moq: 0, score: 0 };
};

/** Amounts of another order of size, with what falls below a kilogram. */
function scaled({ wanted, suppliers }: { wanted: Wanted; suppliers: Supplier[] }, by: number, unit: string) {
  const grams = (amount: number): number => Math.round(amount * 1000) / 1000;
  const grown = (amount: number): number => (unit === 'KGM' ? (amount * by) / 7 : amount * by);
  return {
    // Nobody orders parts of a gram.
    wanted: { ...wanted, unit, least: grams(grown(wanted.least)), most: grams(grown(wanted.most)) },
    suppliers: suppliers.map((each) => ({ ...each, free: each.free.map(grown), moq: grown(each.moq) })),
  };
}

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
        { maxLength: 9 },
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

it('is as good as the best of all sets, in coverage, partners, cost and consolidation points', () => {
  fc.assert(
    fc.property(market, ({ wanted, suppliers }) => {
      const formed = formConsortium(wanted, suppliers, { mostPartners });
      const all = wanted.least * (wanted.rhythm === 'monthly' ? wanted.months.length : 1);
      expect(formed.proven).toBe(true);
      // Wanted amounts are so small here that no share is too small or odd, and each stays as cheap as it can be.
      expect({
        covered: all - formed.shortfall,
        partners: formed.parts.length,
        cost: formed.why.cost?.total ?? 0,
        points: formed.why.points,
      }).toEqual(best(wanted, suppliers));
    }),
    { numRuns: cases(4000) },
  );
});

it('splits what it promises: within what is free, at least the least order, and the sums are right', () => {
  fc.assert(
    fc.property(market, fc.constantFrom('H87', 'KGM'), fc.integer({ min: 1, max: 997 }), (drawn, unit, by) => {
      const { wanted, suppliers } = scaled(drawn, by, unit);
      expect(faults(wanted, suppliers, formConsortium(wanted, suppliers, { leg: 3 * by }))).toEqual([]);
    }),
    { numRuns: cases(3000) },
  );
});

it('does not depend on the order in which suppliers come', () => {
  const shuffled = market.chain(({ wanted, suppliers }) =>
    fc.record({
      wanted: fc.constant(wanted),
      suppliers: fc.constant(suppliers),
      mixed: fc.shuffledSubarray(suppliers, { minLength: suppliers.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ wanted, suppliers, mixed }) => {
      expect(formConsortium(wanted, mixed)).toEqual(formConsortium(wanted, suppliers));
    }),
    { numRuns: cases(2000) },
  );
});

it('serves large markets with many ties within its budget, whatever it can prove', () => {
  const alike = Array.from({ length: 120 }, (_, at): Supplier => {
    return { ...lone(`offer ${at}`, [7, 7]), consolidationPoint: `point ${at % 41}` };
  });
  const wanted: Wanted = { rhythm: 'monthly', least: 70, most: 70, unit: 'H87', months: ['2027-01', '2027-02'] };
  const { coverage, steps, parts, proven } = formConsortium(wanted, alike, { budget: 12 });
  expect({ coverage, steps, partners: parts.length, proven }).toEqual({
    coverage: 1,
    steps: 12,
    partners: 10,
    proven: false,
  });
});
