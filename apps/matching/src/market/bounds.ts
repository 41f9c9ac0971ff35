import { bitCount } from './bits';
import type { Probe } from './probe';
import type { Sketch } from './sketch';
import { classBit, oddStanding, readyBit, slack } from './sketch-codes';
import {
  certificatesValue,
  distanceValue,
  experienceValue,
  fairnessValue,
  neutralDistance,
  onTimeValue,
  unknownKm,
  unknownPrice,
  worthOf,
} from './terms';
import type { Obstacle } from './unlock';

/** More than the binary fractions of a score can be off. */
const noise = 1e-9;

/** The distance to the port is not known of some row. */
const someKm = 1;

/** A node's record takes so many bytes, as a power of two: half a line of a cache. */
const recordShift = 5;
const [byteOf, shortOf, wordOf] = [recordShift, recordShift - 1, recordShift - 2];

/** Where things stand in a record, in words, shorts and bytes of it. */
const [leastPrice, leastMoq, mostFree, anyCertificate] = [0, 1, 2, 3];
const [worth, anyMonth, leastLead, classes] = [8, 12, 13, 14];
const [anyFlag, mostKinds] = [30, 31];

/** For how many required kinds the most worth is known each: none, one, two, three or more. */
const worths = 4;
/** Worth is kept as a fraction of 16 bits. */
const finest = 0xffff;

/** What an infinite price or order of nobody would be. */
const [noPrice, none] = [Math.fround(3.4e38), { least: Infinity, most: -Infinity }];

/**
 * The extremes of rows that stand side by side, a node for each 2^shift of them. Every question to a node is answered
 * for the best row that could stand there, so a "no" is final: each number is at least as good as that of any row
 * (least price and least order, most capacity, every certificate that any row holds), and as no weight is negative the
 * score only rises with each of them. Rows that change or go leave extremes behind that are too good; re-ordering the
 * shelf clears them. What each search asks of each node lies in one piece, a node's neighbours beside it:
 *
 *   floats   least price, least order, most capacity                                  12 bytes a node
 *   word     certificates of any row                                                   4
 *   shorts   most worth of rows with no, one, two, three kinds or more;               14
 *            months of any row, least lead time, classes
 *   bytes    flags of any row, most kinds                                              2
 */
export class Bounds {
  private nodes = 4;
  private records = blank(this.nodes);
  // The same bytes read otherwise; hard-private, so that they are no fields to be written down.
  #shorts = new Uint16Array(this.records.buffer);
  #words = new Uint32Array(this.records.buffer);
  #floats = new Float32Array(this.records.buffer);
  private rows = new Uint32Array(4);
  private mostPrice = new Float32Array(4).fill(none.most);
  private mostMoq = new Float32Array(4).fill(none.most);
  private leastFree = new Float32Array(4).fill(none.least);
  private everyCertificate = new Uint32Array(4).fill(0xffffffff);
  /** The days on which all certificates of all rows are valid. */
  private validFrom = new Uint16Array(4);
  private validTo = new Uint16Array(4).fill(0xffff);
  private everyMonth = new Uint16Array(4).fill(0xffff);
  private everyFlag = new Uint8Array(4).fill(0xff);
  private mostLead = new Uint16Array(4);
  // The best of each merit, for weights other than the usual.
  private onTime = new Uint16Array(4);
  private leastKm = new Uint16Array(4).fill(0xffff);
  private experience = new Uint8Array(4);
  private leastSessions = new Uint8Array(4).fill(0xff);
  private mostSaid = new Uint8Array(4);
  /** Whether something is not known of some row: {@link oddStanding}, or how far its port is. */
  private unknown = new Uint8Array(4);

  constructor(private readonly shift: number) {}

  arrive(row: number, sketch: Sketch): void {
    const node = row >>> this.shift;
    if (node >= this.nodes) this.grow();
    this.rows[node]++;
    this.include(row, sketch);
  }

  leave(row: number): void {
    this.rows[row >>> this.shift]--;
  }

  /** How many rows stand in a node. */
  count(node: number): number {
    return this.rows[node];
  }

