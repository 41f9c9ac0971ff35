import { certificateKind } from '@titik/catalogue/certificates';
import type { Codes } from './codes';
import type { MarketOffer } from './market-offer';
import { onTimeValue, readinessValue } from './terms';

/** The words of open lines as numbers. */
export interface LineCodes {
  certificates: Codes;
  currencies: Codes;
}

/** A state of an offer in the codes of open lines: what decides at a glance whether it matters to them. */
export interface Glance {
  offer: MarketOffer;
  /** Kinds of certificates held some time or other, and those among all known that nobody can be coached to. */
  held: number;
  hopeless: number;
  /** Whether a certificate's bit means that one kind and no other. */
  exact: boolean;
  /** Whether these numbers say all there is to know, on the days from `fromDay` to `toDay`. */
  plain: boolean;
  fromDay: number;
  toDay: number;
  /** NaN and -1: none. */
  price: number;
  currency: number;
  /** The most that a month has free. */
  free: number;
  onTime: number;
  readiness: number;
}

export function glanceAt(offer: MarketOffer, codes: LineCodes): Glance {
  const { certificates, price, uneven, committed } = offer;
  let [held, fromDay, toDay] = [0, -Infinity, Infinity];
  let [twice, bound] = [0, false];
  for (const { kind, fromDay: from, toDay: to, markets } of certificates) {
    const bit = 1 << (codes.certificates.of(kind) & 31);
    twice |= held & bit;
    held |= bit;
    if (from > fromDay) fromDay = from;
    if (to < toDay) toDay = to;
    if (markets) bound = true;
  }
  return {
    offer,
    held,
    hopeless: hopelessOf(codes.certificates),
    exact: codes.certificates.exact,
    plain: !uneven && !bound && twice === 0 && codes.certificates.exact,
    fromDay,
    toDay,
    price: price ? price.amount : NaN,
    currency: price ? codes.currencies.of(price.currency) : -1,
    free: uneven ? Math.max(offer.free, ...uneven.dependable.map((dependable) => dependable - committed)) : offer.free,
    onTime: onTimeValue(offer.onTime, offer.deliveries),
    readiness: readinessValue(offer.cluster),
  };
}

/** Bits that only kinds share which coaching cannot bring; of a shared bit nothing is certain. */
const known = new WeakMap<Codes, { size: number; mask: number }>();

function hopelessOf(codes: Codes): number {
  const noted = known.get(codes);
  if (noted?.size === codes.size) return noted.mask;
  let mask = 0;
  if (codes.exact) for (const [kind, code] of codes.entries()) if (!certificateKind(kind)?.mendable) mask |= 1 << code;
  known.set(codes, { size: codes.size, mask });
  return mask;
}
