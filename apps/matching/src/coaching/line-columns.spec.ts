import type { HeldCertificate } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { comparable } from '../market/gate';
import { marketOffer } from '../market/market-offer';
import { obstaclesBetween } from './obstacles-between';
import { UnlockBook } from './unlock-book';
import type { UnlockedDemand } from './unlocked-demand';

const kinds = ['haccp', 'skp', 'halal', 'import-quota'];
const some = fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 4 });

const offer = fc
  .record({
    form: fc.constantFrom('loin', 'canned'),
    held: some,
    until: fc.constantFrom('2027-02-10', '2035-12-31'),
    markets: fc.constantFrom<(string[] | undefined)[]>(undefined, ['EU']),
    seasonMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
    moq: fc.constantFrom(0, 100, 900),
    leadTimeDays: fc.constantFrom(5, 90, 400),
    committed: fc.constantFrom(0, 500),
    cluster: fc.constantFrom(1 as const, 2 as const),
    fob: fc.option(fc.constantFrom(5, 9, 20)),
    currency: fc.constantFrom('USD', 'EUR'),
    unit: fc.constantFrom('KGM', 'KGM', 'KGM', 'H87'),
    refuses: fc.constantFrom<(string[] | undefined)[]>(undefined, ['DE']),
  })
  .map(({ held, until, markets, committed, cluster, fob, currency, unit, refuses, ...rest }) =>
    marketOffer(
      build.offer({
        commodity: 'tuna',
        ...rest,
        producer: build.offerProducer({ cluster, ...(refuses && { excludes: { countries: refuses } }) }),
        capacity: { unit, dependable: 500, potential: 900, committed },
        certificates: held.map((kind): HeldCertificate => ({
          kind,
          validFrom: '2025-01-01',
          validTo: until,
          ...(markets && { markets }),
        })),
        price: fob === null ? undefined : { amount: fob, currency, incoterm: 'FOB' },
      }),
    ),
  );

const line = fc
  .record({
    form: fc.constantFrom('loin', undefined),
    certificates: some,
    min: fc.constantFrom(50, 500),
    rhythm: fc.constantFrom('monthly' as const, 'one-off' as const),
    from: fc.constantFrom('2027-01', '2027-02', '2027-06'),
    incoterm: fc.constantFrom('FOB' as const, 'CIF' as const),
    ceiling: fc.option(fc.constant({ amount: 10, currency: 'USD' }), { nil: undefined }),
  })
  .map(({ min, rhythm, from, ...rest }) =>
    build.line({
      commodity: 'tuna',
      ...rest,
      quantity: { min, unit: 'KGM', rhythm },
      shipWindow: { from, to: '2027-06' },
    }),
  );

const demand: fc.Arbitrary<UnlockedDemand> = fc
  .record({
    id: fc.nat(30),
    country: fc.constantFrom('DE', 'AU', 'SA'),
    clusters: fc.constantFrom('any' as const, 'any' as const, 'ready' as const),
    excludes: fc.constantFrom<string[][]>([], [], ['somebody']),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  .map(({ id, country, clusters, excludes, lines }) => ({
    demandId: `demand-${id}`,
    country,
    buyerId: 'buyer',
    registeredAt: '2026-11-21T02:00:00.000Z',
    clusters,
    excludedProducers: excludes,
    lines: lines.map((each) => ({ line: each, shortfall: 1, unlocks: [] })),
  }));

it('tells of the lines that a look at each of them would name, whatever was put and dropped before', () => {
  let told = 0;
  const drops = fc.array(fc.nat(30), { maxLength: 9 });
  fc.assert(
    fc.property(fc.array(demand, { maxLength: 40 }), drops, fc.array(offer, { minLength: 1 }), (all, gone, offers) => {
      const book = new UnlockBook();
      all.forEach((each, at) => {
        book.put(each);
        // Columns that were asked for are kept from then on.
        if (at === 5) book.near(offers[0], () => undefined);
      });
      for (const id of gone) book.drop(`demand-${id}`);
      for (const each of offers) {
        const near: string[] = [];
        book.near(each, ({ line }, obstacles) =>
          near.push(`${line.lineId}: ${obstacles.map(({ name }) => name).sort()}`),
        );
        const plain = [...book.all()].flat().flatMap(({ line, needs }) => {
          const obstacles = comparable(each, needs) ? obstaclesBetween(each, needs) : undefined;
          return obstacles ? [`${line.lineId}: ${obstacles.map(({ gate, item }) => `${gate} ${item}`).sort()}`] : [];
        });
        expect(near.sort()).toEqual(plain.sort());
        told += near.length;
      }
    }),
    { numRuns: cases(1000) },
  );
  expect(told).toBeGreaterThan(cases(1000));
});
