import type { DemandLine } from '@titik/contracts/demand.events';
import type { Term } from '@titik/contracts/match.events';
import type { Offer, OfferProducer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { lineNeeds } from './line-needs';
import { marketOffer } from './market-offer';
import { defaultPolicy } from './policy';
import { rank, reasonsOf } from './rank';
import { weights } from './terms';

const ranked = (offer: Partial<Offer> = {}, line: Partial<DemandLine> = {}) => {
  const [its, needs] = [marketOffer(build.offer(offer)), lineNeeds(build.line(line), build.demand(), defaultPolicy)];
  const { score, facts } = rank(its, needs);
  return { score, reasons: reasonsOf({ facts, available: its.free }, needs) };
};

const reason = (term: Term, offer: Partial<Offer> = {}, line: Partial<DemandLine> = {}) =>
  ranked(offer, line).reasons.find((each) => each.term === term);

const by = (part: Partial<OfferProducer>): Partial<Offer> => ({ producer: build.offerProducer(part) });
const usd = (amount: number) => ({ amount, currency: 'USD' });

it('weighs to one', () => {
  expect(Object.values(weights).reduce((all, weight) => all + weight, 0)).toBeCloseTo(1, 12);
});

it('is the sum of what its reasons contribute', () => {
  const { score, reasons } = ranked({}, { ceiling: usd(20) });
  expect(reasons.map(({ term }) => term)).toEqual(Object.keys(weights));
  expect(reasons.reduce((all, { contribution }) => all + contribution, 0)).toBeCloseTo(score, 3);
});

it('ranks the punctual one of two equal producers higher and quotes both records', () => {
  const punctual = ranked(by({ deliveries: 20, deliveriesOnTime: 19 }));
  const late = ranked(by({ deliveries: 20, deliveriesOnTime: 12 }));
  expect(punctual.score).toBeGreaterThan(late.score);
  expect(late.reasons[1]).toMatchObject({
    favours: false,
    fact: { basis: 'record', onTime: 12, deliveries: 20, percent: 60 },
  });
});

it('trusts a long record more than a single delivery, and gives a newcomer a neutral place between', () => {
  const value = (deliveries: number, deliveriesOnTime: number) =>
    reason('on-time', by({ deliveries, deliveriesOnTime }))!.value;
  expect(value(50, 50)).toBeGreaterThan(value(1, 1));
  expect(value(0, 0)).toBe(0.7);
  expect(value(1, 1)).toBeGreaterThan(value(0, 0));
  expect(value(10, 6)).toBeLessThan(value(0, 0));
  expect(reason('on-time', by({ deliveries: 0, deliveriesOnTime: 0 }))!.fact.basis).toBe('no-record');
});

it.each<[string, Partial<Offer>, Partial<DemandLine>, number, string]>([
  ['at the ceiling', {}, { ceiling: usd(14) }, 0, 'ceiling'],
  ['a quarter below', {}, { ceiling: usd(14 / 0.75) }, 0.5, 'ceiling'],
  ['far below', {}, { ceiling: usd(100) }, 1, 'ceiling'],
  ['no ceiling', {}, {}, 0.5, 'no-ceiling'],
  ['no price', { price: undefined }, { ceiling: usd(14) }, 0.25, 'no-price'],
  ['another currency', {}, { ceiling: { amount: 14, currency: 'AUD' } }, 0.25, 'other-currency'],
])('price: %s', (_, offer, line, value, basis) => {
  expect(reason('price', offer, line)).toMatchObject({ value, fact: { basis } });
});

it.each<[string, number, DemandLine['quantity'], number[], number, number]>([
  ['all of it each month', 3000, { min: 2000, unit: 'KGM', rhythm: 'monthly' }, [3, 4, 5], 1, 3000],
  ['half of it each month', 1000, { min: 2000, unit: 'KGM', rhythm: 'monthly' }, [3, 4, 5], 0.5, 1000],
  ['one-off over two months of supply', 1000, { min: 4000, unit: 'KGM', rhythm: 'one-off' }, [4, 5, 6], 0.5, 2000],
])('capacity: %s', (_, dependable, quantity, seasonMonths, value, available) => {
  const capacity = { unit: 'KGM', dependable, potential: 9000, committed: 0 };
  expect(reason('capacity', { capacity, seasonMonths }, { quantity })).toMatchObject({ value, fact: { available } });
});

it('a partly covered window counts against an offer', () => {
  expect(reason('season', { seasonMonths: [3, 4] })).toMatchObject({
    value: 0.6667,
    favours: false,
    fact: { months: 2, windowMonths: 3 },
  });
});

const held = (kind: string, validTo: string) => ({ kind, validFrom: '2025-01-01', validTo });

it('counts only extra certificates that are valid throughout the window', () => {
  const certificates = [held('haccp', '2028-01-01'), held('halal', '2028-01-01'), held('organic', '2027-04-01')];
  expect(reason('certificates', { certificates })!.fact).toEqual({ extra: 1, kinds: 'halal' });
});
