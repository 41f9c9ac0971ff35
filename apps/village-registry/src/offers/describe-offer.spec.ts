import { build } from '@titik/testing/build';
import { checkOffer } from './check-offer';
import { describeOffer } from './describe-offer';
import { OfferEntity } from './offer.entity';

const producer = build.offerProducer();

const offer = (capacity: object = {}): OfferEntity =>
  Object.assign(new OfferEntity(), {
    id: 'offer-1',
    version: 3,
    state: 'active',
    ...checkOffer({
      producerId: producer.producerId,
      commodity: 'blue-swimming-crab',
      form: 'meat-pasteurised',
      capacity: { unit: 'KGM', dependable: 10, potential: 20, ...capacity },
    }),
    curation: 'draft',
    curationReason: null,
    eligibleMarkets: null,
    eligibleOn: null,
  });

describe('an offer as published', () => {
  it('names the months that are unlike the one figure, and no others', () => {
    const months = [
      { month: 7, dependable: 4, potential: 20 },
      { month: 8, dependable: 10, potential: 20 },
    ];
    expect(describeOffer(offer({ months }), producer, []).capacity).toMatchObject({
      dependable: 10,
      months: [{ month: 7, dependable: 4, potential: 20 }],
    });
    expect(describeOffer(offer(), producer, []).capacity).not.toHaveProperty('months');
  });

  it('has no price rather than half a price', () =>
    expect(describeOffer(offer(), producer, [])).not.toHaveProperty('price'));
});

describe('withdrawing an offer', () => {
  it('raises its version once and is refused the second time', () => {
    const one = offer();
    one.withdraw();
    expect(one).toMatchObject({ state: 'withdrawn', version: 4 });
    expect(() => one.withdraw()).toThrow(expect.objectContaining({ code: 'offer.already-withdrawn' }));
    expect(one.version).toBe(4);
  });
});

describe('curation', () => {
  const walk = (one: OfferEntity, steps: string[]) =>
    steps.forEach((step) =>
      step === 'reject' ? one.reject('blurred photographs') : one[step as 'submit' | 'approve'](),
    );

  it.each([
    [['submit', 'approve'], 'curated', 5],
    [['submit', 'reject'], 'rejected', 5],
    [['submit', 'reject', 'submit', 'approve'], 'curated', 7],
    [['submit', 'approve', 'reject'], 'rejected', 6],
  ])('%j ends %s', (steps, curation, version) => {
    const one = offer();
    walk(one, steps);
    const why = curation === 'rejected' ? 'blurred photographs' : null;
    expect(one).toMatchObject({ curation, version, curationReason: why });
  });

  it.each([
    [['approve'], 'offer.not-to-approve'],
    [['reject'], 'offer.not-to-reject'],
    [['submit', 'submit'], 'offer.not-to-submit'],
    [['submit', 'approve', 'approve'], 'offer.not-to-approve'],
    [['submit', 'approve', 'submit'], 'offer.not-to-submit'],
  ])('%j is refused', (steps, code) => expect(() => walk(offer(), steps)).toThrow(expect.objectContaining({ code })));
});
