import type { DemandLine } from '@titik/contracts/demand.events';
import type { HeldCertificate, Offer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { comparable, lacksOf, mendable } from './gate';
import { lineNeeds } from './line-needs';
import { marketOffer } from './market-offer';
import { defaultPolicy } from './policy';

const haccp = (validFrom: string, validTo: string, markets?: string[]): HeldCertificate => ({
  kind: 'haccp',
  validFrom,
  validTo,
  ...(markets && { markets }),
});

const lacks = (offer: Partial<Offer>, line: Partial<DemandLine> = {}, country = 'AU') =>
  lacksOf(marketOffer(build.offer(offer)), lineNeeds(build.line(line), build.demand({ country }), defaultPolicy));

const capacity = (dependable: number, committed: number) => ({ unit: 'KGM', dependable, committed, potential: 9000 });

describe('certificates (window March to May 2027)', () => {
  it.each<[string, HeldCertificate[], string, object | undefined]>([
    ['valid throughout, all markets', [haccp('2026-01-01', '2028-01-01')], 'AU', undefined],
    ['valid exactly on the first and the last day', [haccp('2027-03-01', '2027-05-31')], 'AU', undefined],
    ['ends a day early', [haccp('2026-01-01', '2027-05-30')], 'AU', { heldUntil: '2027-05-30' }],
    ['starts a day late', [haccp('2027-03-02', '2028-01-01')], 'AU', {}],
    ['ended before the window', [haccp('2024-01-01', '2026-12-31')], 'AU', {}],
    ['renewed without a gap', [haccp('2027-04-11', '2028-01-01'), haccp('2026-01-01', '2027-04-10')], 'AU', undefined],
    [
      'renewed a day late',
      [haccp('2026-01-01', '2027-04-10'), haccp('2027-04-12', '2028-01-01')],
      'AU',
      { heldUntil: '2027-04-10' },
    ],
    ['good for Hong Kong, wanted there', [haccp('2026-01-01', '2028-01-01', ['HK'])], 'HK', undefined],
    ['good for Hong Kong, wanted in the US', [haccp('2026-01-01', '2028-01-01', ['HK'])], 'US', {}],
    ['good for the EU, wanted in Germany', [haccp('2026-01-01', '2028-01-01', ['EU'])], 'DE', undefined],
    ['none', [], 'AU', {}],
  ])('%s', (_, certificates, country, missing) => {
    const found = lacks({ certificates }, { certificates: ['haccp'] }, country);
    expect(found).toEqual(
      missing
        ? [
            {
              gate: 'certificate',
              fact: { certificate: 'haccp', market: country, neededUntil: '2027-05-31', ...missing },
            },
          ]
        : [],
    );
  });
});

describe('the other gates', () => {
  it.each<[string, Partial<Offer>, Partial<DemandLine>, object[]]>([
    ['one month of the window in season is enough', { seasonMonths: [5] }, {}, []],
    [
      'no month of the window in season',
      { seasonMonths: [6, 7, 12] },
      {},
      [{ gate: 'season', fact: { months: 0, windowMonths: 3 } }],
    ],
    [
      'a season across the turn of the year',
      { seasonMonths: [1] },
      { shipWindow: { from: '2026-12', to: '2027-01' } },
      [],
    ],
    ['least order as large as the most wanted', { moq: 2000 }, {}, []],
    [
      'least order up to the maximum',
      { moq: 2500 },
      { quantity: { min: 2000, max: 2500, unit: 'KGM', rhythm: 'monthly' } },
      [],
    ],
    [
      'least order above the most wanted',
      { moq: 2001 },
      {},
      [{ gate: 'moq', fact: { moq: 2001, wanted: 2000, unit: 'KGM' } }],
    ],
    ['price at the ceiling', {}, { ceiling: { amount: 14, currency: 'USD' } }, []],
    [
      'price above the ceiling',
      {},
      { ceiling: { amount: 13.99, currency: 'USD' } },
      [{ gate: 'price', fact: { price: 14, ceiling: 13.99, currency: 'USD' } }],
    ],
    ['ceiling in another currency does not gate', {}, { ceiling: { amount: 1, currency: 'AUD' } }, []],
    ['no price does not gate', { price: undefined }, { ceiling: { amount: 1, currency: 'USD' } }, []],
    ['a little capacity left', { capacity: capacity(5000, 4999) }, {}, []],
    [
      'everything promised',
      { capacity: capacity(5000, 5000) },
      {},
      [{ gate: 'capacity', fact: { dependable: 5000, committed: 5000, potential: 9000, unit: 'KGM' } }],
    ],
  ])('%s', (_, offer, line, expected) => expect(lacks(offer, line)).toEqual(expected));

  it('names every lack at once', () => {
    const found = lacks({ certificates: [], moq: 9000, capacity: capacity(0, 0), seasonMonths: [9] });
    expect(found.map(({ gate }) => gate)).toEqual(['certificate', 'season', 'moq', 'capacity']);
  });
});

describe('what can be compared', () => {
  const offer = marketOffer(build.offer());
  it.each<[string, Partial<DemandLine>, boolean]>([
    ['same commodity and form', {}, true],
    ['any form', { form: undefined }, true],
    ['a broad word above it', { commodity: 'seafood', form: undefined }, true],
    ['another commodity', { commodity: 'tuna', form: undefined }, false],
    ['another unit', { quantity: { min: 1, unit: 'H87', rhythm: 'monthly' } }, false],
  ])('%s', (_, line, expected) =>
    expect(comparable(offer, lineNeeds(build.line(line), build.demand(), defaultPolicy))).toBe(expected),
  );
});

it.each([
  ['a certificate that an audit brings', { gate: 'certificate', fact: { certificate: 'haccp' } }, true],
  ['a permit that only the destination gives', { gate: 'certificate', fact: { certificate: 'import-permit' } }, false],
  ['a least order', { gate: 'moq', fact: {} }, true],
  ['missing capacity', { gate: 'capacity', fact: {} }, true],
  ['a season', { gate: 'season', fact: {} }, false],
  ['a price', { gate: 'price', fact: {} }, false],
] as const)('coaching: %s', (_, lack, expected) => expect(mendable(lack)).toBe(expected));
