import { bitCount } from './bits';
import { LeafBits } from './leaf-bits';
import type { MarketOffer } from './market-offer';
import type { Window } from './ship-window';
import {
  classOf,
  dayZero,
  guidedBit,
  lastShortDay,
  oddCertificates,
  oddMonths,
  oddStanding,
  readyBit,
  type ShelfCodes,
  shortDay,
} from './sketch-codes';
import { priced, type Probe } from './probe';
import {
  capacityBy,
  certificatesValue,
  distanceValue,
  experienceCode,
  experienceValue,
  fairnessValue,
  feedbackCode,
  kmCode,
  merit,
  neutralFeedback,
  onTimeCode,
  onTimeValue,
  priceBy,
  sessionsCode,
  total,
} from './terms';

const everyMonth = 0xfff;
/** Bytes of a row beside its two amounts. */
const factBytes = 20;
const [shortsOfRow, floatsOfRow] = [factBytes / 2, factBytes / 4];

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
  amounts = new Float64Array(2 * this.capacity);
  facts = new Uint8Array(factBytes * this.capacity);
  // The same bytes read otherwise; hard-private, so that they are no fields to be written down.
  #shorts = new Uint16Array(this.facts.buffer);
  #floats = new Float32Array(this.facts.buffer);
  readonly months = new LeafBits(12);
  readonly held = new LeafBits(8);

  write(row: number, offer: MarketOffer, codes: ShelfCodes): void {
    while (row >= this.capacity) this.grow();
    const { price, certificates, cluster, standing } = offer;
    const [from, to] = plainSpan(offer);
    const kinds = codes.certificates.mask(certificates.map(({ kind }) => kind));
    this.amounts[2 * row] = price?.fob ?? NaN;
    this.amounts[2 * row + 1] = mostFree(offer);
    this.#floats[floatsOfRow * row] = offer.moq;
    const short = shortsOfRow * row + 2;
    this.#shorts[short] = codes.classes.of(classOf(offer.unit, price?.currency));
    this.#shorts[short + 1] = shortDay(from);
    this.#shorts[short + 2] = shortDay(to);
    this.#shorts[short + 3] = offer.leadTimeDays;
    this.#shorts[short + 4] = onTimeCode(offer.onTime, offer.deliveries);
    this.#shorts[short + 5] = kmCode(offer.portKm);
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
    return this.#floats[floatsOfRow * row];
  }

  class(row: number): number {
    return this.#shorts[shortsOfRow * row + 2];
  }

  /** First and last of the days on which all its certificates are valid. */
  validFrom(row: number): number {
    return this.#shorts[shortsOfRow * row + 3];
  }

  validTo(row: number): number {
    return this.#shorts[shortsOfRow * row + 4];
  }

  lead(row: number): number {
    return this.#shorts[shortsOfRow * row + 5];
  }

  // Codes of terms, see terms.ts.

  onTime(row: number): number {
    return this.#shorts[shortsOfRow * row + 6];
  }

  portKm(row: number): number {
    return this.#shorts[shortsOfRow * row + 7];
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

  /** What the usual weights give its producer for its merits, for any line at most. */
  merit(row: number): number {
    const ready = (this.flags(row) & readyBit) !== 0;
    const said = neutralFeedback + (this.said(row) & ~oddStanding);
    return merit(this.onTime(row), ready, this.experience(row), this.portKm(row), this.sessions(row), said);
  }

  /**
   * The score that `rank` gives an offer of which the sketch says all; another one at most that. One function over the
   * bare numbers, as searches spend most of their time here.
   * @param months of the window with supply
   */
  score(row: number, months: number, probe: Probe): number {
    const { amounts, facts } = this;
    const codes = this.#shorts;
    const [code, byte] = [shortsOfRow * row, factBytes * row];
    const free = amounts[2 * row + 1];
    return total(
      probe.weights,
      probe.comparison[codes[code + 2]] === priced ? priceBy(amounts[2 * row], probe.priceSlope) : probe.otherValue,
      onTimeValue(codes[code + 6]),
      probe.least <= 0 ? 1 : capacityBy(probe.monthly ? free : free * months, probe.perLeast),
      months * probe.perMonth,
      facts[byte + 19] & readyBit,
      probe.exact ? certificatesValue(facts[byte + 18] - probe.kinds) : 1,
      experienceValue(facts[byte + 16] & 15),
      distanceValue(codes[code + 7], probe.perTon),
      fairnessValue(facts[byte + 16] >>> 4),
      probe.feedback[facts[byte + 17]],
    );
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

  /** Reads the bytes that it was given otherwise too. */
  attach(): void {
    this.#shorts = new Uint16Array(this.facts.buffer);
    this.#floats = new Float32Array(this.facts.buffer);
  }

  private grow(): void {
    this.capacity *= 2;
    this.amounts = twice(this.amounts, new Float64Array(2 * this.capacity));
    this.facts = twice(this.facts, new Uint8Array(factBytes * this.capacity));
    this.attach();
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
