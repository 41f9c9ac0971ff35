import type { Offer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { matchDemand } from './match-demand';
import { OfferIndex } from './offer-index';

const market = (...offers: Offer[]): OfferIndex => {
  const index = new OfferIndex();
  for (const offer of offers) index.upsert(offer);
  return index;
};

const village = (name: string, dependable: number, part: Partial<Offer> = {}): Offer =>
  build.offer({
    producer: build.offerProducer({ producerId: name, name }),
    capacity: { unit: 'KGM', dependable, potential: 2 * dependable, committed: 0 },
    ...part,
  });

const crab = (min: number, part = {}) =>
  build.demand({
    lines: [build.line({ quantity: { min, unit: 'KGM', rhythm: 'monthly' }, certificates: ['haccp', 'skp'], ...part })],
  });

it('covers 20 t of crab meat a month from four villages, deducting what they promised to others', () => {
  const promised = { capacity: { unit: 'KGM', dependable: 9000, potential: 9000, committed: 1000 } };
  const [line] = matchDemand(
    market(village('a', 0, promised), village('b', 6000), village('c', 5000), village('d', 3000), village('e', 2000)),
    crab(20_000),
  );
  expect(line.supply.parts.map(({ producerId, quantity }) => [producerId, quantity])).toEqual([
    ['a', 8000],
    ['b', 6000],
    ['c', 5000],
    ['d', 1000],
  ]);
  expect(line).toMatchObject({ eligible: 5, supply: { coverage: 1, shortfall: 0 } });
});

it('shows near misses with the fewest lacks first and keeps out what nobody can mend', () => {
  const [line] = matchDemand(
    market(
      village('two lacks', 4000, { certificates: [], moq: 0 }),
      village('one lack', 2000, { certificates: [{ kind: 'haccp', validFrom: '2025-01-01', validTo: '2030-01-01' }] }),
      village('one lack, more to give', 3000, { moq: 2500 }),
      village('out of season', 9000, { seasonMonths: [8], certificates: [] }),
      village('too dear', 9000, { price: { amount: 99, currency: 'USD', incoterm: 'FOB' }, certificates: [] }),
    ),
    crab(2000, { ceiling: { amount: 20, currency: 'USD' } }),
  );
  expect(line.nearMisses.map(({ producerId, lacks }) => [producerId, lacks.length])).toEqual([
    ['one lack, more to give', 1],
    ['one lack', 1],
    ['two lacks', 2],
  ]);
  expect(line.candidates).toEqual([]);
});

it('shows ten candidates and counts all', () => {
  const offers = Array.from({ length: 14 }, (_, at) => village(`v${at}`, 100 * (at + 1)));
  const [line] = matchDemand(market(...offers), crab(2000));
  expect(line.candidates).toHaveLength(10);
  expect(line.candidates[0].producerId).toBe('v13');
  expect(line.eligible).toBe(14);
});

it('ranks equals in the order of their offer ids', () => {
  const offers = ['c', 'a', 'b'].map((offerId) => ({ ...village('same', 1000), offerId }));
  const [line] = matchDemand(market(...offers), crab(2000));
  expect(line.candidates.map(({ offerId }) => offerId)).toEqual(['a', 'b', 'c']);
});

const alone = (name: string, dependable: number, deliveriesOnTime: number) =>
  village(name, dependable, {
    producer: build.offerProducer({ producerId: name, cluster: 2, deliveries: 30, deliveriesOnTime }),
  });

it('gives the line to the best ranked that covers it alone, even behind ten better ranked small ones', () => {
  const small = Array.from({ length: 12 }, (_, at) => village(`small ${at}`, 900));
  const [big, bigger] = [alone('big', 5000, 6), alone('bigger', 9000, 3)];
  for (const offers of [
    [...small, bigger, big],
    [big, bigger, ...small],
  ]) {
    const [line] = matchDemand(market(...offers), crab(1000));
    expect(line.candidates.map(({ producerId }) => producerId)).not.toContain('big');
    expect(line.supply.parts).toMatchObject([{ producerId: 'big', quantity: 1000 }]);
  }
});