  /** Lets the node of a row know what stands there now. */
  include(row: number, sketch: Sketch): void {
    const node = row >>> this.shift;
    const [byte, short, word] = [node << byteOf, node << shortOf, node << wordOf];
    const { records } = this;
    const [shorts, words, floats] = [this.#shorts, this.#words, this.#floats];
    const price = sketch.price(row);
    if (price < floats[word + leastPrice]) floats[word + leastPrice] = price;
    if (price > this.mostPrice[node]) this.mostPrice[node] = price;
    const moq = sketch.moq(row);
    if (moq < floats[word + leastMoq]) floats[word + leastMoq] = moq;
    if (moq > this.mostMoq[node]) this.mostMoq[node] = moq;
    const free = sketch.free(row);
    const evenFree = sketch.isEven(row) ? free : 0;
    if (evenFree < this.leastFree[node]) this.leastFree[node] = evenFree;
    if (free > floats[word + mostFree]) floats[word + mostFree] = free;
    const held = sketch.held.read(row);
    words[word + anyCertificate] |= held;
    this.everyCertificate[node] &= sketch.hasOddCertificates(row) ? 0 : held;
    const kinds = sketch.kinds(row);
    if (kinds > records[byte + mostKinds]) records[byte + mostKinds] = kinds;
    const merit = sketch.merit(row);
    for (let required = 0; required < worths && required <= kinds; required++) {
      const its = Math.ceil(finest * worthOf(merit, kinds - required));
      if (its > shorts[short + worth + required]) shorts[short + worth + required] = its;
    }
    if (sketch.validFrom(row) > this.validFrom[node]) this.validFrom[node] = sketch.validFrom(row);
    if (sketch.validTo(row) < this.validTo[node]) this.validTo[node] = sketch.validTo(row);
    const months = sketch.months.read(row);
    shorts[short + anyMonth] |= months;
    this.everyMonth[node] &= months;
    records[byte + anyFlag] |= sketch.flags(row);
    this.everyFlag[node] &= sketch.flags(row);
    shorts[short + classes] |= classBit(sketch.class(row));
    const lead = sketch.lead(row);
    if (lead < shorts[short + leastLead]) shorts[short + leastLead] = lead;
    if (lead > this.mostLead[node]) this.mostLead[node] = lead;
    if (sketch.onTime(row) > this.onTime[node]) this.onTime[node] = sketch.onTime(row);
    const km = sketch.portKm(row);
    if (km < this.leastKm[node]) this.leastKm[node] = km;
    if (sketch.experience(row) > this.experience[node]) this.experience[node] = sketch.experience(row);
    if (sketch.sessions(row) < this.leastSessions[node]) this.leastSessions[node] = sketch.sessions(row);
    const said = sketch.said(row) & ~oddStanding;
    if (said > this.mostSaid[node]) this.mostSaid[node] = said;
    this.unknown[node] |= (sketch.said(row) & oddStanding) | (km === unknownKm ? someKm : 0);
  }

  /** Whether some row may be in season, in time and within the ceiling: else an offer is not even a near miss. */
  concerns(node: number, probe: Probe): boolean {
    const short = node << shortOf;
    const its = this.#shorts[short + classes];
    if ((this.#shorts[short + anyMonth] & probe.anyMonth) === 0 || (its & probe.sameUnit) === 0) return false;
    if (this.#shorts[short + leastLead] > probe.mostLead) return false;
    return this.#floats[(node << wordOf) + leastPrice] <= probe.ceilingAtMost || (its & probe.otherPrice) !== 0;
  }

  /** Whether some row may pass every gate. */
  mayPass(node: number, probe: Probe): boolean {
    return (
      this.concerns(node, probe) &&
      this.missing(node, probe.required) === 0 &&
      (probe.cluster & ~this.anyFlag(node)) === 0 &&
      this.leastMoq(node) <= probe.mostAtMost &&
      this.free(node) > 0
    );
  }

  /**
   * The most that a row of each of some neighbouring nodes may score; -Infinity where none passes every gate or can
   * put an amount towards the line. One function over the bare numbers, as searches ask this of most nodes.
   */
  scores(from: number, to: number, probe: Probe, amount: number, into: Float64Array): void {
    const { records } = this;
    const shorts = this.#shorts;
    const words = this.#words;
    const floats = this.#floats;
    const { anyMonth: inSeason, sameUnit, otherPrice, mostLead, ceilingAtMost, required, cluster, mostAtMost } = probe;
    const { priceBase, slopeAtLeast, monthsAtMost, perLeast, worthRatio, exact, kinds } = probe;
    const byPrice = probe.weights[0];
    const byCapacity = probe.weights[2];
    // Where bits of certificates mean several kinds, nobody knows how many are held.
    const least = noise + probe.weights[3] + (exact ? 0 : probe.weights[5]);
    const worthAt = worth + (exact ? Math.min(kinds, worths - 1) : 0);
    const perWorth = worthRatio / finest;
    for (let node = from; node < to; node++) {
      const short = node << shortOf;
      const word = node << wordOf;
      const goods = shorts[short + classes];
      const price = floats[word + leastPrice];
      const free = floats[word + mostFree] * monthsAtMost;
      if (
        (shorts[short + anyMonth] & inSeason) === 0 ||
        (required & ~words[word + anyCertificate]) !== 0 ||
        (goods & sameUnit) === 0 ||
        (price > ceilingAtMost && (goods & otherPrice) === 0) ||
        floats[word + leastMoq] > mostAtMost ||
        shorts[short + leastLead] > mostLead ||
        (cluster & ~records[(node << byteOf) + anyFlag]) !== 0 ||
        free <= 0 ||
        free < amount
      ) {
        into[node - from] = -Infinity;
        continue;
      }
      const known = Math.min(1, Math.max(0, priceBase - price * slopeAtLeast));
      const cheap = (goods & otherPrice) === 0 ? known : Math.max(known, unknownPrice);
      let its = perWorth * shorts[short + worthAt];
      if (worthRatio !== 1) its = Math.min(its, this.bestOfEach(node, probe));
      into[node - from] = least + byPrice * cheap + byCapacity * Math.min(1, free * perLeast) + its;
    }
  }

  /** No row is worth more, taken one by one: worse than all together by the usual weights, but good for any. */
  private bestOfEach(node: number, { weights: by, perTon, feedback, exact, kinds }: Probe): number {
    const byte = node << byteOf;
    const near = distanceValue(this.leastKm[node], perTon);
    return (
      by[1] * onTimeValue(this.onTime[node]) +
      ((this.records[byte + anyFlag] & readyBit) === 0 ? 0 : by[4]) +
      (exact ? by[5] * certificatesValue(this.records[byte + mostKinds] - kinds) : 0) +
      by[6] * experienceValue(this.experience[node]) +
      by[7] * ((this.unknown[node] & someKm) === 0 ? near : Math.max(near, neutralDistance)) +
      by[8] * fairnessValue(this.leastSessions[node]) +
      by[9] * feedback[this.mostSaid[node]]
    );
  }

  /** No row can put more towards a line over its whole window, as one of several. */
  contribution(node: number, { monthly, least, windowMonths }: Probe): number {
    const free = this.free(node);
    return (monthly ? Math.min(free, least) : free) * windowMonths * (1 + slack);
  }

  /** No row has more to give a month. */
  free(node: number): number {
    return this.#floats[(node << wordOf) + mostFree];
  }

  /** No near miss lacks fewer things; `Infinity` when no row can be one, as all pass or none is worth a look. */
  lacks(node: number, probe: Probe): number {
    if (!this.concerns(node, probe) || this.lackNothing(node, probe)) return Infinity;
    const missing = bitCount(this.missing(node, probe.required));
    const others =
      ((probe.cluster & ~this.anyFlag(node)) === 0 ? 0 : 1) +
      (this.leastMoq(node) > probe.mostAtMost ? 1 : 0) +
      (this.free(node) > 0 ? 0 : 1);
    return Math.max(1, missing + others);
  }

  /** Whether some row may lack this and nothing else. */
  mayLackOnly(node: number, probe: Probe, { gate }: Obstacle, certificate: number): boolean {
    if (!this.concerns(node, probe) || this.missing(node, probe.required & ~certificate) !== 0) return false;
    const bits = gate === 'cluster' ? this.everyFlag[node] : this.anyFlag(node);
    if (((probe.cluster & ~bits) !== 0) !== (gate === 'cluster')) return false;
    if (gate === 'moq' ? this.mostMoq[node] <= probe.mostAtLeast : this.leastMoq(node) > probe.mostAtMost) return false;
    if (gate === 'capacity' ? this.leastFree[node] > 0 : !(this.free(node) > 0)) return false;
    return gate !== 'certificate' || !this.allHold(node, probe, certificate);
  }

  /** Whether every row passes every gate for sure. */
  allPass(node: number, probe: Probe): boolean {
    return (
      this.lackNothing(node, probe) &&
      probe.openToAll &&
      (this.unknown[node] & oddStanding) === 0 &&
      (this.everyMonth[node] & probe.anyMonth) !== 0 &&
      this.mostLead[node] <= probe.mostLead &&
      this.mostPrice[node] <= probe.ceilingAtLeast &&
      probe.exactClasses &&
      (this.#shorts[(node << shortOf) + classes] & ~probe.sameUnit) === 0
    );
  }

  private lackNothing(node: number, probe: Probe): boolean {
    return (
      this.allHold(node, probe, probe.required) &&
      (probe.cluster & ~this.everyFlag[node]) === 0 &&
      this.mostMoq[node] <= probe.mostAtLeast &&
      this.leastFree[node] > 0
    );
  }

  /** Whether every row holds these certificates throughout the window for sure. */
  private allHold(node: number, probe: Probe, certificates: number): boolean {
    return (
      probe.exact &&
      (certificates & ~this.everyCertificate[node]) === 0 &&
      this.validFrom[node] <= probe.firstShortDay &&
      probe.lastShortDay <= this.validTo[node]
    );
  }

  /** Those of some certificates that no row holds. */
  private missing(node: number, certificates: number): number {
    return certificates & ~this.#words[(node << wordOf) + anyCertificate];
  }

  private leastMoq(node: number): number {
    return this.#floats[(node << wordOf) + leastMoq];
  }

  private anyFlag(node: number): number {
    return this.records[(node << byteOf) + anyFlag];
  }

  /** Reads the bytes that it was given otherwise too. */
  attach(): void {
    this.#shorts = new Uint16Array(this.records.buffer);
    this.#words = new Uint32Array(this.records.buffer);
    this.#floats = new Float32Array(this.records.buffer);
  }

  private grow(): void {
    this.nodes *= 2;
    this.records = wider(this.records, blank(this.nodes));
    this.attach();
    this.rows = wider(this.rows, new Uint32Array(this.nodes));
    this.mostPrice = wider(this.mostPrice, new Float32Array(this.nodes).fill(none.most));
    this.mostMoq = wider(this.mostMoq, new Float32Array(this.nodes).fill(none.most));
    this.leastFree = wider(this.leastFree, new Float32Array(this.nodes).fill(none.least));
    this.everyCertificate = wider(this.everyCertificate, new Uint32Array(this.nodes).fill(0xffffffff));
    this.validFrom = wider(this.validFrom, new Uint16Array(this.nodes));
    this.validTo = wider(this.validTo, new Uint16Array(this.nodes).fill(0xffff));
    this.everyMonth = wider(this.everyMonth, new Uint16Array(this.nodes).fill(0xffff));
    this.everyFlag = wider(this.everyFlag, new Uint8Array(this.nodes).fill(0xff));
    this.mostLead = wider(this.mostLead, new Uint16Array(this.nodes));
    this.onTime = wider(this.onTime, new Uint16Array(this.nodes));
    this.leastKm = wider(this.leastKm, new Uint16Array(this.nodes).fill(0xffff));
    this.experience = wider(this.experience, new Uint8Array(this.nodes));
    this.leastSessions = wider(this.leastSessions, new Uint8Array(this.nodes).fill(0xff));
    this.mostSaid = wider(this.mostSaid, new Uint8Array(this.nodes));
    this.unknown = wider(this.unknown, new Uint8Array(this.nodes));
  }
}

/** The records of nodes without rows. */
function blank(nodes: number): Uint8Array<ArrayBuffer> {
  const records = new Uint8Array(nodes << recordShift);
  const [floats, shorts] = [new Float32Array(records.buffer), new Uint16Array(records.buffer)];
  for (let node = 0; node < nodes; node++) {
    floats[(node << wordOf) + leastPrice] = noPrice;
    floats[(node << wordOf) + leastMoq] = Infinity;
    shorts[(node << shortOf) + leastLead] = 0xffff;
  }
  return records;
}

function wider<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
