import type { Offer } from '@titik/contracts/offer.events';
import { OfferIndex } from '../../apps/matching/src/market/offer-index';
import { checkOffer } from '../../apps/village-registry/src/offers/check-offer';
import { clusterOfProducer } from '../../apps/village-registry/src/producers/cluster-of-producer';
import type { World } from './world';

/** The offer as the village registry would publish it. */
function published(world: World, entered: World['offers'][number]): Offer {
  const { body, deliveries } = world.producers.find(({ id }) => id === entered.producerId)!;
  const villages = world.villages.filter(({ code }) => body.villageCodes.includes(code));
  const { hs6, unit, dependable, potential, committed, seasonMonths, moq, leadTimeDays, priceAmount, capacityReason } =
    checkOffer(entered);
  return {
    offerId: entered.offerId,
    version: 1,
    state: 'active',
    producer: {
      producerId: entered.producerId,
      name: body.name,
      kind: body.kind,
      cluster: clusterOfProducer(villages.map(({ assessment }) => assessment?.cluster ?? null)),
      villages,
      ...(body.consolidationPoint && { consolidationPoint: body.consolidationPoint }),
      ...(body.port && { port: body.port }),
      deliveries: deliveries.length,
      deliveriesOnTime: deliveries.filter(({ promisedOn, deliveredOn }) => deliveredOn <= promisedOn).length,
    },
    commodity: entered.commodity,
    form: entered.form,
    hs6,
    capacity: { unit, dependable, potential, committed, ...(capacityReason !== null && { reason: capacityReason }) },
    seasonMonths,
    moq,
    leadTimeDays,
    price: { amount: priceAmount!, currency: 'USD', incoterm: entered.price!.incoterm },
    certificates: entered.certificates!,
  };
}

/** The market that matching makes of a world's offers. */
export function marketOf(world: World): OfferIndex {
  const index = new OfferIndex();
  for (const offer of world.offers) index.upsert(published(world, offer));
  return index;
}
