import type { Capacity } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import * as fc from 'fast-check';
import { freeIn } from './free-in';
import { lacksOf } from './gate';
import { lineNeeds } from './line-needs';
import { marketOffer } from './market-offer';
import { defaultPolicy } from './policy';
import { matchDemand } from './match-demand';
import { OfferIndex } from './offer-index';
import { monthsInSeason } from './ship-window';

const recorded = (capacity: Partial<Capacity>, seasonMonths?: number[]) =>
  build.offer({
    moq: 0,
    capacity: { unit: 'KGM', dependable: 10, potential: 20, committed: 2, ...capacity },
    ...(seasonMonths && { seasonMonths }),
  });
const line = (from: string, to: string, rhythm: 'monthly' | 'one-off', min = 5) =>
  build.line({ quantity: { min, unit: 'KGM', rhythm }, shipWindow: { from, to } });
const free = (capacity: Partial<Capacity>, wanted: ReturnType<typeof line>, seasonMonths?: number[]) =>
  freeIn(marketOffer(recorded(capacity, seasonMonths)), lineNeeds(wanted, build.demand(), defaultPolicy));
const july = [{ month: '2027-07', quantity: 8 }];
const weakAugust = [{ month: 8, dependable: 5, potential: 20 }];

describe('what is free a month', () => {
  it.each([
    ['nothing promised', {}, line('2027-06', '2027-08', 'monthly'), 8],
    ['July promised, July wanted', { commitments: july }, line('2027-07', '2027-07', 'monthly'), 0],
    ['July promised, June wanted', { commitments: july }, line('2027-06', '2027-06', 'monthly'), 8],
    ["July promised, next year's wanted", { commitments: july }, line('2028-07', '2028-07', 'monthly'), 8],
    ['July promised, each month wanted', { commitments: july }, line('2027-06', '2027-08', 'monthly'), 0],
    ['July promised, some in all wanted', { commitments: july }, line('2027-06', '2027-08', 'one-off'), 16 / 3],
    ['a weak August', { months: weakAugust }, line('2027-07', '2027-08', 'monthly'), 3],
    ['a weak August every year', { months: weakAugust }, line('2027-08', '2028-08', 'monthly'), 3],
  ] as [string, Partial<Capacity>, ReturnType<typeof line>, number][])('%s', (_, capacity, wanted, expected) =>
    expect(free(capacity, wanted)).toBeCloseTo(expected, 5),
  );

  it('does not ask months out of season', () =>
    expect(free({ commitments: july }, line('2027-06', '2027-08', 'monthly'), [6, 8])).toBe(8));
});

it('a promised July is not promised again: no candidate, no supply, and the lack says why', () => {
  const index = new OfferIndex();
  index.upsert(recorded({ commitments: july }));
  const wanted = line('2027-07', '2027-07', 'monthly');
  const [match] = matchDemand(index, build.demand({ lines: [wanted] }));
  expect(match).toMatchObject({ candidates: [], supply: { parts: [], shortfall: 5 } });
  expect(match.nearMisses).toMatchObject([{ lacks: [{ gate: 'capacity', fact: { dependable: 10, committed: 10 } }] }]);
});

it('what an offer puts towards an amount never passes what its months have left', () => {
  const quantity = fc.double({ min: 0, max: 10, noNaN: true });
  const month = fc.integer({ min: 1, max: 12 });
  const capacity = fc.record({
    months: fc.uniqueArray(fc.record({ month, dependable: quantity, potential: fc.constant(20) }), {
      selector: (each) => each.month,
      maxLength: 4,
    }),
    commitments: fc.uniqueArray(
      fc.record({ month: month.map((each) => `2027-${String(each).padStart(2, '0')}`), quantity }),
      { selector: (each) => each.month, maxLength: 6 },
    ),
  });
  const wanted = fc
    .record({ from: month, to: month, rhythm: fc.constantFrom('monthly' as const, 'one-off' as const) })
    .map(({ from, to, rhythm }) => {
      const [first, last] = [Math.min(from, to), Math.max(from, to)].map((each) => String(each).padStart(2, '0'));
      return line(`2027-${first}`, `2027-${last}`, rhythm);
    });
  fc.assert(
    fc.property(capacity, wanted, ({ months, commitments }, its) => {
      const offer = marketOffer(recorded({ months, commitments }));
      const needs = lineNeeds(its, build.demand(), defaultPolicy);
      const [from, to] = [its.shipWindow.from, its.shipWindow.to].map((each) => Number(each.slice(5)));
      const left = Array.from({ length: to - from + 1 }, (_, place) => {
        const dependable = months.find((each) => each.month === from + place)?.dependable ?? 10;
        const promised = commitments.find((each) => Number(each.month.slice(5)) === from + place)?.quantity ?? 0;
        return Math.max(0, dependable - (2 + promised));
      });
      const count = monthsInSeason(offer.season, needs.window);
      const most = needs.monthly ? Math.min(...left) * count : left.reduce((sum, each) => sum + each, 0);
      expect(freeIn(offer, needs) * count).toBeLessThanOrEqual(most + 1e-12);
      expect(freeIn(offer, needs) * count).toBeGreaterThan(most - 1e-4);
      expect(lacksOf(offer, needs).some(({ gate }) => gate === 'capacity')).toBe(freeIn(offer, needs) <= 0);
    }),
  );
});
