import type { LineMatch, Term } from '@titik/contracts/match.events';
import { build } from '@titik/testing/build';
import * as fc from 'fast-check';
import { lineNeeds } from './line-needs';
import { matchDemand } from './match-demand';
import { OfferIndex } from './offer-index';
import { defaultPolicy } from './policy';
import { replay, scorings } from './scorings';

const stored = (line: LineMatch): LineMatch => JSON.parse(JSON.stringify(line));
const shown = ({ candidates }: LineMatch) => candidates.map(({ offerId, score }) => ({ offerId, score }));

const offer = fc
  .record({
    price: fc.option(
      fc.record({
        amount: fc.double({ min: 5, max: 30, noNaN: true }),
        currency: fc.constantFrom('USD', 'AUD'),
        incoterm: fc.constantFrom('FOB' as const, 'EXW' as const, 'CIF' as const),
      }),
      { nil: undefined },
    ),
    dependable: fc.double({ min: 1, max: 9000, noNaN: true }),
    deliveries: fc.nat(30),
    cluster: fc.constantFrom(1, 2),
    exports: fc.option(fc.nat(12), { nil: undefined }),
    portKm: fc.option(fc.nat(500), { nil: undefined }),
  })
  .map(({ price, dependable, deliveries, ...producer }) =>
    build.offer({
      price,
      capacity: { unit: 'KGM', dependable, potential: 9000, committed: 0 },
      producer: build.offerProducer({ ...producer, deliveries, deliveriesOnTime: Math.floor(0.7 * deliveries) }),
    }),
  );

const terms = {
  incoterm: fc.constantFrom(undefined, 'FOB' as const, 'CIF' as const, 'DDP' as const),
  ceiling: fc.option(fc.constant({ amount: 40, currency: 'USD' }), { nil: undefined }),
};
const weightings = fc.constantFrom(defaultPolicy.weights, {
  ...defaultPolicy.weights,
  price: 0.14,
  distance: 0.14,
});

/** Standings of before they were counted have none. */
const deals = fc.constantFrom(
  {},
  { deals: { paid: 1, lost: 2, reason: 'quality', shipments: 3, kept: 2, samples: 1 } },
);

it('gives a stored result again: the same order and the same scores, from facts and line alone', () => {
  fc.assert(
    fc.property(
      fc.array(offer, { maxLength: 12 }),
      fc.record(terms),
      weightings,
      deals,
      (offers, part, weights, its) => {
        const index = new OfferIndex();
        for (const each of offers) {
          index.upsert(each);
          const { producerId } = each.producer;
          const feedback = [{ market: 'AU', value: 0.3, accepted: 1, rejected: 2, ...its }];
          index.setStanding(producerId, { sessions: offers.length, feedback });
        }
        const demand = build.demand({ lines: [build.line(part)] });
        const [line] = matchDemand(index, demand, { ...defaultPolicy, weights }).map(stored);
        expect(line.weights).toEqual(weights === defaultPolicy.weights ? undefined : weights);
        expect(replay('additive-2', lineNeeds(demand.lines[0], demand, defaultPolicy), line)).toEqual(shown(line));
      },
    ),
  );
});

/** As stored when `additive-1` was in force. */
const old = (candidates: [string, number, number, object][]): LineMatch => ({
  lineId: 'line',
  words: 'crab meat',
  wanted: { min: 2000, unit: 'KGM', rhythm: 'monthly' },
  candidates: candidates.map(([offerId, score, available, facts]) => ({
    offerId,
    producerId: 'p',
    producerName: 'P',
    commodity: 'blue-swimming-crab',
    form: 'meat-pasteurised',
    score,
    available,
    facts: { deliveries: 10, onTime: 9, season: 0xfff, cluster: 1, extra: ['skp', 'approval-number'], ...facts },
  })),
  eligible: candidates.length,
  supply: { parts: [], coverage: 0, shortfall: 0 },
  nearMisses: [],
});

it('still gives what additive-1 gave', () => {
  const line = build.line({ ceiling: { amount: 20, currency: 'USD' }, incoterm: 'CIF' });
  const result = old([
    ['a', 0.8268, 5000, { price: 14, currency: 'USD' }],
    ['b', 0.5833, 1000, { deliveries: 0, onTime: 0 }],
    ['c', 0.4808, 1500, { price: 14, currency: 'AUD', cluster: 2, season: 0b11100, extra: [], onTime: 6 }],
  ]);
  expect(replay('additive-1', lineNeeds(line, build.demand(), defaultPolicy), result)).toEqual(shown(result));
});

it('ranks a stored result by other weights to compare', () => {
  const needs = lineNeeds(build.line(), build.demand(), defaultPolicy);
  const result = old([
    ['late', 0, 5000, { onTime: 2 }],
    ['punctual, small', 0, 500, { onTime: 10 }],
  ]);
  const order = (weights: Partial<Record<Term, number>>) =>
    replay('additive-2', needs, result, weights)?.map(({ offerId }) => offerId);
  expect(order({ capacity: 0.5, 'on-time': 0.1 })).toEqual(['late', 'punctual, small']);
  expect(order({ capacity: 0.1, 'on-time': 0.5 })).toEqual(['punctual, small', 'late']);
});

it('does not rank by a scoring that nobody knows', () => {
  expect(replay('additive-0', lineNeeds(build.line(), build.demand(), defaultPolicy), old([]))).toBeUndefined();
});

it.each([...scorings])('%s weighs to one', (_, { terms: its, weights }) => {
  expect(Object.keys(weights)).toEqual(its);
  expect(Object.values(weights).reduce((all, weight) => all + weight, 0)).toBeCloseTo(1, 12);
});
