import { bitCount, lowestBit } from './bits';
import { LeafBits, leafShift } from './leaf-bits';
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
  roundedFree,
  type ShelfCodes,
  shortDay,
} from './sketch-codes';
import { priced, type Probe, unpriced } from './probe';
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
  worthOf,
} from './terms';

const everyMonth = 0xfff;
/** Rows lie one after the other, each so many bytes as a power of two: half a line of a cache. */
const rowShift = 5;
const [shortShift, floatShift, doubleShift] = [rowShift - 1, rowShift - 2, rowShift - 3];

/**
 * What nearly all of a search is decided by. Numbers are the offer's own, but for the least order (see {@link slack})
 * and for capacities that 32 bits do not hold, so a plain row needs no look at the offer itself: memory is slow, and
 * offers lie scattered. Of one with anything odd the sketch is never harsher than the offer. A row lies in one piece,
 * and what only says yes or no stands a word a leaf, a bit a row, so that one step settles 32 rows:
 *
 *   facts     price at FOB (NaN: none) · most that a month has free, least order ·           32 bytes a row
 *             class, validity, lead, on time, kilometres · merits, said, kinds held, flags
 *   months    whether there is supply in January, …                                          12 words a leaf
 *   held      whether a kind of certificate is held, by its code                       8 to 32 words a leaf
 */
export class Sketch {
  private capacity = 32;
  facts = new Uint8Array(this.capacity << rowShift);
  // The same bytes read otherwise; hard-private, so that they are no fields to be written down.
  #shorts = new Uint16Array(this.facts.buffer);
  #floats = new Float32Array(this.facts.buffer);
  #doubles = new Float64Array(this.facts.buffer);
  readonly months = new LeafBits(12);
  readonly held = new LeafBits(8);

  write(row: number, offer: MarketOffer, codes: ShelfCodes): void {
    while (row >= this.capacity) this.grow();
    const { price, certificates, cluster, standing } = offer;
    const [from, to] = plainSpan(offer);
    const kinds = codes.certificates.mask(certificates.map(({ kind }) => kind));
    this.#doubles[row << doubleShift] = price?.fob ?? NaN;
    const free = mostFree(offer);
    this.#floats[(row << floatShift) + 2] = atLeast(free);
    this.#floats[(row << floatShift) + 3] = offer.moq;
    const short = (row << shortShift) + 8;
    this.#shorts[short] = codes.classes.of(classOf(offer.unit, price?.currency));
    this.#shorts[short + 1] = shortDay(from);
    this.#shorts[short + 2] = shortDay(to);
    this.#shorts[short + 3] = offer.leadTimeDays;
    this.#shorts[short + 4] = onTimeCode(offer.onTime, offer.deliveries);
    this.#shorts[short + 5] = kmCode(offer.portKm);
    const byte = (row << rowShift) + 28;
    this.facts[byte] = experienceCode(offer.exports) | (sessionsCode(standing?.sessions) << 4);
    this.facts[byte + 1] = saidOf(offer);
    this.facts[byte + 2] = bitCount(kinds);
    this.facts[byte + 3] =
      (cluster === 1 ? readyBit : 0) |
      (cluster === 1 || offer.mentored ? guidedBit : 0) |
      (offer.uneven ? oddMonths : 0) |
      (from > to ? oddCertificates : 0) |
      (atLeast(free) === free ? 0 : roundedFree);
    this.months.write(row, offer.season);
    this.held.write(row, kinds);
  }

  /** Takes over what another sketch says of a row. */
  copy(other: Sketch, from: number, row: number): void {
    while (row >= this.capacity) this.grow();
    this.facts.set(other.facts.subarray(from << rowShift, (from + 1) << rowShift), row << rowShift);
    this.months.write(row, other.months.read(from));
    this.held.write(row, other.held.read(from));
  }

  /** An empty row is never in season. */
  clear(row: number): void {
    this.months.write(row, 0);
  }

  price(row: number): number {
    return this.#doubles[row << doubleShift];
  }

  /** Rounded up where {@link isRounded}. */
  free(row: number): number {
    return this.#floats[(row << floatShift) + 2];
  }

  moq(row: number): number {
    return this.#floats[(row << floatShift) + 3];
  }

  class(row: number): number {
    return this.#shorts[(row << shortShift) + 8];
  }

  /** First and last of the days on which all its certificates are valid. */
  validFrom(row: number): number {
    return this.#shorts[(row << shortShift) + 9];
  }

  validTo(row: number): number {
    return this.#shorts[(row << shortShift) + 10];
  }

  lead(row: number): number {
    return this.#shorts[(row << shortShift) + 11];
  }

  // Codes of terms, see terms.ts.

  onTime(row: number): number {
    return this.#shorts[(row << shortShift) + 12];
  }

  portKm(row: number): number {
    return this.#shorts[(row << shortShift) + 13];
  }

  experience(row: number): number {
    return this.facts[(row << rowShift) + 28] & 15;
  }

