import { cargoOf } from '@titik/catalogue/freight';
import type { Cargo } from '@titik/catalogue/types';
import type { HeldCertificate, Offer, SupplyExclusions } from '@titik/contracts/offer.events';
import { dayOf, monthOf } from './days';
import type { Uneven } from './free-in';
import { type MarketPrice, marketPrice } from './price-terms';
import { seasonMask } from './ship-window';
import type { Standing } from './standing';

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
  commodity: string;
  form: string;
  /** Commodity and form, see {@link formKey}. */
  key: string;
  cargo: Cargo;
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
  leadTimeDays: number;
  price?: MarketPrice;
  /** By kind. */
  certificates: readonly MarketCertificate[];
  cluster: number;
  mentored: boolean;
  deliveries: number;
  onTime: number;
  /** First day of the window that deliveries are counted over. */
  since?: string;
  /** Deliveries known to have left the country. */
  exports?: number;
  /** Road kilometres from consolidation point to port. */
  portKm?: number;
  excludes?: SupplyExclusions;
  standing?: Standing;
}

/** One name for a commodity in a form. */
export const formKey = (commodity: string, form: string): string => `${commodity}/${form}`;

/** More days than any ship window is away. */
const longestLead = 0xffff;

/** Reads a recorded offer. */
export function marketOffer(offer: Offer, standing?: Standing): MarketOffer {
  const { capacity, producer, price } = offer;
  // One shape for all, absent parts as undefined: what searches read of a million objects is found at one place.
  return {
    offerId: offer.offerId,
    version: offer.version,
    producerId: producer.producerId,
    producerName: producer.name,
    commodity: offer.commodity,
    form: offer.form,
    key: formKey(offer.commodity, offer.form),
    cargo: cargoOf(offer),
    unit: capacity.unit,
    dependable: capacity.dependable,
    committed: capacity.committed,
    potential: capacity.potential,
    reason: capacity.reason,
    free: Math.max(0, capacity.dependable - capacity.committed),
    uneven: unevenOf(capacity),
    season: seasonMask(offer.seasonMonths),
    moq: offer.moq,
    leadTimeDays: Math.min(longestLead, Math.ceil(offer.leadTimeDays)),
    price: price && marketPrice(price, offer, producer.portKm),
    certificates: offer.certificates.map(marketCertificate).sort(byKind),
    cluster: producer.cluster,
    mentored: producer.mentored ?? false,
    deliveries: producer.deliveries,
    onTime: producer.deliveriesOnTime,
    since: producer.deliveriesSince,
    exports: producer.exports,
    portKm: producer.portKm,
    excludes: producer.excludes,
    standing,
  };
}

const marketCertificate = ({ kind, validFrom, validTo, markets }: HeldCertificate): MarketCertificate => ({
  kind,
  fromDay: dayOf(validFrom),
  toDay: dayOf(validTo),
  markets,
});

const byKind = (a: MarketCertificate, b: MarketCertificate): number => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);

function unevenOf({ dependable, months, commitments }: Offer['capacity']): Uneven | undefined {
  if (!months?.length && !commitments?.length) return undefined;
  const its = new Map(months?.map((each) => [each.month, each.dependable]));
  return {
    dependable: Array.from({ length: 12 }, (_, place) => its.get(place + 1) ?? dependable),
    promised: new Map(commitments?.map(({ month, quantity }) => [monthOf(month), quantity])),
  };
}
