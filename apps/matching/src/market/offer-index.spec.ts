import type { Demand } from '@titik/contracts/demand.events';
import { type MarketFeedback, type Term, terms } from '@titik/contracts/match.events';
import { weightBounds, weightFaults } from '@titik/contracts/matching-policy';
import type { MonthCapacity, MonthCommitment, Offer, SupplyExclusions } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { freeIn } from './free-in';
import { comparable, lacksOf, mendable } from './gate';
import { type LineNeeds, lineNeeds } from './line-needs';
import { marketOffer, type MarketOffer } from './market-offer';
import { type Market, matchDemand } from './match-demand';
import { nearMissOf } from './near-miss';
import type { OfferChange } from './offer-change';
import { OfferIndex } from './offer-index';
import { defaultPolicy, type Policy } from './policy';
import { rank } from './rank';
import { monthsInSeason } from './ship-window';
import { consortiumPool, mostCounted, type Shortlist } from './shortlist';
import type { Standing } from './standing';
import { contribution, supplyOf } from './supply';

/** The same answers by the plainest means: every offer against every gate, then sort. */
class PlainMarket implements Market {
  constructor(private readonly offers: MarketOffer[]) {}

  shortlist(needs: LineNeeds): Shortlist {
    const wanted = this.offers.filter((offer) => comparable(offer, needs));
    const passing = wanted.filter((offer) => lacksOf(offer, needs).length === 0);
    const best = byFalling(passing, (offer) => [rank(offer, needs).score]);
    const amount = (offer: MarketOffer) =>
      supplyOf(freeIn(offer, needs), monthsInSeason(offer.season, needs.window), needs.window.months, needs.monthly);
    const sole = best.find((offer) => amount(offer) >= Math.max(needs.least, offer.moq) && amount(offer) > 0);
    const giving = sole ? [] : byFalling(best, (offer) => [contribution(offer, needs)]);
    const largest = giving.slice(0, consortiumPool).filter((offer) => contribution(offer, needs) > 0);
    return {
      eligible: Math.min(passing.length, mostCounted),
      best: best.slice(0, 10),
      ...(sole && { sole }),
      largest,
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

/** Ids that differ at both ends, so that their order is not that of the numbers. */
const idOf = (n: number): string =>
  `${((n * 7919) % 65_536).toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const goods = [
  { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' },
  { commodity: 'tuna', form: 'loin' },
  { commodity: 'tuna', form: 'frozen-whole' },
  { commodity: 'rattan', form: 'raw' },
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
    producer: fc.record({
      id: fc.nat(9).map((id) => `producer-${id}`),
      cluster: fc.constantFrom(1, 2),
      mentored: fc.constantFrom(undefined, true, false),
      deliveries: fc.nat(4),
      exports: fc.constantFrom(undefined, 0, 3, 12),
      portKm: fc.constantFrom(undefined, 0, 41.5, 700),
      excludes: fc.constantFrom<(SupplyExclusions | undefined)[]>(
        undefined,
        undefined,
        undefined,
        { countries: ['AU', 'SA'] },
        { buyerIds: ['buyer-1'] },
      ),
    }),
    leadTimeDays: fc.constantFrom(0, 21, 130, 192, 900),
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
    price: fc.option(
      fc.record({
        amount: fc.constantFrom(5, 10, 15),
        currency: fc.constantFrom('USD', 'AUD'),
        incoterm: fc.constantFrom('FOB', 'FOB', 'EXW', 'FCA', 'CIF', 'DDP'),
      }),
      { nil: undefined },
    ),
    certificates: fc.array(certificate, { maxLength: 6 }),
  })
  .map(({ id, good, producer: { id: producerId, ...producer }, ...rest }) => ({
    offerId: idOf(id),
    ...good,
    ...rest,
    producerId,
    producer,
  }))
  .map(({ producerId, producer, dependable, committed, months, commitments, unit, ...rest }) =>
    build.offer({
      ...rest,
      producer: build.offerProducer({
        producerId,
        ...producer,
        deliveriesOnTime: Math.floor(producer.deliveries / 2),
      }),
      capacity: {
        unit,
        dependable,
        committed: Math.min(committed, dependable),
        potential: 5000,
        months,
        commitments,
      },
    }),
  );

const demand: fc.Arbitrary<Demand> = fc
  .record({
    country: fc.constantFrom('AU', 'HK', 'DE', 'SA'),
    wanted: fc.constantFrom(...goods, { commodity: 'tuna' }, { commodity: 'seafood' }, { commodity: 'rattan' }),
    incoterm: fc.constantFrom(undefined, 'FOB', 'EXW', 'CFR', 'DDP'),
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
      buyerId: 'buyer-1',
      lines: [
        build.line({ form: undefined, ...wanted, ...rest, quantity: { min, max: min + over, unit: 'KGM', rhythm } }),
      ],
    }),
  );

/** Weights within the bounds: what is above them goes to the others. */
function weightsOf(shares: number[]): Policy['weights'] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const least = Math.max(0, ...shares.map((share) => (share / sum - weightBounds.most) / (1 - weightBounds.most)));
  const spread = shares.map((share) => (share / sum + least / shares.length) / (1 + least));
  return Object.fromEntries(terms.map((term, at) => [term, spread[at]])) as Record<Term, number>;
}

const policy: fc.Arbitrary<Policy> = fc.record({
  weights: fc.oneof(
    fc.constant(defaultPolicy.weights),
    fc
      .array(fc.constantFrom(0, 1, 2, 5), { minLength: terms.length, maxLength: terms.length })
      .filter((shares) => shares.filter((share) => share > 0).length >= 3)
      .map(weightsOf)
      .filter((its) => weightFaults(its).length === 0),
  ),
  clusters: fc.constantFrom('any', 'any', 'mentored', 'ready'),
  feedback: fc.boolean(),
  excludedProducers: fc
    .constantFrom<string[][]>([], [], ['producer-1', 'producer-4'])
    .map((producers) => new Set(producers)),
});

const feedback: fc.Arbitrary<MarketFeedback> = fc.record({
  market: fc.constantFrom('AU', 'HK', 'EU', 'ME'),
  value: fc.double({ min: 0, max: 1, noNaN: true }),
  accepted: fc.nat(3),
  rejected: fc.nat(3),
});
const standing: fc.Arbitrary<Standing> = fc.record({
  sessions: fc.nat(15),
  feedback: fc.uniqueArray(feedback, { maxLength: 2, selector: ({ market }) => market }),
});
/** How producers stand, one after the other, each told after so many offers. */
const standings = fc.array(
  fc.record({ producerId: fc.nat(9).map((id) => `producer-${id}`), standing, after: fc.nat(60) }),
  { maxLength: 15 },
);
type Told = { producerId: string; standing: Standing; after: number };

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

const indexOf = (offers: Offer[], told: readonly Told[] = []): OfferIndex => {
  const index = new OfferIndex();
  const tell = (due: (after: number) => boolean) =>
    told.filter(({ after }) => due(after)).forEach((each) => index.setStanding(each.producerId, each.standing));
  offers.forEach((each, at) => {
    tell((after) => after === at);
    index.upsert(each);
  });
  tell((after) => after >= offers.length);
  return index;
};

/** How each producer stands in the end. */
const lastOf = (told: readonly Told[], offers: number): Map<string, Standing> => {
  const inOrder = told.toSorted((a, b) => Math.min(a.after, offers) - Math.min(b.after, offers));
  return new Map(inOrder.map(({ producerId, standing: its }) => [producerId, its]));
};

/** What is in force: the newest state of each offer, the first told of where two claim one version. */
const inForce = (offers: Offer[], standingOf: ReadonlyMap<string, Standing> = new Map()): MarketOffer[] => {
  const newest = new Map<string, Offer>();
  for (const each of offers) {
    const known = newest.get(each.offerId);
    if (!known || known.version < each.version) newest.set(each.offerId, each);
  }
  return [...newest.values()]
    .filter(({ state }) => state === 'active')
    .map((each) => marketOffer(each, standingOf.get(each.producer.producerId)));
};

/** No two different states of one offer under one version, as the registry guarantees. */
const history = fc.uniqueArray(offer, { maxLength: 60, selector: ({ offerId, version }) => `${offerId} ${version}` });

it('gives what a plain loop over all offers gives, whatever was changed, moved and withdrawn before', () => {
  fc.assert(
    fc.property(history, standings, demand, policy, (offers, told, wanted, by) => {
      const market = inForce(offers, lastOf(told, offers.length));
      const index = indexOf(offers, told);
      expect(index.size).toBe(market.length);
      expect(matchDemand(index, wanted, by)).toEqual(matchDemand(new PlainMarket(market), wanted, by));
    }),
    { numRuns: cases(600) },
  );
}, 30_000);

/** A market of thousands, in which most of what a search does is leaving out. */
const crowd = fc.record({
  seed: fc.integer(),
  offers: fc.oneof(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 600, max: 3000 })),
  changes: fc.integer({ min: 0, max: 900 }),
  tidy: fc.boolean(),
  /** Whether offers are so alike that whole neighbourhoods pass, and ports lie far away. */
  alike: fc.boolean(),
});

function crowded({
  seed,
  offers: count,
  changes,
  tidy,
  alike,
}: {
  seed: number;
  offers: number;
  changes: number;
  tidy: boolean;
  alike: boolean;
}) {
  const next = random(seed);
  const any = <T>(...of: T[]): T => of[Math.floor(next() * of.length)];
  const one = <T>(...of: T[]): T => (alike ? of[0] : any(...of));
  const producer = () => `producer-${Math.floor(next() * (alike ? 20 : 200))}`;
  const made = (id: number, version: number): Offer => {
    const deliveries = Math.floor(next() * 30);
    const dependable = Math.round(400 * Math.exp(2.4 * (next() - 0.5))) / one(1, 3, 7);
    return build.offer({
      offerId: idOf(id),
      version,
      state: version > 1 && next() < 0.3 ? 'withdrawn' : 'active',
      ...goods[Math.floor(next() * goods.length)],
      producer: build.offerProducer({
        producerId: producer(),
        cluster: any(1, 2),
        mentored: next() < 0.5,
        deliveries,
        deliveriesOnTime: Math.floor(next() * deliveries),
        exports: Math.floor(next() * 14),
        portKm: any(undefined, Math.round(alike ? 300 + 200 * next() : 500 * next())),
        excludes: next() < (alike ? 0.005 : 0.05) ? { countries: ['AU'] } : undefined,
      }),
      leadTimeDays: Math.floor(next() * 220),
      capacity: {
        unit: one('KGM', 'KGM', 'KGM', 'H87'),
        dependable,
        potential: dependable,
        committed: one(0, 0, dependable),
        months: one(undefined, undefined, [{ month: 4, dependable: 2 * dependable, potential: 2 * dependable }]),
        commitments: one(undefined, undefined, [{ month: '2027-04', quantity: dependable / 2 }]),
      },
      seasonMonths: Array.from({ length: 12 }, (_, month) => month + 1).filter(
        (month) => alike || month === 1 || next() < 0.7,
      ),
      moq: dependable * one(0, 0.1, 0.5),
      price: one(undefined, {
        amount: 5 + 20 * next(),
        currency: one('USD', 'USD', 'USD', 'AUD'),
        incoterm: one('FOB', 'FOB', 'EXW', 'CIF'),
      }),
      certificates: kinds
        .filter(() => alike || next() < 0.5)
        .map((kind) => ({ kind, validFrom: '2025-01-01', validTo: one('2030-01-01', '2030-01-01', '2027-04-15') })),
    });
  };
  const history = Array.from({ length: count }, (_, id) => made(id, 1));
  const told = Array.from({ length: 300 }, () => ({
    producerId: producer(),
    standing: {
      sessions: Math.floor(next() * 15),
      feedback: any([], [], [{ market: any('AU', 'EU'), value: any(0, next(), 1), accepted: 1, rejected: 1 }]),
    },
    after: any(0, count),
  }));
  const index = indexOf(history, told);
  if (tidy) while (index.tidy());
  const later = Array.from({ length: changes }, (_, at) => made(Math.floor(next() * (count + 50)), 2 + at));
  for (const each of later) index.upsert(each);
  return { index, market: inForce([...history, ...later], lastOf(told, count)) };
}

it('leaves out nothing that belongs to the answer in a market of thousands', () => {
  fc.assert(
    fc.property(crowd, fc.array(fc.tuple(demand, policy), { minLength: 4, maxLength: 4 }), (seeded, wanted) => {
      const { index, market } = crowded(seeded);
      const plain = new PlainMarket(market);
      expect(index.size).toBe(market.length);
      for (const [each, by] of wanted) expect(matchDemand(index, each, by)).toEqual(matchDemand(plain, each, by));
    }),
    { numRuns: cases(25) },
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

describe('how a producer stands', () => {
  const offer = build.offer();
  const { producerId } = offer.producer;
  const busy: Standing = { sessions: 9, feedback: [{ market: 'AU', value: 0.1, accepted: 0, rejected: 2 }] };
  const score = (index: OfferIndex) => matchDemand(index, build.demand())[0].candidates[0]?.score;

  /** The goods whose offers a standing changes. */
  const told = (index: OfferIndex, id: string, standing: Standing): string[] =>
    index.setStanding(id, standing).map(({ after }) => after!.key);

  it('may be told before its offers come, and after', () => {
    const [before, after] = [new OfferIndex(), indexOf([offer])];
    const usual = score(after)!;
    expect(before.setStanding(producerId, busy)).toEqual([]);
    before.upsert(offer);
    expect(told(after, producerId, busy)).toEqual(['blue-swimming-crab/meat-pasteurised']);
    expect(score(before)).toBeLessThan(usual);
    expect(score(after)).toBe(score(before));
  });

  it('changes each of its offers, and none when nothing changed', () => {
    const tuna = { commodity: 'tuna', form: 'loin', producer: offer.producer };
    const index = indexOf([offer, build.offer({ producer: offer.producer }), build.offer(tuna), build.offer()]);
    const crab = 'blue-swimming-crab/meat-pasteurised';
    expect(told(index, producerId, busy).toSorted()).toEqual([crab, crab, 'tuna/loin']);
    expect(index.setStanding(producerId, { ...busy, feedback: [...busy.feedback] })).toEqual([]);
  });

  it('stays with the producer when an offer passes to another', () => {
    const index = indexOf([offer]);
    index.setStanding(producerId, busy);
    const heir = build.offerProducer({ producerId: 'heir' });
    index.upsert({ ...offer, version: 2, producer: heir });
    expect(index.setStanding(producerId, { sessions: 0, feedback: [] })).toEqual([]);
    expect(told(index, 'heir', busy)).toEqual(['blue-swimming-crab/meat-pasteurised']);
    index.upsert({ ...offer, version: 3, state: 'withdrawn' });
    expect(index.setStanding('heir', { sessions: 0, feedback: [] })).toEqual([]);
  });
});

describe('held against what others know', () => {
  const [kept, changed, gone, lost] = Array.from({ length: 4 }, () => build.offer());
  const index = new OfferIndex();
  for (const offer of [kept, changed, gone]) index.upsert(offer);
  index.upsert({ ...gone, version: 2, state: 'withdrawn' });

  it.each<[string, Offer, boolean]>([
    ['the same state', kept, true],
    ['a newer version elsewhere', { ...changed, version: 2 }, false],
    ['withdrawn at both', { ...gone, version: 2, state: 'withdrawn' }, true],
    ['withdrawn here only', { ...gone, version: 2 }, false],
    ['missing here', lost, false],
    ['never known here and withdrawn elsewhere', { ...lost, state: 'withdrawn' }, true],
  ])('%s', (_, offer, expected) => expect(index.agrees(offer, 1)).toBe(expected));

  it('tells what stands here and nobody asked about', () => {
    expect(index.unasked(1)).toEqual([]);
    index.agrees(kept, 2);
    expect(index.unasked(2)).toEqual([changed.offerId]);
  });
});
/** For each lack that alone keeps offers from a line: whom, those with most to give first. */
function plainUnlocks(offers: MarketOffer[], needs: LineNeeds): Record<string, string[]> {
  const found: Record<string, MarketOffer[]> = {};
  for (const offer of offers.filter((each) => comparable(each, needs))) {
    const [lack, ...others] = lacksOf(offer, needs);
    if (!lack || others.length > 0 || !mendable(lack)) continue;
    (found[`${lack.gate} ${lack.fact.certificate ?? ''}`] ??= []).push(offer);
  }
  const inOrder = Object.entries(found).map(([lack, its]) => {
    const first = byFalling(its, ({ potential, free }) => [lack === 'capacity ' ? potential : free]).slice(0, 100);
    return [lack, first.map(({ offerId }) => offerId)];
  });
  return Object.fromEntries(inOrder);
}

const walkedUnlocks = (index: OfferIndex, needs: LineNeeds) =>
  Object.fromEntries(
    index.unlocks(needs).map(({ gate, item, offers }) => [`${gate} ${item}`, offers.map(({ offerId }) => offerId)]),
  );

it('finds all whom one lack keeps from a line, in a small market and in one of thousands', () => {
  const needsOf = (wanted: Demand, by: Policy) => lineNeeds(wanted.lines[0], wanted, by);
  fc.assert(
    fc.property(history, demand, policy, (offers, wanted, by) =>
      expect(walkedUnlocks(indexOf(offers), needsOf(wanted, by))).toEqual(
        plainUnlocks(inForce(offers), needsOf(wanted, by)),
      ),
    ),
    { numRuns: cases(300) },
  );
  fc.assert(
    fc.property(crowd, fc.array(fc.tuple(demand, policy), { minLength: 3, maxLength: 3 }), (seeded, wanted) => {
      const { index, market } = crowded(seeded);
      for (const [each, by] of wanted) {
        expect(walkedUnlocks(index, needsOf(each, by))).toEqual(plainUnlocks(market, needsOf(each, by)));
      }
    }),
    { numRuns: cases(8) },
  );
}, 60_000);
