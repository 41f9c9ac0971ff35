import type { Demand } from '@titik/contracts/demand.events';
import type { MonthCapacity, MonthCommitment, Offer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import * as fc from 'fast-check';
import { freeIn } from './free-in';
import { comparable, lacksOf } from './gate';
import type { LineNeeds } from './line-needs';
import { marketOffer, type MarketOffer } from './market-offer';
import { type Market, matchDemand } from './match-demand';
import { nearMissOf } from './near-miss';
import type { OfferChange } from './offer-change';
import { OfferIndex } from './offer-index';
import { rank } from './rank';
import { monthsInSeason } from './ship-window';
import { mostCounted, type Shortlist } from './shortlist';
import { supplyOf } from './supply';

/** The same answers by the plainest means: every offer against every gate, then sort. */
class PlainMarket implements Market {
  constructor(private readonly offers: MarketOffer[]) {}

  shortlist(needs: LineNeeds): Shortlist {
    const wanted = this.offers.filter((offer) => comparable(offer, needs));
    const passing = wanted.filter((offer) => lacksOf(offer, needs).length === 0);
    const best = byFalling(passing, (offer) => [rank(offer, needs).score]);
    const amount = (offer: MarketOffer) =>
      supplyOf(freeIn(offer, needs), monthsInSeason(offer.season, needs.window), needs.window.months, needs.monthly);
    const giving = best.filter((offer) => amount(offer) > 0 && amount(offer) >= offer.moq);
    const sole = giving.find((offer) => amount(offer) >= needs.least);
    return {
      eligible: Math.min(passing.length, mostCounted),
      best: best.slice(0, 10),
      ...(sole && { sole }),
      largest: sole ? [] : byFalling(giving, (offer) => [amount(offer)]).slice(0, 64),
      near: byFalling(
        wanted.filter((offer) => nearMissOf(offer, needs)),
        (offer) => [-lacksOf(offer, needs).length, offer.free],
      ).slice(0, 5),
    };
  }
}

function byFalling(offers: MarketOffer[], numbers: (offer: MarketOffer) => number[]): MarketOffer[] {
  const keyed = offers.map((offer) => ({ offer, keys: numbers(offer) }));
  keyed.sort((a, b) => {
    for (const [at, key] of a.keys.entries()) if (key !== b.keys[at]) return b.keys[at] - key;
    return a.offer.offerId < b.offer.offerId ? -1 : 1;
  });
  return keyed.map(({ offer }) => offer);
}

const goods = [
  { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' },
  { commodity: 'tuna', form: 'loin' },
  { commodity: 'tuna', form: 'frozen-whole' },
] as const;
const kinds = ['haccp', 'skp', 'approval-number', 'halal', 'organic', 'import-permit'];
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 });

const certificate = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    validFrom: fc.constantFrom('2025-01-01', '2027-03-01', '2027-04-01'),
    validTo: fc.constantFrom('2027-03-31', '2027-05-31', '2030-01-01'),
    markets: fc.constantFrom<string[]>(['AU'], ['HK', 'US'], ['EU']),
  },
  { requiredKeys: ['kind', 'validFrom', 'validTo'] },
);

