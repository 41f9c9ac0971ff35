import { bitCount } from './bits';
import type { Codes } from './codes';
import { LeafBits } from './leaf-bits';
import type { MarketOffer } from './market-offer';
import type { Window } from './ship-window';
import { experienceCode, feedbackCode, kmCode, neutralFeedback, onTimeCode, sessionsCode } from './terms';

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
const [oddMonths, oddCertificates] = [4, 8];
/** Somebody said something of the producer, or it excludes somebody: ask the offer itself. Below it, the best said. */
export const oddStanding = 1 << 7;

const noPrice = '';
export const classOf = (unit: string, currency: string = noPrice): string => `${unit} ${currency}`;

/** Days are kept in 16 bits, from 2000-01-01 to 2179-06-06; a validity that goes beyond is cut there. */
const [dayZero, lastShortDay] = [10_957, 65_535];
export const fitsShortDays = (day: number): boolean => dayZero <= day && day <= dayZero + lastShortDay;
export const shortDay = (day: number): number => Math.min(lastShortDay, Math.max(0, day - dayZero));

const everyMonth = 0xfff;
/** Bytes of a row beside its two amounts. */
const factBytes = 20;
const [shorts, floats] = [factBytes / 2, factBytes / 4];

/**
 * What nearly all of a search is decided by. Numbers are the offer's own, but for the least order (see {@link slack}),
 * so a plain row needs no look at the offer itself: memory is slow, and offers lie scattered. Of one with anything odd
 * the sketch is never harsher than the offer. A row lies in one piece, and what only says yes or no stands a word a
 * leaf, a bit a row, so that one step settles 32 rows:
 *
 *   amounts   price at FOB (NaN: none), most that a month has free                           16 bytes a row
 *   facts     least order · class, validity, lead, on time, kilometres · merits, said,       20 bytes a row
 *             kinds held, flags
 *   months    whether there is supply in January, …                                          12 words a leaf
 *   held      whether a kind of certificate is held, by its code                       8 to 32 words a leaf
 */
export class Sketch {
  private capacity = 32;
  private amounts = new Float64Array(2 * this.capacity);
  private facts = new Uint8Array(factBytes * this.capacity);
  private shorts = new Uint16Array(this.facts.buffer);
  private floats = new Float32Array(this.facts.buffer);
  readonly months = new LeafBits(12);
  readonly held = new LeafBits(8);

  write(row: number, offer: MarketOffer, codes: ShelfCodes): void {
    while (row >= this.capacity) this.grow();
    const { price, certificates, cluster, standing } = offer;
    const [from, to] = plainSpan(offer);
    const kinds = codes.certificates.mask(certificates.map(({ kind }) => kind));
    this.amounts[2 * row] = price?.fob ?? NaN;
    this.amounts[2 * row + 1] = mostFree(offer);
    this.floats[floats * row] = offer.moq;
    const short = shorts * row + 2;
    this.shorts[short] = codes.classes.of(classOf(offer.unit, price?.currency));
    this.shorts[short + 1] = shortDay(from);
    this.shorts[short + 2] = shortDay(to);
    this.shorts[short + 3] = offer.leadTimeDays;
    this.shorts[short + 4] = onTimeCode(offer.onTime, offer.deliveries);
    this.shorts[short + 5] = kmCode(offer.portKm);
    const byte = factBytes * row + 16;
    this.facts[byte] = experienceCode(offer.exports) | (sessionsCode(standing?.sessions) << 4);
    this.facts[byte + 1] = saidOf(offer);
    this.facts[byte + 2] = bitCount(kinds);
    this.facts[byte + 3] =
      (cluster === 1 ? readyBit : 0) |
      (cluster === 1 || offer.mentored ? guidedBit : 0) |
      (offer.uneven ? oddMonths : 0) |
      (from > to ? oddCertificates : 0);
    this.months.write(row, offer.season);
    this.held.write(row, kinds);
  }

  /** Takes over what another sketch says of a row. */
  copy(other: Sketch, from: number, row: number): void {
    while (row >= this.capacity) this.grow();
    this.amounts.set(other.amounts.subarray(2 * from, 2 * from + 2), 2 * row);
    this.facts.set(other.facts.subarray(factBytes * from, factBytes * (from + 1)), factBytes * row);
    this.months.write(row, other.months.read(from));
    this.held.write(row, other.held.read(from));
  }

