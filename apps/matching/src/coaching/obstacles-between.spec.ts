import { build } from '@titik/testing/build';
import * as fc from 'fast-check';
import { lacksOf, mendable } from '../market/gate';
import { lineNeeds } from '../market/line-needs';
import { marketOffer } from '../market/market-offer';
import { defaultPolicy } from '../market/policy';
import { obstacleOf } from '../market/unlock';
import { obstaclesBetween } from './obstacles-between';

const kinds = ['haccp', 'skp', 'halal', 'import-quota'];
const some = fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 4 });
const goods = { commodity: 'tuna', form: 'loin' };

const offer = fc
  .record({
    held: some,
    until: fc.constantFrom('2027-02-10', '2035-12-31'),
    seasonMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
    moq: fc.constantFrom(0, 100, 900),
    leadTimeDays: fc.constantFrom(5, 90, 400),
    committed: fc.constantFrom(0, 500),
    cluster: fc.constantFrom(1 as const, 2 as const),
    fob: fc.option(fc.constantFrom(5, 20)),
    currency: fc.constantFrom('USD', 'EUR'),
    refuses: fc.constantFrom<string[][]>([], ['DE']),
  })
  .map(({ held, until, committed, cluster, fob, currency, refuses, ...rest }) =>
    marketOffer(
      build.offer({
        ...goods,
        ...rest,
        producer: build.offerProducer({ cluster, excludes: { countries: refuses } }),
        capacity: { unit: 'KGM', dependable: 500, potential: 900, committed },
        certificates: held.map((kind) => ({ kind, validFrom: '2025-01-01', validTo: until })),
        price: fob === null ? undefined : { amount: fob, currency, incoterm: 'FOB' },
      }),
    ),
  );

const line = fc
  .record({
    certificates: some,
    min: fc.constantFrom(50, 500),
    rhythm: fc.constantFrom('monthly' as const, 'one-off' as const),
    from: fc.constantFrom('2027-01', '2027-02', '2027-06'),
    ceiling: fc.option(fc.constant({ amount: 10, currency: 'USD' }), { nil: undefined }),
    country: fc.constantFrom('DE', 'AU'),
    clusters: fc.constantFrom('any' as const, 'ready' as const),
  })
  .map(({ certificates, min, rhythm, from, ceiling, country, clusters }) => {
    const quantity = { min, unit: 'KGM', rhythm };
    const asked = build.line({ ...goods, certificates, quantity, ceiling, shipWindow: { from, to: '2027-06' } });
    return lineNeeds(asked, build.demand({ country }), { ...defaultPolicy, clusters });
  });

it('says what all gates say, where two things at most are lacking and coaching mends them', () => {
  const seen = { open: 0, one: 0, two: 0, none: 0 };
  fc.assert(
    fc.property(offer, line, (its, needs) => {
      const lacks = lacksOf(its, needs);
      const told = lacks.length <= 2 && lacks.every(mendable) ? lacks.map(obstacleOf) : undefined;
      seen[told ? (['open', 'one', 'two'] as const)[told.length] : 'none']++;
      expect(obstaclesBetween(its, needs)).toEqual(told);
    }),
    { numRuns: 4000 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(30);
});