  sessions(row: number): number {
    return this.facts[(row << rowShift) + 28] >>> 4;
  }

  /** The best feedback of all markets, above neutral, with {@link oddStanding}. */
  said(row: number): number {
    return this.facts[(row << rowShift) + 29];
  }

  /** How many kinds of certificate it holds. */
  kinds(row: number): number {
    return this.facts[(row << rowShift) + 30];
  }

  /** Of {@link readyBit} and {@link guidedBit} and what is odd. */
  flags(row: number): number {
    return this.facts[(row << rowShift) + 31];
  }

  /** What the usual weights give its producer for its merits, for any line at most. */
  merit(row: number): number {
    const ready = (this.flags(row) & readyBit) !== 0;
    const said = neutralFeedback + (this.said(row) & ~oddStanding);
    return merit(this.onTime(row), ready, this.experience(row), this.portKm(row), this.sessions(row), said);
  }

  /** What the usual weights give it, beside price, capacity and season, for a line that requires nothing. */
  worth(row: number): number {
    return worthOf(this.merit(row), this.kinds(row));
  }

  /**
   * Those of some rows of a leaf that pass the gates as far as the sketch says and may score as much as a floor, as
   * bits. One function over the bare numbers, as searches spend most of their time here.
   * @param rows as bits, all in season with all required certificates
   * @param scores by the row's place in the leaf: what `rank` gives an offer of which the sketch says all; another one
   *   at most that
   */
  rate(leaf: number, rows: number, probe: Probe, floor: number, scores: Float64Array): number {
    const { facts } = this;
    const shorts = this.#shorts;
    const floats = this.#floats;
    const doubles = this.#doubles;
    const { needs, windowMonths, mostAtMost, mostLead, cluster, comparison, ceiling, otherValue } = probe;
    const { weights, priceSlope, least, monthly, perLeast, perMonth, exact, kinds, perTon, feedback } = probe;
    const throughout = this.months.all(leaf, rows, probe.anyMonth);
    let reaching = 0;
    for (let left = rows; left !== 0; left &= left - 1) {
      const place = lowestBit(left);
      const row = (leaf << leafShift) + place;
      const short = (row << shortShift) + 8;
      const byte = (row << rowShift) + 28;
      const free = floats[(row << floatShift) + 2];
      const price = doubles[row << doubleShift];
      const compared = comparison[shorts[short]];
      const flags = facts[byte + 3];
      if (compared !== unpriced && !(compared === priced && price <= ceiling)) continue;
      if (!(free > 0) || floats[(row << floatShift) + 3] > mostAtMost) continue;
      if (shorts[short + 3] > mostLead || (cluster & ~flags) !== 0) continue;
      const months = ((throughout >>> place) & 1) === 1 ? windowMonths : this.monthsIn(row, needs.window);
      const score = total(
        weights,
        compared === priced ? priceBy(price, priceSlope) : otherValue,
        onTimeValue(shorts[short + 4]),
        least <= 0 ? 1 : capacityBy(monthly ? free : free * months, perLeast),
        months * perMonth,
        flags & readyBit,
        exact ? certificatesValue(facts[byte + 2] - kinds) : 1,
        experienceValue(facts[byte] & 15),
        distanceValue(shorts[short + 5], perTon),
        fairnessValue(facts[byte] >>> 4),
        feedback[facts[byte + 1]],
      );
      if (score < floor) continue;
      scores[place] = score;
      reaching |= 1 << place;
    }
    return reaching;
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

  /** Whether its free capacity does not fit into 32 bits: a score by it is too good by a trifle. */
  isRounded(row: number): boolean {
    return (this.flags(row) & roundedFree) !== 0;
  }

  /** Whether there is more to know of the offer than the sketch says, {@link isRounded} apart. */
  isOdd(row: number): boolean {
    return ((this.flags(row) & (oddMonths | oddCertificates)) | (this.said(row) & oddStanding)) !== 0;
  }

  /** Reads the bytes that it was given otherwise too. */
  attach(): void {
    this.#shorts = new Uint16Array(this.facts.buffer);
    this.#floats = new Float32Array(this.facts.buffer);
    this.#doubles = new Float64Array(this.facts.buffer);
  }

  private grow(): void {
    this.capacity *= 2;
    const { facts } = this;
    this.facts = new Uint8Array(this.capacity << rowShift);
    this.facts.set(facts);
    this.attach();
  }
}

/** What the best of its months has free before contracts. */
const mostFree = ({ free, uneven, committed }: MarketOffer): number =>
  uneven ? Math.max(free, ...uneven.dependable.map((dependable) => dependable - committed)) : free;

const asFloat = new Float32Array(1);
const bitsOfFloat = new Int32Array(asFloat.buffer);

/** The least 32-bit number that is no less than an amount. */
function atLeast(amount: number): number {
  asFloat[0] = amount;
  if (asFloat[0] < amount) bitsOfFloat[0]++;
  return asFloat[0];
}

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