const offer: fc.Arbitrary<Offer> = fc
  .record({
    id: fc.nat(40),
    version: fc.integer({ min: 1, max: 4 }),
    state: fc.constantFrom('active', 'active', 'active', 'withdrawn'),
    good: fc.constantFrom(...goods),
    producer: fc.nat(9),
    cluster: fc.constantFrom(1, 2),
    deliveries: fc.nat(4),
    dependable: fc.constantFrom(0, 300, 1000, 4000),
    committed: fc.constantFrom(0, 0, 300),
    months: fc.constantFrom<MonthCapacity[] | undefined>(undefined, undefined, [
      { month: 4, dependable: 300, potential: 5000 },
    ]),
    commitments: fc.constantFrom<MonthCommitment[] | undefined>(
      undefined,
      undefined,
      [{ month: '2027-04', quantity: 1000 }],
      [
        { month: '2027-03', quantity: 250 },
        { month: '2028-04', quantity: 1000 },
      ],
    ),
    unit: fc.constantFrom('KGM', 'KGM', 'KGM', 'H87'),
    seasonMonths: months,
    moq: fc.constantFrom(0, 100, 900, 5000),
    price: fc.option(fc.record({ amount: fc.constantFrom(5, 10, 15), currency: fc.constantFrom('USD', 'AUD') }), {
      nil: undefined,
    }),
    certificates: fc.array(certificate, { maxLength: 6 }),
  })
  .map(
    ({ id, good, producer, cluster, deliveries, dependable, committed, months, commitments, unit, price, ...rest }) =>
      build.offer({
        ...rest,
        ...good,
        offerId: `offer-${String(id).padStart(2, '0')}`,
        producer: build.offerProducer({
          producerId: `producer-${producer}`,
          cluster,
          deliveries,
          deliveriesOnTime: Math.floor(deliveries / 2),
        }),
        capacity: {
          unit,
          dependable,
          committed: Math.min(committed, dependable),
          potential: 5000,
          months,
          commitments,
        },
        price: price && { ...price, incoterm: 'FOB' },
      }),
  );

const demand: fc.Arbitrary<Demand> = fc
  .record({
    country: fc.constantFrom('AU', 'HK', 'DE', 'SA'),
    wanted: fc.constantFrom(...goods, { commodity: 'tuna' }, { commodity: 'seafood' }),
    min: fc.constantFrom(0, 200, 1000, 6000),
    over: fc.constantFrom(0, 500),
    rhythm: fc.constantFrom('one-off', 'monthly'),
    shipWindow: fc.constantFrom(
      { from: '2027-03', to: '2027-05' },
      { from: '2027-04', to: '2027-04' },
      { from: '2027-11', to: '2028-12' },
    ),
    certificates: fc.subarray(kinds),
    ceiling: fc.option(fc.record({ amount: fc.constantFrom(8, 12), currency: fc.constantFrom('USD', 'AUD') }), {
      nil: undefined,
    }),
  })
  .map(({ country, wanted, min, over, rhythm, ...rest }) =>
    build.demand({
      country,
      lines: [
        build.line({ form: undefined, ...wanted, ...rest, quantity: { min, max: min + over, unit: 'KGM', rhythm } }),
      ],
    }),
  );

/** Uniform numbers 0–1 from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const indexOf = (offers: Offer[]): OfferIndex => {
  const index = new OfferIndex();
  for (const each of offers) index.upsert(each);
  return index;
};

/** What is in force: the newest state of each offer, the first told of where two claim one version. */
const inForce = (offers: Offer[]): MarketOffer[] => {
  const newest = new Map<string, Offer>();
  for (const each of offers) {
    const known = newest.get(each.offerId);
    if (!known || known.version < each.version) newest.set(each.offerId, each);
  }
  return [...newest.values()].filter(({ state }) => state === 'active').map((each) => marketOffer(each));
};

/** No two different states of one offer under one version, as the registry guarantees. */
const history = fc.uniqueArray(offer, { maxLength: 60, selector: ({ offerId, version }) => `${offerId} ${version}` });

it('gives what a plain loop over all offers gives, whatever was changed, moved and withdrawn before', () => {
  fc.assert(
    fc.property(history, demand, (offers, wanted) => {
      const standing = inForce(offers);
      const index = indexOf(offers);
      expect(index.size).toBe(standing.length);
      expect(matchDemand(index, wanted)).toEqual(matchDemand(new PlainMarket(standing), wanted));
    }),
    { numRuns: 300 },
  );
});

/** A market of thousands, in which most of what a search does is leaving out. */
const crowd = fc.record({
  seed: fc.integer(),
  offers: fc.integer({ min: 600, max: 3000 }),
  changes: fc.integer({ min: 0, max: 900 }),
  tidy: fc.boolean(),
});

