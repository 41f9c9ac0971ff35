import type { MatchingPolicy } from '@titik/contracts/party.events';
import { postIdOf } from '../../apps/buyer-registry/src/trade-posts/seed-posts';
import type { BuyerInput } from '../../apps/buyer-registry/src/buyers/buyer.dto';
import type { IdentifiedOfferInput } from '../../apps/village-registry/src/offers/offer.dto';
import type { ProducerInput } from '../../apps/village-registry/src/producers/producer.dto';
import type { DeliveryInput } from '../../apps/village-registry/src/deliveries/delivery.dto';
import { alibabaBumdes } from './alibaba-bumdes';
import { buyers } from './buyers';
import { deliveriesOf } from './deliveries';
import type { DemoBuyer, DemoOffer, DemoProducer } from './demo.types';
import { eastJavaGroups } from './east-java-groups';
import { eastJavaCrab } from './east-java-crab';
import { eastJavaTuna } from './east-java-tuna';
import { elsewhere } from './elsewhere';
import { idOf } from './ids';
import { eastKalimantan } from './kutai-timur';
import { paperDays } from './papers';
import { pitching } from './pitching';
import { policies } from './policies';
import type { Places } from './places';
import { serang } from './serang';
import { worldVillages, type WorldVillages } from './villages';

/** Everything of the demo as the registries' REST APIs take it. */
export interface World {
  villages: WorldVillages['villages'];
  producers: { id: string; body: ProducerInput; deliveries: DeliveryInput[] }[];
  offers: (IdentifiedOfferInput & { offerId: string })[];
  buyers: { id: string; body: BuyerInput }[];
  policies: { postId: string; policy: MatchingPolicy }[];
}

const producers: readonly DemoProducer[] = [
  ...pitching,
  ...eastJavaTuna,
  ...eastJavaCrab,
  ...eastJavaGroups,
  ...elsewhere,
  ...alibabaBumdes,
  ...serang,
  ...eastKalimantan,
];

const officeHours = (days: readonly number[] = [1, 2, 3, 4, 5]) => ({ days: [...days], from: '08:00', to: '17:00' });

/** Producers and buyers are real or made up; what they offer, whom to write to and where exactly they are is made up. */
const illustrative = true;

/**
 * The demo world as of a day.
 * @param today YYYY-MM-DD; certificates and deliveries are dated from it
 */
export function demoWorld(places: Places, today: string): World {
  const { villages, codesOf } = worldVillages(places, producers);
  return {
    villages,
    producers: producers.map((producer) => ({
      id: idOf.producer(producer.slug),
      body: producerInput(producer, codesOf.get(producer.slug)!, today),
      deliveries: deliveriesOf(producer, today),
    })),
    offers: producers.flatMap(({ slug, offers }) => offers.map((offer) => offerInput(slug, offer, today))),
    buyers: buyers.map((buyer) => ({ id: idOf.buyer(buyer.slug), body: buyerInput(buyer) })),
    policies: policies.map(({ post, policy }) => ({ postId: postIdOf(...post), policy })),
  };
}

const producerInput = (producer: DemoProducer, villageCodes: string[], today: string): ProducerInput => ({
  kind: producer.kind,
  name: producer.name,
  villageCodes,
  contact: { name: producer.contact, language: 'id', email: `${producer.slug}@example.org` },
  officeHours: officeHours(),
  ...(producer.consolidationPoint && { consolidationPoint: producer.consolidationPoint }),
  ...(producer.port && { port: producer.port }),
  ...(producer.portKm !== undefined && { portKm: producer.portKm }),
  ...(producer.mentor && { mentor: { name: producer.mentor, until: `${Number(today.slice(0, 4)) + 1}-12-31` } }),
  illustrative,
});

function offerInput(slug: string, offer: DemoOffer, today: string): World['offers'][number] {
  const [commodity, form] = offer.product.split('/');
  return {
    offerId: idOf.offer(slug, offer.product),
    producerId: idOf.producer(slug),
    commodity,
    form,
    capacity: offer.capacity,
    ...(offer.months && { seasonMonths: [...offer.months] }),
    moq: offer.moq,
    leadTimeDays: offer.leadTimeDays,
    price: {
      amount: offer.price.usd,
      currency: 'USD',
      incoterm: offer.price.incoterm,
      ...(offer.price.per && { per: offer.price.per }),
    },
    certificates: offer.papers.map(({ kind, life, markets }) => ({
      kind,
      ...paperDays(life, today),
      ...(markets && { markets: [...markets] }),
    })),
    curation: 'curated',
    illustrative,
  };
}

const buyerInput = (buyer: DemoBuyer): BuyerInput => ({
  name: buyer.name,
  postId: postIdOf(...buyer.post),
  country: buyer.country,
  ...(buyer.subdivision && { subdivision: buyer.subdivision }),
  zone: buyer.zone,
  contact: { name: buyer.contact, language: 'en', email: `${buyer.slug}@example.com` },
  officeHours: officeHours(buyer.days),
  illustrative,
});
