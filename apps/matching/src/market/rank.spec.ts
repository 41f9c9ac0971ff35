import type { DemandLine } from '@titik/contracts/demand.events';
import type { Term } from '@titik/contracts/match.events';
import { weightFaults } from '@titik/contracts/matching-policy';
import type { Offer, OfferProducer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { lineNeeds } from './line-needs';
import { marketOffer } from './market-offer';
import { defaultPolicy, type Policy } from './policy';
import { rank } from './rank';
import { reasonsOf } from './reasons';
import { scoring, scorings } from './scorings';
import type { Standing } from './standing';
import { weights } from './terms';

const ranked = (
  offer: Partial<Offer> = {},
  line: Partial<DemandLine> = {},
  { standing, policy = defaultPolicy }: { standing?: Standing; policy?: Policy } = {},
) => {
  const its = marketOffer(build.offer(offer), standing);
  const needs = lineNeeds(build.line(line), build.demand(), policy);
  const { score, ...facts } = rank(its, needs);
  return { score, reasons: reasonsOf(scorings.get(scoring)!, policy.weights, facts, needs) };
};

const reason = (term: Term, offer: Partial<Offer> = {}, line: Partial<DemandLine> = {}) =>
  ranked(offer, line).reasons.find((each) => each.term === term);

const by = (part: Partial<OfferProducer>): Partial<Offer> => ({ producer: build.offerProducer(part) });
const usd = (amount: number) => ({ amount, currency: 'USD' });

it('has weights that a trade post could wish for as well', () => {
  expect(weightFaults(weights)).toEqual([]);
});

it('is the sum of what its reasons contribute', () => {
  const { score, reasons } = ranked({}, { ceiling: usd(20) }, { standing: { sessions: 5, feedback: [] } });
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

const judged = (term: Term, part: Partial<OfferProducer>, line: Partial<DemandLine> = {}, standing?: Standing) => {
  const { value, favours, fact } = ranked(by(part), line, { standing }).reasons.find((each) => each.term === term)!;
  return [value, favours, fact];
};

it.each<[string, number | undefined, number, boolean]>([
  ['not asked', undefined, 0, false],
  ['none', 0, 0, false],
  ['one', 1, 0.1, true],
  ['ten', 10, 1, true],
  ['more than count', 40, 1, true],
])('experience: %s', (_, exports, value, favours) => {
  expect(judged('experience', { exports })).toEqual([value, favours, { exports: exports ?? 0 }]);
});

const monthly = (min: number, unit = 'KGM') => ({ quantity: { min, unit, rhythm: 'monthly' as const } });

it.each<[string, number | undefined, Partial<DemandLine>, number, object]>([
  ['unknown', undefined, monthly(6000), 0.5, { basis: 'unknown' }],
  ['at the port', 0, monthly(6000), 1, { basis: 'known', km: 0, trips: 2 }],
  ['full trucks', 150, monthly(6000), 0.5, { basis: 'known', km: 150, trips: 2 }],
  ['a third, nearly empty truck', 150, monthly(6001), 0.4, { basis: 'known', km: 150, trips: 3 }],
  ['a sixth of a truck', 150, monthly(500), 0.1429, { basis: 'known', km: 150, trips: 1 }],
  ['pieces, whose mass nobody knows', 150, monthly(500, 'H87'), 0.5, { basis: 'known', km: 150 }],
])('distance: %s', (_, portKm, line, value, fact) => {
  expect(judged('distance', { portKm }, line)).toEqual([value, portKm !== undefined && value >= 0.5, fact]);
});

it.each([
  [0, 1],
  [2, 1],
  [3, 0.9],
  [7, 0.5],
  [12, 0],
  [99, 0],
])('fairness: %d sessions', (sessions, value) => {
  const fact = { sessions, days: 90 };
  expect(judged('fairness', {}, {}, { sessions, feedback: [] })).toEqual([value, value === 1, fact]);
});

describe('feedback', () => {
  const said = { market: 'AU', value: 0.2, accepted: 0.4, rejected: 2.1, reason: 'quality' };
  const standing = { sessions: 0, feedback: [{ ...said, market: 'US', value: 0.9 }, said] };

  it('of this market moves the rank', () => {
    expect(judged('feedback', {}, {}, standing)).toEqual([
      0.2,
      false,
      { basis: 'rejected', accepted: 0, rejected: 2, code: 'quality' },
    ]);
    expect(ranked({}, {}, { standing }).score).toBeLessThan(ranked().score);
  });

  it.each([
    ['nothing was said', { sessions: 0, feedback: [] }, defaultPolicy],
    ['the trade post does not want it to count', standing, { ...defaultPolicy, feedback: false }],
  ])('is neutral when %s', (_, its, policy) => {
    const { score, reasons } = ranked({}, {}, { standing: its, policy });
    expect(reasons.at(-1)).toMatchObject({ value: 0.5, fact: { basis: 'none' } });
    expect(score).toBe(ranked().score);
  });
});

it('ranks by the weights of the trade post', () => {
  const policy = { ...defaultPolicy, weights: { ...weights, price: 0, 'on-time': 0.44 } };
  const { score, reasons } = ranked({}, { ceiling: usd(20) }, { policy });
  expect(reasons[0]).toMatchObject({ term: 'price', contribution: 0 });
  expect(reasons.reduce((all, { contribution }) => all + contribution, 0)).toBeCloseTo(score, 3);
});

it('says that only the dependable counts, and why it is less than what is possible', () => {
  const capacity = { unit: 'KGM', dependable: 20_000, potential: 63_750, committed: 0, reason: 'panen belum stabil' };
  const fact = { dependable: 20_000, potential: 63_750, reason: 'panen belum stabil' };
  expect(reason('capacity', { capacity })!.fact).toMatchObject(fact);
  expect(reason('capacity', { capacity: { ...capacity, potential: 20_000 } })!.fact).not.toHaveProperty('potential');
});

it('compares at FOB and tells what the price comes to at the buyer’s terms', () => {
  const cif = { ceiling: usd(20), incoterm: 'CIF' as const };
  expect(reason('price', {}, cif)!.fact).toMatchObject({
    price: 14,
    incoterm: 'FOB',
    comesTo: expect.closeTo(14 * 1.07 * 1.006, 10),
    terms: 'CIF',
    ceiling: 20,
  });
  expect(reason('price', {}, cif)!.value).toBeLessThan(reason('price', {}, { ceiling: usd(20) })!.value);
  const atDoor = { price: { ...usd(14), incoterm: 'EXW' as const }, ...by({ portKm: 300 }) };
  expect(reason('price', atDoor, { ceiling: usd(20) })!.fact).toMatchObject({ incoterm: 'EXW', terms: 'FOB' });
  expect(reason('price', atDoor, { ceiling: usd(20) })!.value).toBeLessThan(
    reason('price', {}, { ceiling: usd(20) })!.value,
  );
});
