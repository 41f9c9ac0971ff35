import type { Codes } from './codes';

/** The codes that a sketch holds in place of words. */
export interface ShelfCodes {
  certificates: Codes;
  /** What prices and quantities can be compared with: unit and currency. */
  classes: Codes;
}

/** Relative error of a number that is kept in 32 bits, with room to spare. */
export const slack = 2 ** -22;

export const [readyBit, guidedBit] = [1, 2];
/** The months are not alike; a certificate is bound to markets or held twice: ask the offer itself. */
export const [oddMonths, oddCertificates] = [4, 8];
/** The free capacity was rounded up: ask the offer itself for its score. */
export const roundedFree = 16;
/** Somebody said something of the producer, or it excludes somebody: ask the offer itself. Below it, the best said. */
export const oddStanding = 1 << 7;

const noPrice = '';
export const classOf = (unit: string, currency: string = noPrice): string => `${unit} ${currency}`;
/** How many classes have a bit of their own in bounds; beyond that they share. */
export const classBits = 16;
export const classBit = (code: number): number => 1 << (code & (classBits - 1));

/** Days are kept in 16 bits, from 2000-01-01 to 2179-06-06; a validity that goes beyond is cut there. */
export const [dayZero, lastShortDay] = [10_957, 65_535];
export const fitsShortDays = (day: number): boolean => dayZero <= day && day <= dayZero + lastShortDay;
export const shortDay = (day: number): number => Math.min(lastShortDay, Math.max(0, day - dayZero));
