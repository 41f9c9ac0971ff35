import type {
  HeldCertificate,
  MonthCapacity,
  MonthCommitment,
  Offer,
  OfferProducer,
} from '@titik/contracts/offer.events';
import type { OfferEntity } from './offer.entity';

/**
 * An offer as other services know it.
 * @param certificates those that count for it
 * @param commitments what contracts promise of it, from this month on
 */
export function describeOffer(
  offer: OfferEntity,
  producer: OfferProducer,
  certificates: HeldCertificate[],
  commitments: MonthCommitment[] = [],
): Offer {
  const { priceAmount, priceCurrency, priceIncoterm } = offer;
  const months = monthsOf(offer);
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
      ...(months.length > 0 && { months }),
      ...(commitments.length > 0 && { commitments }),
    },
    seasonMonths: offer.seasonMonths,
    moq: offer.moq,
    leadTimeDays: offer.leadTimeDays,
    ...(priceAmount !== null &&
      priceCurrency !== null &&
      priceIncoterm !== null && {
        price: { amount: priceAmount, currency: priceCurrency, incoterm: priceIncoterm },
      }),
    certificates,
    ...(offer.eligibleMarkets !== null &&
      offer.eligibleOn !== null && { eligibleMarkets: offer.eligibleMarkets, eligibleOn: offer.eligibleOn }),
    curation: offer.curation,
  };
}

/** The months that are unlike the one figure. */
function monthsOf({ dependable, potential, monthDependable, monthPotential }: OfferEntity): MonthCapacity[] {
  if (monthDependable === null || monthPotential === null) return [];
  return monthDependable
    .map((its, place) => ({ month: place + 1, dependable: its, potential: monthPotential[place] }))
    .filter((month) => month.dependable !== dependable || month.potential !== potential);
}
