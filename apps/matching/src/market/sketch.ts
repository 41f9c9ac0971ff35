import type { Codes } from './codes';
import type { MarketOffer } from './market-offer';
import { experienceCode, feedbackCode, kmCode, neutralFeedback, onTimeCode, sessionsCode } from './terms';

/** The codes that a sketch holds in place of words. */
export interface ShelfCodes {
  certificates: Codes;
  /** What prices and quantities can be compared with: unit and currency. */
  classes: Codes;
}

/** Relative error of a number that is kept in 32 bits, with room to spare. */
export const slack = 2 ** -22;

/** Bits above the twelve months of a season. */
export const [readyBit, guidedBit] = [1 << 12, 1 << 13];
/** The months are not alike; a certificate is bound to markets or held twice: ask the offer itself. */
const [oddMonths, oddCertificates] = [1 << 14, 1 << 15];
/** Somebody said something of the producer, or it excludes somebody: ask the offer itself. Below it, the best said. */
export const oddStanding = 1 << 7;

const noPrice = '';
export const classOf = (unit: string, currency: string = noPrice): string => `${unit} ${currency}`;

/** Days are kept in 16 bits, from 2000-01-01 to 2179-06-06; a validity that goes beyond is cut there. */
const [dayZero, lastShortDay] = [10_957, 65_535];
export const fitsShortDays = (day: number): boolean => dayZero <= day && day <= dayZero + lastShortDay;
export const shortDay = (day: number): number => Math.min(lastShortDay, Math.max(0, day - dayZero));

/**
 * What nearly all of a search is decided by, 40 bytes an offer in one typed array a number, row by row. Numbers are the
 * offer's own, but for the least order (see {@link slack}), so a plain row needs no look at the offer itself: memory is
 * slow, and offers lie scattered. Of one with anything odd the sketch is never harsher than the offer.
 */
export class Sketch {
  capacity = 64;
  /** At FOB; NaN: none. */
  price = new Float64Array(64);
  free = new Float64Array(64);
  moq = new Float32Array(64);
  certificates = new Uint32Array(64);
  /** Months of supply, and above them {@link readyBit}, {@link guidedBit} and what is odd. */
  season = new Uint16Array(64);
  class = new Uint16Array(64);
  /** The days on which all its certificates are valid. */
  validFrom = new Uint16Array(64);
  validTo = new Uint16Array(64);
  lead = new Uint16Array(64);
  /** Codes of terms, see `terms.ts`. */
  onTime = new Uint16Array(64);
  portKm = new Uint16Array(64);
  /** Experience in the low four bits, sessions above. */
  merits = new Uint8Array(64);
  /** The best feedback of all markets, above neutral, with {@link oddStanding}. */
  said = new Uint8Array(64);

  write(row: number, offer: MarketOffer, codes: ShelfCodes): void {
    if (row >= this.capacity) this.grow();
    const { price, certificates, cluster, standing } = offer;
    const [from, to] = plainSpan(offer);
    this.price[row] = price?.fob ?? NaN;
    this.free[row] = mostFree(offer);
    this.moq[row] = offer.moq;
    this.certificates[row] = codes.certificates.mask(certificates.map(({ kind }) => kind));
    this.season[row] =
      offer.season |
      (cluster === 1 ? readyBit : 0) |
      (cluster === 1 || offer.mentored ? guidedBit : 0) |
      (offer.uneven ? oddMonths : 0) |
      (from > to ? oddCertificates : 0);
    this.class[row] = codes.classes.of(classOf(offer.unit, price?.currency));
    this.validFrom[row] = shortDay(from);
    this.validTo[row] = shortDay(to);
    this.lead[row] = offer.leadTimeDays;
    this.onTime[row] = onTimeCode(offer.onTime, offer.deliveries);
    this.portKm[row] = kmCode(offer.portKm);
    this.merits[row] = experienceCode(offer.exports) | (sessionsCode(standing?.sessions) << 4);
    this.said[row] = saidOf(offer);
  }

  /** An empty row is never in season. */
  clear(row: number): void {
    this.season[row] = 0;
  }

  /** Whether all certificates of the row's offer are valid, for every market, on all of these days. */
  isPlain(row: number, firstDay: number, lastDay: number): boolean {
    const [from, to] = [this.validFrom[row] + dayZero, this.validTo[row] + dayZero];
    return !this.hasOddCertificates(row) && from <= firstDay && lastDay <= to;
  }

  hasOddCertificates(row: number): boolean {
    return (this.season[row] & oddCertificates) !== 0;
  }

  /** Whether its free capacity is the same in every month. */
  isEven(row: number): boolean {
    return (this.season[row] & oddMonths) === 0;
  }

  /** Whether there is more to know of the offer than the sketch says. */
  isOdd(row: number): boolean {
    return ((this.season[row] & (oddMonths | oddCertificates)) | (this.said[row] & oddStanding)) !== 0;
  }

  private grow(): void {
    this.capacity *= 2;
    const grown = <T extends { set(from: T): void }>(from: T, to: T): T => (to.set(from), to);
    this.price = grown(this.price, new Float64Array(this.capacity));
    this.free = grown(this.free, new Float64Array(this.capacity));
    this.moq = grown(this.moq, new Float32Array(this.capacity));
    this.certificates = grown(this.certificates, new Uint32Array(this.capacity));
    this.season = grown(this.season, new Uint16Array(this.capacity));
    this.class = grown(this.class, new Uint16Array(this.capacity));
    this.validFrom = grown(this.validFrom, new Uint16Array(this.capacity));
    this.validTo = grown(this.validTo, new Uint16Array(this.capacity));
    this.lead = grown(this.lead, new Uint16Array(this.capacity));
    this.onTime = grown(this.onTime, new Uint16Array(this.capacity));
    this.portKm = grown(this.portKm, new Uint16Array(this.capacity));
    this.merits = grown(this.merits, new Uint8Array(this.capacity));
    this.said = grown(this.said, new Uint8Array(this.capacity));
  }
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
