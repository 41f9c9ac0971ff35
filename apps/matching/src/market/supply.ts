import { freeIn } from './free-in';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { monthsInSeason } from './ship-window';

/**
 * What one offer can put towards each wanted amount, base unit. One-off: the sum over the window's months of supply.
 * Monthly: its free capacity, but nothing if it fails in any month, since each month must be delivered.
 */
export const supplyOf = (free: number, months: number, windowMonths: number, monthly: boolean): number => {
  if (!monthly) return free * months;
  return months === windowMonths ? free : 0;
};

/** The same for the rank, where a month without supply is the season's matter and is not counted twice. */
export const availableFor = (free: number, months: number, monthly: boolean): number =>
  monthly ? free : free * months;

/** What an offer can put towards each wanted amount of a line; nothing when that is below its least order. */
export function amountFor(offer: MarketOffer, needs: LineNeeds): number {
  const { window, monthly } = needs;
  const amount = supplyOf(freeIn(offer, needs), monthsInSeason(offer.season, window), window.months, monthly);
  return amount < offer.moq ? 0 : amount;
}

/** Whether an offer can deliver the least amount wanted without others. */
export function coversAlone(offer: MarketOffer, needs: LineNeeds): boolean {
  const amount = amountFor(offer, needs);
  return amount > 0 && amount >= needs.least;
}