  /** An empty row is never in season. */
  clear(row: number): void {
    this.months.write(row, 0);
  }

  price(row: number): number {
    return this.amounts[2 * row];
  }

  free(row: number): number {
    return this.amounts[2 * row + 1];
  }

  moq(row: number): number {
    return this.floats[floats * row];
  }

  class(row: number): number {
    return this.shorts[shorts * row + 2];
  }

  /** First and last of the days on which all its certificates are valid. */
  validFrom(row: number): number {
    return this.shorts[shorts * row + 3];
  }

  validTo(row: number): number {
    return this.shorts[shorts * row + 4];
  }

  lead(row: number): number {
    return this.shorts[shorts * row + 5];
  }

  // Codes of terms, see terms.ts.

  onTime(row: number): number {
    return this.shorts[shorts * row + 6];
  }

  portKm(row: number): number {
    return this.shorts[shorts * row + 7];
  }

  experience(row: number): number {
    return this.facts[factBytes * row + 16] & 15;
  }

  sessions(row: number): number {
    return this.facts[factBytes * row + 16] >>> 4;
  }

  /** The best feedback of all markets, above neutral, with {@link oddStanding}. */
  said(row: number): number {
    return this.facts[factBytes * row + 17];
  }

  /** How many kinds of certificate it holds. */
  kinds(row: number): number {
    return this.facts[factBytes * row + 18];
  }

  /** Of {@link readyBit} and {@link guidedBit} and what is odd. */
  flags(row: number): number {
    return this.facts[factBytes * row + 19];
  }

  /** How many months of a window it has supply in. */
  monthsIn(row: number, { years, restMask }: Window): number {
    return (years === 0 ? 0 : years * this.months.count(row, everyMonth)) + this.months.count(row, restMask);
  }

  /** Whether all certificates of the row's offer are valid, for every market, on all of these days. */
  isPlain(row: number, firstDay: number, lastDay: number): boolean {
    const [from, to] = [this.validFrom(row) + dayZero, this.validTo(row) + dayZero];
    return !this.hasOddCertificates(row) && from <= firstDay && lastDay <= to;
  }

  hasOddCertificates(row: number): boolean {
    return (this.flags(row) & oddCertificates) !== 0;
  }

  /** Whether its free capacity is the same in every month. */
  isEven(row: number): boolean {
    return (this.flags(row) & oddMonths) === 0;
  }

  /** Whether there is more to know of the offer than the sketch says. */
  isOdd(row: number): boolean {
    return ((this.flags(row) & (oddMonths | oddCertificates)) | (this.said(row) & oddStanding)) !== 0;
  }

  private grow(): void {
    this.capacity *= 2;
    this.amounts = twice(this.amounts, new Float64Array(2 * this.capacity));
    this.facts = twice(this.facts, new Uint8Array(factBytes * this.capacity));
    this.shorts = new Uint16Array(this.facts.buffer);
    this.floats = new Float32Array(this.facts.buffer);
  }
}

function twice<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** What the best of its months has free before contracts. */
const mostFree = ({ free, uneven, committed }: MarketOffer): number =>
  uneven ? Math.max(free, ...uneven.dependable.map((dependable) => dependable - committed)) : free;

/** A market in which nobody said anything is neutral, so no producer's best is below that. */
function saidOf({ standing, excludes }: MarketOffer): number {
  const feedback = standing?.feedback ?? [];
  const odd = feedback.length > 0 || excludes !== undefined ? oddStanding : 0;
  return odd | (Math.max(neutralFeedback, ...feedback.map(({ value }) => feedbackCode(value))) - neutralFeedback);
}

const always: [number, number] = [dayZero, dayZero + lastShortDay];
const never: [number, number] = [1, 0];

function plainSpan({ certificates }: MarketOffer): [number, number] {
  const kinds = new Set(certificates.map(({ kind }) => kind));
  if (kinds.size < certificates.length || certificates.some(({ markets }) => markets)) return never;
  return certificates.reduce<[number, number]>(
    ([from, to], { fromDay, toDay }) => [Math.max(from, fromDay), Math.min(to, toDay)],
    always,
  );
}
