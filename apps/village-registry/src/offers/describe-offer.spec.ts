import { build } from '@titik/testing/build';
import { CertificateEntity } from '../producers/certificate.entity';
import { checkOffer } from './check-offer';
import { describeOffer } from './describe-offer';
import { OfferEntity } from './offer.entity';

const producer = build.offerProducer();

const offer = (): OfferEntity =>
  Object.assign(new OfferEntity(), {
    id: 'offer-1',
    version: 3,
    state: 'active',
    ...checkOffer({
      producerId: producer.producerId,
      commodity: 'blue-swimming-crab',
      form: 'meat-pasteurised',
      capacity: { unit: 'KGM', dependable: 10, potential: 20 },
    }),
  });

const certificate = (part: Partial<CertificateEntity>): CertificateEntity =>
  Object.assign(new CertificateEntity(), {
    id: 'c',
    producerId: producer.producerId,
    offerId: null,
    kind: 'haccp',
    number: 'secret-1',
    issuer: null,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    markets: null,
    ...part,
  });

describe('an offer as published', () => {
  it("carries the producer's certificates and its own, not another offer's nor another producer's", () => {
    const described = describeOffer(offer(), producer, [
      certificate({ kind: 'skp' }),
      certificate({ kind: 'halal', offerId: 'offer-1', markets: ['ME'] }),
      certificate({ kind: 'organic', offerId: 'offer-2' }),
      certificate({ kind: 'msc', producerId: 'somebody-else' }),
    ]);
    expect(described.certificates).toEqual([
      { kind: 'halal', validFrom: '2026-01-01', validTo: '2026-12-31', markets: ['ME'] },
      { kind: 'skp', validFrom: '2026-01-01', validTo: '2026-12-31' },
    ]);
  });

  it('is the same whatever order the certificates are read in', () => {
    const papers = ['skp', 'haccp', 'halal'].map((kind) => certificate({ kind }));
    expect(describeOffer(offer(), producer, papers.toReversed())).toEqual(describeOffer(offer(), producer, papers));
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
