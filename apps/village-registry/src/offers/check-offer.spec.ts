import { InvalidError } from '@titik/platform/errors';
import { checkOffer, type EnteredOffer } from './check-offer';

const entered = (part: Partial<EnteredOffer> = {}): EnteredOffer => ({
  producerId: '0190f3a0-0000-7000-8000-000000000001',
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'KGM', dependable: 5000, potential: 8000, committed: 1000 },
  ...part,
});

const fault = (work: () => unknown): { code: string; field?: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidError) return { code: error.code, field: error.params.field };
    throw error;
  }
  throw new Error('was accepted');
};

const capacity = (part: Partial<EnteredOffer['capacity']>) => ({
  capacity: { unit: 'KGM', dependable: 5000, potential: 8000, committed: 0, ...part },
});

describe('an offer as entered', () => {
  it('is reckoned by the base unit: capacity, MOQ and price', () => {
    const reckoned = checkOffer(
      entered({
        capacity: { unit: 'TNE', dependable: 5, potential: 8, committed: 1, reason: 'monsoon' },
        moq: 0.5,
        price: { amount: 14_000, currency: 'USD', incoterm: 'FOB', per: 'TNE' },
      }),
    );
    expect(reckoned).toMatchObject({
      unit: 'KGM',
      dependable: 5000,
      potential: 8000,
      committed: 1000,
      capacityReason: 'monsoon',
      moq: 500,
      priceAmount: 14,
    });
  });

  it('has the HS candidates of its form and all months when no season is given', () => {
    expect(checkOffer(entered())).toMatchObject({
      hs6: expect.arrayContaining(['160510']),
      seasonMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    });
  });

  it('keeps its season in order, so that the same season again is no change', () => {
    expect(checkOffer(entered({ seasonMonths: [12, 1, 11] })).seasonMonths).toEqual([1, 11, 12]);
  });

  const certificate = { kind: 'haccp', validFrom: '2026-01-01', validTo: '2026-12-31' };

  it.each<[string, Partial<EnteredOffer>, string, string]>([
    ['a commodity nobody has', { commodity: 'unicorn' }, 'offer.unknown-product', 'commodity'],
    ['a form of another commodity', { form: 'beans' }, 'offer.unknown-product', 'commodity'],
    ['a unit of another kind', capacity({ unit: 'MTR' }), 'offer.unknown-unit', 'capacity.unit'],
    ['dependable above potential', capacity({ dependable: 9000 }), 'offer.above-potential', 'capacity.dependable'],
    ['committed above dependable', capacity({ committed: 6000 }), 'offer.above-dependable', 'capacity.committed'],
    ['negative capacity', capacity({ dependable: -1 }), 'offer.capacity-out-of-range', 'capacity.dependable'],
    ['a capacity beyond reason', capacity({ potential: 1e13 }), 'offer.capacity-out-of-range', 'capacity.potential'],
    ['a negative MOQ', { moq: -1 }, 'offer.moq-out-of-range', 'moq'],
    [
      'a negative price',
      { price: { amount: -1, currency: 'USD', incoterm: 'FOB' } },
      'offer.price-out-of-range',
      'price.amount',
    ],
    [
      'a price per unknown unit',
      { price: { amount: 1, currency: 'USD', incoterm: 'FOB', per: 'parsec' } },
      'offer.unknown-unit',
      'price.per',
    ],
    [
      'an unknown certificate',
      { certificates: [certificate, { ...certificate, kind: 'diploma' }] },
      'certificate.unknown-kind',
      'certificates.1.kind',
    ],
    [
      'a certificate that ends before it begins',
      { certificates: [{ ...certificate, validTo: '2025-12-31' }] },
      'certificate.ends-before',
      'certificates.0.validTo',
    ],
  ])('is refused with %s', (_what, part, code, field) => {
    expect(fault(() => checkOffer(entered(part)))).toEqual({ code, field });
    expect(fault(() => checkOffer(entered(part), 'offers.7.'))).toEqual({ code, field: `offers.7.${field}` });
  });
});