function crowded({
  seed,
  offers: count,
  changes,
  tidy,
}: {
  seed: number;
  offers: number;
  changes: number;
  tidy: boolean;
}) {
  const next = random(seed);
  const one = <T>(...of: T[]): T => of[Math.floor(next() * of.length)];
  const made = (id: number, version: number): Offer => {
    const deliveries = Math.floor(next() * 30);
    const dependable = Math.round(400 * Math.exp(2.4 * (next() - 0.5))) / one(1, 3, 7);
    return build.offer({
      offerId: `offer-${String(id).padStart(5, '0')}`,
      version,
      state: version > 1 && next() < 0.3 ? 'withdrawn' : 'active',
      ...goods[Math.floor(next() * goods.length)],
      producer: build.offerProducer({
        cluster: one(1, 2),
        deliveries,
        deliveriesOnTime: Math.floor(next() * deliveries),
      }),
      capacity: {
        unit: one('KGM', 'KGM', 'KGM', 'H87'),
        dependable,
        potential: dependable,
        committed: one(0, 0, dependable),
        months: one(undefined, undefined, [{ month: 4, dependable: 2 * dependable, potential: 2 * dependable }]),
        commitments: one(undefined, undefined, [{ month: '2027-04', quantity: dependable / 2 }]),
      },
      seasonMonths: Array.from({ length: 12 }, (_, month) => month + 1).filter((month) => month === 1 || next() < 0.7),
      moq: dependable * one(0, 0.1, 0.5),
      price: one(undefined, { amount: 5 + 20 * next(), currency: one('USD', 'USD', 'USD', 'AUD'), incoterm: 'FOB' }),
      certificates: kinds
        .filter(() => next() < 0.5)
        .map((kind) => ({ kind, validFrom: '2025-01-01', validTo: one('2027-04-15', '2030-01-01', '2030-01-01') })),
    });
  };
  const history = Array.from({ length: count }, (_, id) => made(id, 1));
  const index = indexOf(history);
  if (tidy) while (index.tidy());
  const later = Array.from({ length: changes }, (_, at) => made(Math.floor(next() * (count + 50)), 2 + at));
  for (const each of later) index.upsert(each);
  return { index, standing: inForce([...history, ...later]) };
}

it('leaves out nothing that belongs to the answer in a market of thousands', () => {
  fc.assert(
    fc.property(crowd, fc.array(demand, { minLength: 3, maxLength: 3 }), (market, wanted) => {
      const { index, standing } = crowded(market);
      const plain = new PlainMarket(standing);
      expect(index.size).toBe(standing.length);
      for (const each of wanted) expect(matchDemand(index, each)).toEqual(matchDemand(plain, each));
    }),
    { numRuns: 12 },
  );
}, 60_000);

it('gives the same in whatever order offers arrive', () => {
  const shuffled = history.chain((offers) =>
    fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length })),
  );
  fc.assert(
    fc.property(shuffled, demand, ([offers, other], wanted) => {
      expect(matchDemand(indexOf(other), wanted)).toEqual(matchDemand(indexOf(offers), wanted));
    }),
  );
});

const held = (kind: string) => ({ kind, validFrom: '2025-01-01', validTo: '2030-01-01' });

it('still asks exactly when more kinds of certificates are about than it has bits', () => {
  const index = new OfferIndex();
  for (let at = 0; at < 40; at++) index.upsert(build.offer({ certificates: [held(`kind-${at}`)] }));
  const wanted = build.demand({ lines: [build.line({ certificates: ['kind-35'] })] });
  expect(matchDemand(index, wanted)[0].eligible).toBe(1);
});

it('tells what changed, and refuses what is not newer', () => {
  const index = new OfferIndex();
  const first = build.offer();
  const moved: Offer = { ...first, version: 2, commodity: 'tuna', form: 'loin' };
  const key = (change: OfferChange | undefined) => change && [change.before?.key, change.after?.key];
  expect(key(index.upsert(first))).toEqual([undefined, 'blue-swimming-crab/meat-pasteurised']);
  expect(key(index.upsert(moved))).toEqual(['blue-swimming-crab/meat-pasteurised', 'tuna/loin']);
  expect(key(index.upsert(first))).toBeUndefined();
  expect(key(index.upsert({ ...moved, version: 3, state: 'withdrawn' }))).toEqual(['tuna/loin', undefined]);
  expect(key(index.upsert(moved))).toBeUndefined();
  expect(index.size).toBe(0);
});
