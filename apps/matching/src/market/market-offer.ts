import type { Offer } from '@titik/contracts/offer.events';
import type { VillageRef } from '@titik/contracts/values';
import { dayOf, monthOf } from './days';
import type { Uneven } from './free-in';
import { seasonMask } from './ship-window';

/** A certificate as matching weighs it; valid on both of its days, for all markets when none is named. */
export interface MarketCertificate {
  kind: string;
  fromDay: number;
  toDay: number;
  markets?: readonly string[];
}

/** What matching needs of an offer, and nothing else: a million of them must fit into memory. */
export interface MarketOffer {
  offerId: string;
  version: number;
  producerId: string;
  producerName: string;
  villages: readonly VillageRef[];
  commodity: string;
  form: string;
  /** Commodity and form, see {@link formKey}. */
  key: string;
  unit: string;
  dependable: number;
  committed: number;
  potential: number;
  /** Dependable capacity a month that nobody was promised, base unit. */
  free: number;
  /** Where its months are not alike; then {@link freeIn} says what is free when. */
  uneven?: Uneven;
  season: number;
  moq: number;
  price?: { amount: number; currency: string };
  certificates: readonly MarketCertificate[];
  cluster: number;
  deliveries: number;
  onTime: number;
}

/** One name for a commodity in a form. */
export const formKey = (commodity: string, form: string): string => `${commodity}/${form}`;

/** Reads a recorded offer. */
export function marketOffer(offer: Offer): MarketOffer {
  const { capacity, producer, price } = offer;
  const uneven = unevenOf(capacity);
  return {
    offerId: offer.offerId,
    version: offer.version,
    producerId: producer.producerId,
    producerName: producer.name,
    villages: producer.villages,
    commodity: offer.commodity,
    form: offer.form,
    key: formKey(offer.commodity, offer.form),
    unit: capacity.unit,
    dependable: capacity.dependable,
    committed: capacity.committed,
    potential: capacity.potential,
    free: Math.max(0, capacity.dependable - capacity.committed),
    ...(uneven && { uneven }),
    season: seasonMask(offer.seasonMonths),
    moq: offer.moq,
    ...(price && { price: { amount: price.amount, currency: price.currency } }),
    certificates: offer.certificates.map(({ kind, validFrom, validTo, markets }) => ({
      kind,
      fromDay: dayOf(validFrom),
      toDay: dayOf(validTo),
      ...(markets && { markets }),
    })),
    cluster: producer.cluster,
    deliveries: producer.deliveries,
    onTime: producer.deliveriesOnTime,
  };
}

function unevenOf({ dependable, months, commitments }: Offer['capacity']): Uneven | undefined {
  if (!months?.length && !commitments?.length) return undefined;
  const its = new Map(months?.map((each) => [each.month, each.dependable]));
  return {
    dependable: Array.from({ length: 12 }, (_, place) => its.get(place + 1) ?? dependable),
    promised: new Map(commitments?.map(({ month, quantity }) => [monthOf(month), quantity])),
  };
}
