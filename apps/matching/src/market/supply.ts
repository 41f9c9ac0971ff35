import type { YearlyCapacity } from '@titik/contracts/match.events';
import { bitCount } from './bits';
import { freeByMonth, freeIn } from './free-in';
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

/**
 * The most that an offer can put towards a line over its whole window, together with others; base unit. Monthly: the
 * sum of its months, none above what is wanted in a month, and those below its least order not counted.
 */
export function contribution(offer: MarketOffer, needs: LineNeeds): number {
  const { monthly, least, window } = needs;
  const { free, moq } = offer;
  if (!offer.uneven) return evenContribution(free, moq, monthsInSeason(offer.season, window), needs);
  const months = freeByMonth(offer, needs);
  if (monthly) return sum(months.map((amount) => (amount < moq ? 0 : Math.min(amount, least))));
  const amount = sum(months);
  return amount < moq ? 0 : amount;
}

/** The same for an offer whose months of supply are alike. */
export function evenContribution(
  free: number,
  moq: number,
  months: number,
  { monthly, least }: Pick<LineNeeds, 'monthly' | 'least'>,
): number {
  if (monthly) return free < moq ? 0 : Math.min(free, least) * months;
  return free * months < moq ? 0 : free * months;
}

/** What an offer gives in a year, where less is dependable than possible. */
export function yearlyOf({ dependable, potential, season, uneven, reason }: MarketOffer): YearlyCapacity | undefined {
  const inSeason = (byMonth: readonly number[]) => sum(byMonth.filter((_, month) => (season >> month) & 1));
  const months = bitCount(season);
  const its = uneven
    ? { dependable: inSeason(uneven.dependable), potential: inSeason(uneven.potential) }
    : { dependable: dependable * months, potential: potential * months };
  return its.dependable < its.potential ? { ...its, ...(reason !== undefined && { reason }) } : undefined;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
