import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { monthOfDay } from './days';

/** An offer whose months are not alike: some give more or less, or contracts have promised part of them. */
export interface Uneven {
  /** Dependable capacity, January first. */
  dependable: readonly number[];
  /** Potential capacity likewise. */
  potential: readonly number[];
  /** What contracts promise, by month number (see `monthOf`). */
  promised: ReadonlyMap<number, number>;
}

/** A month of an offer: what it gives dependably and what of it is promised, standing or by contract. */
export interface OfferMonth {
  dependable: number;
  promised: number;
  free: number;
}

type When = Pick<LineNeeds, 'window' | 'monthly'>;

/**
 * What an offer has free a month for a line: where each month must be delivered the least of the window's months of
 * supply, else their mean. With no month of supply in the window, which is the season's matter, the one figure.
 */
export function freeIn(offer: MarketOffer, when: When): number {
  if (!offer.uneven) return offer.free;
  const months = monthsOf(offer, offer.uneven, when).map(({ free }) => free);
  if (months.length === 0) return offer.free;
  if (when.monthly) return Math.min(...months);
  // Rounded down: the months together must never come to more than is free.
  return Math.floor((1e6 * months.reduce((sum, free) => sum + free, 0)) / months.length) / 1e6;
}

/** What an offer has free in each month of a line's window; nothing out of season. */
export function freeByMonth(offer: MarketOffer, { window }: Pick<LineNeeds, 'window'>): number[] {
  const first = monthOfDay(window.firstDay);
  return Array.from({ length: window.months }, (_, place) => {
    const month = first + place;
    if (((offer.season >> (month % 12)) & 1) === 0) return 0;
    return offer.uneven ? inMonth(offer, offer.uneven, month).free : offer.free;
  });
}

/** The month that has least to give; the one figure for an offer whose months are alike. */
export function tightestMonth(offer: MarketOffer, when: When): OfferMonth {
  const { dependable, committed, free } = offer;
  const alike = { dependable, promised: committed, free };
  const months = offer.uneven ? monthsOf(offer, offer.uneven, when) : [];
  return months.length === 0 ? alike : months.reduce((least, each) => (each.free < least.free ? each : least));
}

function monthsOf(offer: MarketOffer, uneven: Uneven, { window }: When): OfferMonth[] {
  const first = monthOfDay(window.firstDay);
  return Array.from({ length: window.months }, (_, place) => first + place)
    .filter((month) => (offer.season >> (month % 12)) & 1)
    .map((month) => inMonth(offer, uneven, month));
}

function inMonth({ committed }: MarketOffer, uneven: Uneven, month: number): OfferMonth {
  const dependable = uneven.dependable[month % 12];
  const promised = committed + (uneven.promised.get(month) ?? 0);
  return { dependable, promised, free: Math.max(0, dependable - promised) };
}
