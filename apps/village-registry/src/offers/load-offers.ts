import type { Offer } from '@titik/contracts/offer.events';
import { type EntityManager, In, IsNull } from 'typeorm';
import { CertificateEntity } from '../producers/certificate.entity';
import { producerFacts } from '../producers/producer-facts';
import { describeOffer } from './describe-offer';
import { OfferEntity } from './offer.entity';

/** The offers as other services know them, in the order of the ids; unknown ids are left out. */
export async function loadOffers(tx: EntityManager, ids: string[]): Promise<Offer[]> {
  if (ids.length === 0) return [];
  const offers = await tx.findBy(OfferEntity, { id: In(ids) });
  const producerIds = [...new Set(offers.map(({ producerId }) => producerId))];
  const facts = await producerFacts(tx, producerIds);
  const held = await tx.findBy(CertificateEntity, [
    { producerId: In(producerIds), offerId: IsNull() },
    { offerId: In(ids) },
  ]);
  const certificates = new Map<string, CertificateEntity[]>();
  for (const each of held) {
    const owner = each.offerId ?? each.producerId;
    certificates.set(owner, [...(certificates.get(owner) ?? []), each]);
  }
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  return ids.flatMap((id) => {
    const offer = byId.get(id);
    if (!offer) return [];
    const its = [...(certificates.get(offer.producerId) ?? []), ...(certificates.get(id) ?? [])];
    return [describeOffer(offer, facts.get(offer.producerId)!.inOffers, its)];
  });
}
