import { bitCount } from './bits';
import { type Glance, noise, weigh } from './glance';
import {
  aloneAt,
  amountAt,
  by1,
  by2,
  by4,
  by8,
  ceilingAt,
  currencyAt,
  daysAt,
  firstDayAt,
  flagsAt,
  freeAt,
  isPicky,
  lacksAt,
  leadAt,
  leastAt,
  type LineSketch,
  monthBitsAt,
  mostAt,
  requiredAt,
  scoreAt,
  weightsAt,
  wishes,
} from './line-sketch';
import { capacityValue, certificatesValue, distanceValue, priceValue, total, tripsPerTon, unknownPrice } from './terms';
import type { WeightCodes } from './weight-codes';

/** Weights of a node without lines, and of one whose lines have different ones. */
const [noWeights, mixedWeights] = [0xffff, 0xfffe];

/**
 * The extremes of open lines that stand side by side, a node for each 2^shift of them. A "no" to an offer is final: each
 * number is at least as easy to please as that of any line. Lines that change leave extremes behind that are too easy,
 * until the node is read again.
 */
export class LineBounds {
  private readonly size: number;
  private nodes = 4;
  private anyRequired = new Uint32Array(4);
  private everyRequired = new Uint32Array(4);
  private anyMonth = new Uint16Array(4);
  private firstDay = new Int32Array(4);
  private lastDay = new Int32Array(4);
  private leastCeiling = new Float64Array(4);
  private mostCeiling = new Float64Array(4);
  private leastMost = new Float64Array(4);
  private mostMost = new Float64Array(4);
  /** What must be free a month to be all that a line wants at least. */
  private need = new Float64Array(4);
  /** Bits of the currencies of ceilings, the last one for no ceiling. */
  private currencies = new Uint32Array(4);
  private leastLead = new Int32Array(4);
  private mostLead = new Int32Array(4);
  private anyFlag = new Uint8Array(4);
  private everyFlag = new Uint8Array(4);
  private leastPerTon = new Float64Array(4);
  /** The code of the weights, where all have the same. */
  private weights = new Uint16Array(4);
  private score = new Float32Array(4);
  private alone = new Float32Array(4);
  private amount = new Float64Array(4);
  private free = new Float32Array(4);
  private lacks = new Uint8Array(4);

  constructor(
    private readonly shift: number,
    private readonly unit: string,
    private readonly codes: WeightCodes,
  ) {
    this.size = 1 << shift;
    for (let node = 0; node < this.nodes; node++) this.empty(node);
  }

  /** Reads a node's rows, up to and without `end`, anew. */
  read(node: number, end: number, sketch: LineSketch): void {
    while (node >= this.nodes) this.grow();
    this.empty(node);
    const last = Math.min(end, (node + 1) << this.shift);
    for (let row = node << this.shift; row < last; row++) this.include(row, sketch);
  }

  /** Lets the node of a row know what stands there now. */
  include(row: number, sketch: LineSketch): void {
    const node = row >>> this.shift;
    while (node >= this.nodes) this.grow();
    if (sketch.isEmpty(row)) return;
    const at8 = row << by8;
    const at4 = row << by4;
    const at2 = row << by2;
    const at1 = row << by1;
    const { f64, f32, i32, u16, u8 } = sketch;
    const required = i32[at4 + requiredAt];
    this.anyRequired[node] |= required;
    this.everyRequired[node] &= required;
    this.anyMonth[node] |= u16[at2 + monthBitsAt];
    const firstDay = i32[at4 + firstDayAt];
    if (firstDay < this.firstDay[node]) this.firstDay[node] = firstDay;
    const lastDay = firstDay + u16[at2 + daysAt];
    if (lastDay > this.lastDay[node]) this.lastDay[node] = lastDay;
    const ceiling = f64[at8 + ceilingAt];
    if (ceiling < this.leastCeiling[node]) this.leastCeiling[node] = ceiling;
    if (ceiling > this.mostCeiling[node]) this.mostCeiling[node] = ceiling;
    const most = f64[at8 + mostAt];
    if (most < this.leastMost[node]) this.leastMost[node] = most;
    if (most > this.mostMost[node]) this.mostMost[node] = most;
    const need = sketch.need(row);
    if (need < this.need[node]) this.need[node] = need;
    this.currencies[node] |= bitOf(u8[at1 + currencyAt]);
    const lead = u16[at2 + leadAt];
    if (lead < this.leastLead[node]) this.leastLead[node] = lead;
    if (lead > this.mostLead[node]) this.mostLead[node] = lead;
    const flags = u8[at1 + flagsAt];
    this.anyFlag[node] |= flags;
    this.everyFlag[node] &= flags;
    const perTon = tripsPerTon(f64[at8 + leastAt], this.unit);
    if (perTon < this.leastPerTon[node]) this.leastPerTon[node] = perTon;
    const weights = u16[at2 + weightsAt];
    if (this.weights[node] === noWeights) this.weights[node] = weights;
    else if (this.weights[node] !== weights) this.weights[node] = mixedWeights;
    const score = f32[at4 + scoreAt];
    if (score < this.score[node]) this.score[node] = score;
    const alone = f32[at4 + aloneAt];
    if (alone < this.alone[node]) this.alone[node] = alone;
    const amount = f32[at4 + amountAt] / sketch.months(row);
    if (amount < this.amount[node]) this.amount[node] = amount;
    const lacks = u8[at1 + lacksAt];
    const free = lacks > 1 ? -Infinity : f32[at4 + freeAt];
    if (free < this.free[node]) this.free[node] = free;
    if (lacks > this.lacks[node]) this.lacks[node] = lacks;
  }

