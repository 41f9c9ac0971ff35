import type { Offer } from '@titik/contracts/offer.events';
import { dayOf, monthOf } from './days';
import type { Uneven } from './free-in';
import { type Origin, originOf } from './origin';
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
  origin: Origin;
  commodity: string;
  form: string;
  /** Commodity and form, see {@link formKey}. */
  key: string;
  unit: string;
  dependable: number;
  committed: number;
  potential: number;
  /** Why dependable is below potential, as the producer said it. */
  reason?: string;
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

/**
 * Reads a recorded offer.
 * @param origin where its producer's goods come from, for whoever shares that among offers
 */
export function marketOffer(offer: Offer, origin = originOf(offer.producer)): MarketOffer {
  const { capacity, producer, price } = offer;
  const uneven = unevenOf(capacity);
  return {
    offerId: offer.offerId,
    version: offer.version,
    producerId: producer.producerId,
    producerName: producer.name,
    origin,
    commodity: offer.commodity,
    form: offer.form,
    key: formKey(offer.commodity, offer.form),
    unit: capacity.unit,
    dependable: capacity.dependable,
    committed: capacity.committed,
    potential: capacity.potential,
    ...(capacity.reason !== undefined && { reason: capacity.reason }),
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

function unevenOf({ dependable, potential, months, commitments }: Offer['capacity']): Uneven | undefined {
  if (!months?.length && !commitments?.length) return undefined;
  const its = new Map(months?.map((each) => [each.month, each]));
  const byMonth = Array.from({ length: 12 }, (_, place) => its.get(place + 1) ?? { dependable, potential });
  return {
    dependable: byMonth.map((each) => each.dependable),
    potential: byMonth.map((each) => each.potential),
    promised: new Map(commitments?.map(({ month, quantity }) => [monthOf(month), quantity])),
  };
}
