import type { Offer } from '@titik/contracts/offer.events';
import type { EntityManager } from 'typeorm';
import { countingCertificates } from '../certificates/counting-certificates';
import { commitmentsOf } from '../contracts/commitments-of';
import { producerFacts } from '../producers/producer-facts';
import { describeOffer } from './describe-offer';
import { findOffers } from './find-offers';
import type { OfferEntity } from './offer.entity';

/**
 * The offers as other services know them, in the order of the ids; unknown ids are left out.
 * @param known rows that need not be read
 */
export async function loadOffers(
  tx: EntityManager,
  ids: string[],
  known: ReadonlyMap<string, OfferEntity> = new Map(),
): Promise<Offer[]> {
  if (ids.length === 0) return [];
  const others = ids.filter((id) => !known.has(id));
  const offers = [...known.values(), ...(others.length > 0 ? await findOffers(tx, others) : [])];
  const facts = await producerFacts(tx, [...new Set(offers.map(({ producerId }) => producerId))]);
  const certificates = await countingCertificates(tx, offers);
  const commitments = await commitmentsOf(tx, ids);
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return ids.flatMap((id) => {
    const offer = byId.get(id);
    if (!offer) return [];
    const producer = facts.get(offer.producerId)!.inOffers;
    return [describeOffer(offer, producer, certificates.get(id)!, commitments.get(id))];
  });
}