  /** Whether the offer may reach a floor of some line: stand among its candidates, suppliers or near misses. */
  mayReach(node: number, glance: Glance): boolean {
    // Most are told by what costs least: too little free for a near miss, and a certificate that all ask for.
    const near = glance.offer.free >= this.free[node];
    if (!near && (this.everyRequired[node] & ~glance.held) !== 0) return false;
    if (!near && this.isTooLow(node, glance)) return false;
    return this.concerns(node, glance) && (this.mayRank(node, glance) || (near && this.mayMiss(node, glance)));
  }

  /** Whether the offer may pass every gate of some line. */
  mayPass(node: number, glance: Glance): boolean {
    return this.concerns(node, glance) && this.lackNothing(node, glance);
  }

  /** Whether some line may let one of these two states of an offer pass and not the other. */
  mayTell(node: number, before: Glance, after: Glance): boolean {
    return this.mayPart(node, before, after) && (this.mayPass(node, before) || this.mayPass(node, after));
  }

  /** Whether what differs between two states of an offer is anything to some line's gates. */
  private mayPart(node: number, before: Glance, after: Glance): boolean {
    if (!before.plain || !after.plain || before.currency !== after.currency) return true;
    if (
      parts(before.price, after.price, this.leastCeiling[node], this.mostCeiling[node]) ||
      parts(before.moq, after.moq, this.leastMost[node], this.mostMost[node]) ||
      parts(before.lead, after.lead, this.leastLead[node], this.mostLead[node])
    )
      return true;
    if (before.free > 0 !== after.free > 0) return true;
    if (((before.season ^ after.season) & this.anyMonth[node]) !== 0) return true;
    if (((before.held ^ after.held) & this.anyRequired[node]) !== 0) return true;
    if (((before.cluster ^ after.cluster) & this.anyFlag[node]) !== 0) return true;
    if ((this.anyFlag[node] & isPicky) !== 0) return true;
    if (before.fromDay === after.fromDay && before.toDay === after.toDay) return false;
    return !this.validFor(node, before) || !this.validFor(node, after);
  }

  /** Whether the offer may be in season and within the ceiling: without these it is not even a near miss. */
  private concerns(node: number, { season, lead, price, currency }: Glance): boolean {
    if ((this.anyMonth[node] & season) === 0 || lead > this.mostLead[node]) return false;
    return price <= this.mostCeiling[node] || (this.currencies[node] & notOf(currency)) !== 0 || currency < 0;
  }

  private lackNothing(node: number, { held, moq, free, cluster }: Glance): boolean {
    return (
      (this.everyRequired[node] & ~held) === 0 &&
      (this.everyFlag[node] & wishes & ~cluster) === 0 &&
      moq <= this.mostMost[node] &&
      free > 0
    );
  }

  private mayRank(node: number, glance: Glance): boolean {
    if (!this.lackNothing(node, glance)) return false;
    if (this.weights[node] < mixedWeights && glance.weights !== this.weights[node])
      weigh(glance, this.weights[node], this.codes.list(this.weights[node]));
    const free = glance.free * (1 + noise);
    if (free >= this.amount[node]) return true;
    if (this.weights[node] === mixedWeights) return true;
    const floor = free >= this.need[node] ? Math.min(this.score[node], this.alone[node]) : this.score[node];
    const price = this.bestPrice(node, glance);
    return glance.atMost + glance.priceWeight * price >= floor && this.bestScore(node, glance, price) >= floor;
  }

  /** Whether, at the best price of all, the offer neither scores enough nor can give enough. */
  private isTooLow(node: number, glance: Glance): boolean {
    const weights = this.weights[node];
    if (weights >= mixedWeights) return false;
    if (glance.weights !== weights) weigh(glance, weights, this.codes.list(weights));
    const atMost = glance.atMost + glance.priceWeight;
    return atMost < this.score[node] && atMost < this.alone[node] && glance.free * (1 + noise) < this.amount[node];
  }

  private bestPrice(node: number, { price, currency }: Glance): number {
    const known = price <= this.mostCeiling[node] ? priceValue(price, this.mostCeiling[node]) : 0;
    const others = (this.currencies[node] & notOf(currency)) !== 0 || currency < 0;
    return others ? Math.max(known, unknownPrice, priceValue(NaN, NaN)) : known;
  }

