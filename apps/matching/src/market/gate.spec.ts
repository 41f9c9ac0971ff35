import type { DemandLine } from '@titik/contracts/demand.events';
import type { HeldCertificate, Offer, SupplyExclusions } from '@titik/contracts/offer.events';
import type { Incoterm } from '@titik/contracts/values';
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

const lacks = (offer: Partial<Offer>, line: Partial<DemandLine> = {}, country = 'AU', policy = defaultPolicy) =>
  lacksOf(marketOffer(build.offer(offer)), lineNeeds(build.line(line), build.demand({ country }), policy));

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
      [
        {
          gate: 'price',
          fact: {
            price: 14,
            currency: 'USD',
            incoterm: 'FOB',
            comesTo: 14,
            terms: 'FOB',
            ceiling: 13.99,
            over: expect.closeTo(0.01, 10),
          },
        },
      ],
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
    const producer = build.offerProducer({ cluster: 2, excludes: { countries: ['AU'] } });
    const found = lacks(
      {
        commodity: 'rattan',
        form: 'raw',
        producer,
        certificates: [],
        moq: 9000,
        leadTimeDays: 400,
        capacity: capacity(0, 0),
        seasonMonths: [9],
      },
      { commodity: 'rattan', form: undefined, ceiling: { amount: 1, currency: 'USD' } },
      'AU',
      { ...defaultPolicy, clusters: 'ready' },
    );
    const gates = 'ban excluded cluster certificate season lead-time moq price capacity';
    expect(found.map(({ gate }) => gate).join(' ')).toBe(gates);
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
  ['readiness', { gate: 'cluster', fact: {} }, true],
  ['a lead time', { gate: 'lead-time', fact: {} }, false],
  ['a ban', { gate: 'ban', fact: {} }, false],
  ['somebody who refuses', { gate: 'excluded', fact: {} }, false],
  ['a season', { gate: 'season', fact: {} }, false],
  ['a price', { gate: 'price', fact: {} }, false],
] as const)('coaching: %s', (_, lack, expected) => expect(mendable(lack)).toBe(expected));

describe('lead time: registered on 21 November 2026, the window ends on 31 May 2027', () => {
  it.each([
    [0, []],
    [191, []],
    [192, [{ gate: 'lead-time', fact: { days: 192, late: 1, neededUntil: '2027-05-31' } }]],
  ])('%d days', (leadTimeDays, expected) => expect(lacks({ leadTimeDays })).toEqual(expected));
});

describe('clusters that a trade post takes', () => {
  const of = (cluster: number, mentored: boolean) => ({ producer: build.offerProducer({ cluster, mentored }) });
  it.each([
    ['any', of(2, false), true],
    ['mentored', of(1, false), true],
    ['mentored', of(2, true), true],
    ['mentored', of(2, false), false],
    ['ready', of(1, false), true],
    ['ready', of(2, true), false],
  ] as const)('%s: %j', (clusters, offer, passes) => {
    expect(lacks(offer, {}, 'AU', { ...defaultPolicy, clusters })).toEqual(
      passes ? [] : [{ gate: 'cluster', fact: { cluster: 2, wanted: clusters } }],
    );
  });
});

describe('who refuses whom', () => {
  const [demand, offer] = [build.demand(), build.offer()];
  const by = (excludes: SupplyExclusions) => ({ producer: { ...offer.producer, excludes } });
  const excluded = (part: Partial<Offer>, excludedProducers: string[] = []) => {
    const policy = { ...defaultPolicy, excludedProducers: new Set(excludedProducers) };
    return lacksOf(marketOffer({ ...offer, ...part }), lineNeeds(build.line(), demand, policy));
  };
  it.each([
    ['nobody', {}, ['another'], undefined],
    ['the buyer this producer', {}, [offer.producer.producerId], 'buyer'],
    ['the producer this country', by({ countries: ['JP', 'AU'] }), [], 'producer'],
    ['the producer another country', by({ countries: ['JP'] }), [], undefined],
    ['the producer this buyer', by({ buyerIds: [demand.buyerId] }), [], 'producer'],
  ] as const)('%s', (_, part, producers, by) => {
    expect(excluded(part, [...producers])).toEqual(by ? [{ gate: 'excluded', fact: { by } }] : []);
  });
});

describe('prices at other terms', () => {
  const ceiling = { amount: 15, currency: 'USD' };
  const at = (incoterm: Incoterm, amount = 14, portKm?: number): Partial<Offer> => ({
    price: { amount, currency: 'USD', incoterm },
    producer: build.offerProducer({ portKm }),
  });
  it.each<[string, Partial<Offer>, Partial<DemandLine>, boolean]>([
    ['FOB against a ceiling at FOB', at('FOB', 15), { incoterm: 'FOB' }, true],
    ['FOB against a ceiling without terms', at('FOB', 15), {}, true],
    ['freight to Australia is within the ceiling', at('FOB'), { incoterm: 'CFR' }, true],
    ['but not with duty and the way to the door', at('FOB'), { incoterm: 'DDP' }, false],
    ['at the door, a short road', at('EXW', 14.5, 10), { incoterm: 'FOB' }, true],
    ['at the door, a long road', at('EXW', 14.5, 900), { incoterm: 'FOB' }, false],
    ['with freight, which comes off', at('CIF', 16), { incoterm: 'FOB' }, true],
  ])('%s', (_, offer, line, passes) => {
    expect(lacks(offer, { ceiling, ...line }).map(({ gate }) => gate)).toEqual(passes ? [] : ['price']);
  });
});
