import type { HeldCertificate, Offer, OfferProducer } from '@titik/contracts/offer.events';
import type { CertificateEntity } from '../producers/certificate.entity';
import type { OfferEntity } from './offer.entity';

const heldAs = ({ kind, validFrom, validTo, markets }: CertificateEntity): HeldCertificate => ({
  kind,
  validFrom,
  validTo,
  ...(markets !== null && { markets }),
});

const text = (certificate: HeldCertificate): string =>
  [certificate.kind, certificate.validFrom, certificate.validTo, ...(certificate.markets ?? [])].join(' ');

/**
 * An offer as other services know it.
 * @param certificates the producer's; of those that belong to one offer only this offer's own count
 */
export function describeOffer(offer: OfferEntity, producer: OfferProducer, certificates: CertificateEntity[]): Offer {
  const { priceAmount, priceCurrency, priceIncoterm } = offer;
  return {
    offerId: offer.id,
    version: offer.version,
    state: offer.state,
    producer,
    commodity: offer.commodity,
    form: offer.form,
    hs6: offer.hs6,
    capacity: {
      unit: offer.unit,
      dependable: offer.dependable,
      potential: offer.potential,
      committed: offer.committed,
      ...(offer.capacityReason !== null && { reason: offer.capacityReason }),
    },
    seasonMonths: offer.seasonMonths,
    moq: offer.moq,
    leadTimeDays: offer.leadTimeDays,
    ...(priceAmount !== null &&
      priceCurrency !== null &&
      priceIncoterm !== null && {
        price: { amount: priceAmount, currency: priceCurrency, incoterm: priceIncoterm },
      }),
    certificates: certificates
      .filter(
        ({ producerId, offerId }) => producerId === offer.producerId && (offerId === null || offerId === offer.id),
      )
      .map(heldAs)
      .toSorted((a, b) => (text(a) < text(b) ? -1 : 1)),
  };
}