  private bestScore(node: number, glance: Glance, price: number): number {
    const { held, exact, free, km } = glance;
    return (
      noise +
      total(
        this.codes.list(this.weights[node]),
        price,
        glance.onTime,
        capacityValue(free, this.need[node]),
        1,
        glance.readiness,
        certificatesValue(exact ? bitCount(held & ~this.everyRequired[node]) : Infinity),
        glance.experience,
        distanceValue(km, this.leastPerTon[node]),
        glance.fairness,
        glance.feedback,
      )
    );
  }

  private mayMiss(node: number, glance: Glance): boolean {
    const { held, hopeless, moq, cluster, free } = glance;
    const missing = this.everyRequired[node] & ~held;
    if ((missing & hopeless) !== 0 || bitCount(missing) > this.lacks[node]) return false;
    const mayLack =
      (this.anyRequired[node] & ~held) !== 0 ||
      (this.anyFlag[node] & wishes & ~cluster) !== 0 ||
      moq > this.leastMost[node] ||
      !(free > 0) ||
      !glance.plain ||
      (this.anyFlag[node] & isPicky) !== 0 ||
      !this.validFor(node, glance);
    return mayLack;
  }

  private validFor(node: number, { fromDay, toDay }: Glance): boolean {
    return this.anyRequired[node] === 0 || (fromDay <= this.firstDay[node] && this.lastDay[node] <= toDay);
  }

  private empty(node: number): void {
    this.anyRequired[node] = 0;
    this.everyRequired[node] = 0xffffffff;
    this.anyMonth[node] = 0;
    this.firstDay[node] = 0x7fffffff;
    this.lastDay[node] = -0x80000000;
    this.leastCeiling[node] = Infinity;
    this.mostCeiling[node] = -Infinity;
    this.leastMost[node] = Infinity;
    this.mostMost[node] = -Infinity;
    this.need[node] = Infinity;
    this.currencies[node] = 0;
    this.leastLead[node] = 0x7fffffff;
    this.mostLead[node] = -0x80000000;
    this.anyFlag[node] = 0;
    this.everyFlag[node] = 0xff;
    this.leastPerTon[node] = Infinity;
    this.weights[node] = noWeights;
    this.score[node] = Infinity;
    this.alone[node] = Infinity;
    this.amount[node] = Infinity;
    this.free[node] = Infinity;
    this.lacks[node] = 0;
  }

  private grow(): void {
    const from = this.nodes;
    this.nodes *= 2;
    const grown = <T extends { set(from: T): void }>(old: T, to: T): T => (to.set(old), to);
    this.anyRequired = grown(this.anyRequired, new Uint32Array(this.nodes));
    this.everyRequired = grown(this.everyRequired, new Uint32Array(this.nodes));
    this.anyMonth = grown(this.anyMonth, new Uint16Array(this.nodes));
    this.firstDay = grown(this.firstDay, new Int32Array(this.nodes));
    this.lastDay = grown(this.lastDay, new Int32Array(this.nodes));
    this.leastCeiling = grown(this.leastCeiling, new Float64Array(this.nodes));
    this.mostCeiling = grown(this.mostCeiling, new Float64Array(this.nodes));
    this.leastMost = grown(this.leastMost, new Float64Array(this.nodes));
    this.mostMost = grown(this.mostMost, new Float64Array(this.nodes));
    this.need = grown(this.need, new Float64Array(this.nodes));
    this.currencies = grown(this.currencies, new Uint32Array(this.nodes));
    this.leastLead = grown(this.leastLead, new Int32Array(this.nodes));
    this.mostLead = grown(this.mostLead, new Int32Array(this.nodes));
    this.anyFlag = grown(this.anyFlag, new Uint8Array(this.nodes));
    this.everyFlag = grown(this.everyFlag, new Uint8Array(this.nodes));
    this.leastPerTon = grown(this.leastPerTon, new Float64Array(this.nodes));
    this.weights = grown(this.weights, new Uint16Array(this.nodes));
    this.score = grown(this.score, new Float32Array(this.nodes));
    this.alone = grown(this.alone, new Float32Array(this.nodes));
    this.amount = grown(this.amount, new Float64Array(this.nodes));
    this.free = grown(this.free, new Float32Array(this.nodes));
    this.lacks = grown(this.lacks, new Uint8Array(this.nodes));
    for (let node = from; node < this.nodes; node++) this.empty(node);
  }
}

const otherBit = 31;

/** No ceiling shares a bit with the rarest currencies; it never counts as the offer's own. */
const bitOf = (currency: number): number => 1 << Math.min(currency, otherBit);
const notOf = (currency: number): number => (currency >= 0 && currency < otherBit ? ~(1 << currency) : -1);

/** Whether some limit from `least` to `most` may lie between two numbers: one keeps to it and the other does not. */
const parts = (one: number, other: number, least: number, most: number): boolean =>
  one !== other && Math.min(one, other) <= most && Math.max(one, other) > least;
