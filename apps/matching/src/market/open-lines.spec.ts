import type { Demand } from '@titik/contracts/demand.events';
import type { Offer } from '@titik/contracts/offer.events';
import type { Incoterm } from '@titik/contracts/values';
import { build } from '@titik/testing/build';
import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { matchAndWatch } from '../matches/match-and-watch';
import { matchDemand } from './match-demand';
import { OfferIndex } from './offer-index';
import { OpenDemands } from './open-demands';
import { OpenLines } from './open-lines';
import type { Policy } from './policy';
import type { Standing } from './standing';
import { weights } from './terms';

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

const goods = [
  { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' },
  { commodity: 'tuna', form: 'loin' },
  { commodity: 'tuna', form: 'frozen-whole' },
] as const;
const kinds = ['haccp', 'skp', 'approval-number', 'halal', 'import-permit'];

const none = Array<undefined>(8).fill(undefined);

/** Draws offers and demands: `coarse` ones are much alike, so that scores, prices and quantities often tie. */
function draw(seed: number, coarse: boolean) {
  const next = random(seed);
  const one = <T>(...of: T[]): T => of[Math.floor(next() * of.length)];
  const number = (from: number, to: number) => (coarse ? one(from, (from + to) / 2, to) : from + (to - from) * next());

  const offer = (id: number, version: number, leaving = 0.25): Offer => {
    const deliveries = coarse ? one(0, 4) : Math.floor(next() * 30);
    const dependable = number(100, 4000);
    return build.offer({
      offerId: `${String((id * 7919) % 65_536).padStart(8, '0')}-0000-7000-8000-${String(id).padStart(12, '0')}`,
      version,
      state: version > 1 && next() < leaving ? 'withdrawn' : 'active',
      ...one<(typeof goods)[number]>(...goods, goods[0]),
      producer: build.offerProducer({
        producerId: `producer-${id % 7}`,
        cluster: one(1, 2),
        mentored: one(undefined, true),
        exports: one(undefined, 0, 12),
        portKm: one(undefined, 40, 700),
        excludes: one(...none, { countries: ['AU'] }, { buyerIds: ['buyer-1'] }),
        deliveries,
        deliveriesOnTime: Math.floor(next() * deliveries),
      }),
      capacity: {
        unit: one('KGM', 'KGM', 'KGM', 'KGM', 'H87'),
        dependable,
        potential: dependable,
        committed: one(0, 0, 0, dependable),
        ...one({}, {}, {}, {}, { months: [{ month: 4, dependable: 2 * dependable, potential: 2 * dependable }] }),
        ...one({}, {}, {}, {}, { commitments: [{ month: '2027-04', quantity: dependable / 2 }] }),
      },
      seasonMonths: Array.from({ length: 12 }, (_, month) => month + 1).filter(
        (month) => month === 1 || next() < one(0.7, 1),
      ),
      moq: one(0, 0, dependable / 10, 3000),
      leadTimeDays: one(0, 21, 21, 160),
      price: one(
        undefined,
        ...Array.from({ length: 4 }, () => ({
          amount: number(5, 15),
          currency: one('USD', 'USD', 'AUD'),
          incoterm: one<Incoterm>('FOB', 'FOB', 'CIF'),
        })),
      ),
      certificates: kinds
        .filter(() => next() < 0.6)
        .flatMap((kind) => [
          {
            kind,
            validFrom: one('2025-01-01', '2025-01-01', '2027-04-01'),
            validTo: one('2027-04-15', '2030-01-01', '2030-01-01', '2030-01-01'),
            ...one({}, {}, {}, {}, { markets: ['AU'] }),
          },
          ...(next() < 0.05 ? [{ kind, validFrom: '2027-04-16', validTo: '2030-01-01' }] : []),
        ]),
    });
  };

  const policy = (): Policy => ({
    weights: one(weights, weights, { ...weights, price: 0.1, capacity: 0.3 }),
    clusters: one('any', 'any', 'mentored', 'ready'),
    feedback: one(true, true, false),
    excludedProducers: new Set(one([], [], [], ['producer-1'])),
  });

  const standing = (): Standing => ({
    sessions: Math.floor(next() * 14),
    feedback: one(...none, [{ market: 'AU', value: number(0, 1), accepted: 1, rejected: 1 }]) ?? [],
  });

  const demand = (): Demand =>
    build.demand({
      buyerId: one('buyer-1', 'buyer-2'),
      country: one('AU', 'AU', 'HK', 'DE'),
      lines: Array.from({ length: one(1, 1, 2) }, () => {
        const min = one(0, number(200, 6000), number(200, 2000));
        return build.line({
          form: undefined,
          ...one<object>(...goods, ...goods, { commodity: 'tuna' }, { commodity: 'seafood' }),
          incoterm: one(undefined, undefined, 'CIF'),
          quantity: { min, max: one(undefined, min + 500), unit: 'KGM', rhythm: one('one-off', 'monthly') },
          shipWindow: one(
            { from: '2027-03', to: '2027-05' },
            { from: '2027-04', to: '2027-04' },
            { from: '2027-01', to: '2027-02' },
            { from: '2027-11', to: '2028-12' },
          ),
          certificates: kinds.filter(() => next() < one(0, 0.2, 0.5)),
          ceiling: one(undefined, { amount: number(8, 16), currency: one('USD', 'USD', 'AUD') }),
        });
      }),
    });

  /** The same offer with a little changed, as most changes are. */
  const touched = (offer: Offer): Offer => {
    const { price, capacity, producer, moq } = offer;
    const part: Partial<Offer> = one<Partial<Offer>>(
      { price: price && { ...price, amount: price.amount * one(0.9, 0.97, 1.03, 1.1) } },
      { capacity: { ...capacity, dependable: capacity.dependable * one(0.5, 0.9, 1.1, 2) } },
      { capacity: { ...capacity, committed: one(0, capacity.dependable / 2) } },
      { producer: { ...producer, deliveries: producer.deliveries + 1 } },
      {
        producer: { ...producer, deliveries: producer.deliveries + 1, deliveriesOnTime: producer.deliveriesOnTime + 1 },
      },
      { producer: { ...producer, name: `${producer.name} II` } },
      { leadTimeDays: one(0, 21, 160) },
      { producer: { ...producer, mentored: !producer.mentored } },
      { moq: moq + one(-moq, 100, 3000) },
      { certificates: offer.certificates.slice(1) },
      { seasonMonths: offer.seasonMonths.slice(one(0, 1), 12) },
    );
    return { ...offer, ...part, version: offer.version + 1, state: 'active' };
  };
  return { next, one, offer, demand, touched, policy, standing };
}

interface Case {
  seed: number;
  offers: number;
  changes: number;
  demands: number;
  coarse: boolean;
  /** Chance that a demand is matched again at once when it is concerned; else it waits. */
  prompt: number;
  leaving?: number;
}

/** Lets the market change bit by bit and returns how often a demand was concerned, and how often its result changed. */
function follow({ seed, offers, changes, demands, coarse, prompt, leaving }: Case) {
  const { next, one, offer, demand, touched, policy, standing } = draw(seed, coarse);
  const market = new OfferIndex();
  const lines = new OpenLines(market);
  const open = new OpenDemands(0, lines);
  const states = Array.from({ length: offers }, (_, id) => offer(id, 1));
  for (const each of states) market.upsert(each);
  const all = Array.from({ length: demands }, () => ({ demand: demand(), policy: policy() }));
  const match = (each: (typeof all)[number]) => matchAndWatch(open, market, each.demand, each.policy).lines;
  const known = new Map(all.map((each) => [each, match(each)]));
  const pending = new Set<string>();
  const told = { concerned: 0, changed: 0 };

  const change = (): string[] => {
    if (next() < 0.15) {
      const changes = market.setStanding(`producer-${Math.floor(next() * 7)}`, standing());
      return changes.flatMap((each) => lines.concernedBy(each)).map(({ demandId }) => demandId);
    }
    const id = Math.floor(next() * (offers + 3));
    const version = (states[id]?.version ?? 0) + 1;
    states[id] = states[id]?.state === 'active' && next() < 0.7 ? touched(states[id]) : offer(id, version, leaving);
    return lines.concernedBy(market.upsert(states[id])!).map(({ demandId }) => demandId);
  };

  for (let at = 0; at < changes; at++) {
    const concerned = new Set(change());
    if (next() < 0.1) market.tidy();
    if (next() < 0.1) lines.tidy();
    for (const each of all) {
      const { demandId } = each.demand;
      const changed = !isDeepStrictEqual(matchDemand(market, each.demand, each.policy), known.get(each));
      if (concerned.has(demandId) && !pending.has(demandId)) {
        told.concerned++;
        if (changed) told.changed++;
      }
      if (concerned.has(demandId)) pending.add(demandId);
      if (changed && !pending.has(demandId)) throw new Error(`missed ${JSON.stringify({ at, demandId })}`);
      if (pending.has(demandId) && next() < prompt) {
        known.set(each, match(each));
        pending.delete(demandId);
      }
    }
    if (next() < 0.1) {
      const other = one(...all);
      if (next() < 0.5) open.drop(other.demand);
      else other.policy = policy();
      known.set(other, match(other));
      pending.delete(other.demand.demandId);
    }
  }
  return told;
}

it('misses no demand whose result a change of an offer changes, in small markets', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer(),
        offers: fc.nat(40),
        changes: fc.constant(25),
        demands: fc.constant(6),
        coarse: fc.boolean(),
        prompt: fc.constantFrom(1, 0.5),
      }),
      (its) => void follow(its),
    ),
    { numRuns: cases(120) },
  );
}, 120_000);

it('misses none where more pass than are counted, and many leave', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer(),
        offers: fc.integer({ min: 40, max: 600 }),
        changes: fc.constant(120),
        demands: fc.constant(8),
        coarse: fc.boolean(),
        prompt: fc.constantFrom(1, 0.5),
        leaving: fc.constantFrom(0.25, 0.9),
      }),
      (its) => void follow(its),
    ),
    { numRuns: cases(24) },
  );
}, 120_000);

it('misses none among so many demands that they fill several leaves', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer(),
        offers: fc.integer({ min: 5, max: 250 }),
        changes: fc.constant(15),
        demands: fc.constant(90),
        coarse: fc.boolean(),
        prompt: fc.constantFrom(1, 0.5),
      }),
      (its) => void follow(its),
    ),
    { numRuns: cases(12) },
  );
}, 120_000);
