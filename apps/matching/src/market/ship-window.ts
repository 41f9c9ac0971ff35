import type { ShipWindow } from '@titik/contracts/demand.events';
import { dayOf } from './days';
import { bitCount } from './bits';

/** A ship window as numbers: calendar months as bits (January = bit 0), and its first and last day. */
export interface Window {
  firstDay: number;
  lastDay: number;
  /** Calendar months in it, counted over all years. */
  months: number;
  /** Whole years in it, and the bits of the months beyond them. */
  years: number;
  restMask: number;
}

const everyMonth = 0xfff;

/** Reads a ship window (`YYYY-MM` both ends, both included). */
export function windowOf(shipWindow: ShipWindow): Window {
  const [fromYear, fromMonth] = shipWindow.from.split('-').map(Number);
  const [toYear, toMonth] = shipWindow.to.split('-').map(Number);
  const months = Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth + 1);
  let restMask = 0;
  for (let month = 0; month < months % 12; month++) restMask |= 1 << ((fromMonth - 1 + month) % 12);
  return {
    firstDay: dayOf(`${shipWindow.from}-01`),
    lastDay: Date.UTC(toYear, toMonth, 0) / 86_400_000,
    months,
    years: Math.floor(months / 12),
    restMask,
  };
}

/** Bits of the months of supply, from month numbers 1–12. */
export const seasonMask = (months: readonly number[]): number =>
  months.reduce((mask, month) => mask | (1 << (month - 1)), 0) & everyMonth;

/** How many months of the window lie in the season; bits above the twelve months do not matter. */
export const monthsInSeason = (season: number, window: Pick<Window, 'years' | 'restMask'>): number =>
  (window.years === 0 ? 0 : window.years * bitCount(season & everyMonth)) + bitCount(season & window.restMask);
