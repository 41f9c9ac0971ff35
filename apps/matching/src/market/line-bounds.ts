import { bitCount } from './bits';
import { type Glance, noise, weigh } from './glance';
import {
  aloneAt as lineAloneAt,
  amountAt as lineAmountAt,
  by1,
  by2,
  by4,
  by8,
  ceilingAt,
  currencyAt,
  daysAt,
  firstDayAt as lineFirstDayAt,
  flagsAt,
  freeAt as lineFreeAt,
  isPicky,
  lacksAt as lineLacksAt,
  leadAt,
  leastAt,
  type LineSketch,
  below,
  monthBitsAt,
  mostAt,
  requiredAt,
  scoreAt as lineScoreAt,
  weightsAt as lineWeightsAt,
  wishes,
} from './line-sketch';
import { capacityValue, certificatesValue, distanceValue, priceValue, total, tripsPerTon, unknownPrice } from './terms';
import type { WeightCodes } from './weight-codes';

/** Weights of a node without lines, and of one whose lines have different ones. */
const [noWeights, mixedWeights] = [0xffff, 0xfffe];

/** More than a score can be off that is reckoned from a ceiling in 32 bits. */
const coarse = 1e-6;

/** What stands where in a node, counted in the width of its numbers; what is asked most often in its first half. */
const nodeBytes = 128;
const [nodeBy8, nodeBy4, nodeBy2, nodeBy1] = [4, 5, 6, 7];
const [mostCeilingAt, needAt, leastPerTonAt, mostMostAt, leastCeilingAt, leastMostAt] = [0, 1, 2, 3, 8, 9];
const [scoreAt, aloneAt, amountAt, freeAt] = [8, 9, 10, 11];
const [everyRequiredAt, currenciesAt, anyRequiredAt, firstDayAt, lastDayAt] = [12, 13, 20, 21, 22];
const [weightsAt, anyMonthAt, mostLeadAt, leastLeadAt] = [28, 29, 30, 46];
const [everyFlagAt, lacksAt, anyFlagAt] = [62, 63, 94];

/**
 * The extremes of open lines that stand side by side, a node for each 2^shift of them. A "no" to an offer is final: each
 * number is at least as easy to please as that of any line. Lines that change leave extremes behind that are too easy,
 * until the node is read again.
 */
export class LineBounds {
  private readonly size: number;
  private nodes = 0;
  private f64 = new Float64Array(0);
  private f32 = new Float32Array(0);
  private i32 = new Int32Array(0);
  private u16 = new Uint16Array(0);
  private u8 = new Uint8Array(0);

  constructor(
    private readonly shift: number,
    private readonly unit: string,
    private readonly codes: WeightCodes,
  ) {
    this.size = 1 << shift;
    this.widen(4);
  }

  /** Reads a node's rows, up to and without `end`, anew. */
  read(node: number, end: number, sketch: LineSketch): void {
    while (node >= this.nodes) this.widen(2 * this.nodes);
    this.empty(node);
    const last = Math.min(end, (node + 1) * this.size);
    for (let row = node * this.size; row < last; row++) this.include(row, sketch);
  }

  /** Lets the node of a row know what stands there now. */
  include(row: number, sketch: LineSketch): void {
    const node = row >>> this.shift;
    while (node >= this.nodes) this.widen(2 * this.nodes);
    if (sketch.isEmpty(row)) return;
    const [in8, in4, in2, in1] = [row << by8, row << by4, row << by2, row << by1];
    const [to8, to4, to2, to1] = [node << nodeBy8, node << nodeBy4, node << nodeBy2, node << nodeBy1];
    const { f64, f32, i32, u16, u8 } = this;
    const required = sketch.i32[in4 + requiredAt];
    i32[to4 + anyRequiredAt] |= required;
    i32[to4 + everyRequiredAt] &= required;
    u16[to2 + anyMonthAt] |= sketch.u16[in2 + monthBitsAt];
    const firstDay = sketch.i32[in4 + lineFirstDayAt];
    least(i32, to4 + firstDayAt, firstDay);
    most(i32, to4 + lastDayAt, firstDay + sketch.u16[in2 + daysAt]);
    const ceiling = sketch.f64[in8 + ceilingAt];
    least(f64, to8 + leastCeilingAt, ceiling);
    most(f64, to8 + mostCeilingAt, ceiling);
    least(f64, to8 + leastMostAt, sketch.f64[in8 + mostAt]);
    most(f64, to8 + mostMostAt, sketch.f64[in8 + mostAt]);
    least(f64, to8 + needAt, sketch.need(row));
    i32[to4 + currenciesAt] |= bitOf(sketch.u8[in1 + currencyAt]);
    least(u16, to2 + leastLeadAt, sketch.u16[in2 + leadAt]);
    most(u16, to2 + mostLeadAt, sketch.u16[in2 + leadAt]);
    u8[to1 + anyFlagAt] |= sketch.u8[in1 + flagsAt];
    u8[to1 + everyFlagAt] &= sketch.u8[in1 + flagsAt];
    least(f64, to8 + leastPerTonAt, tripsPerTon(sketch.f64[in8 + leastAt], this.unit));
    const weights = sketch.u16[in2 + lineWeightsAt];
    if (u16[to2 + weightsAt] === noWeights) u16[to2 + weightsAt] = weights;
    else if (u16[to2 + weightsAt] !== weights) u16[to2 + weightsAt] = mixedWeights;
    least(f32, to4 + scoreAt, sketch.f32[in4 + lineScoreAt]);
    least(f32, to4 + aloneAt, sketch.f32[in4 + lineAloneAt]);
    least(f32, to4 + amountAt, below(sketch.f32[in4 + lineAmountAt] / sketch.months(row)));
    const lacks = sketch.u8[in1 + lineLacksAt];
    least(f32, to4 + freeAt, lacks > 1 ? -Infinity : sketch.f32[in4 + lineFreeAt]);
    most(u8, to1 + lacksAt, lacks);
  }

  /** Whether the offer may reach a floor of some line: stand among its candidates, suppliers or near misses. */
  mayReach(node: number, glance: Glance): boolean {
    // Most are told by what costs least: too little free for a near miss, and a certificate that all ask for.
    const near = this.isNear(node, glance);
    if (!near && ((this.i32[(node << nodeBy4) + everyRequiredAt] & ~glance.held) !== 0 || this.isTooLow(node, glance)))
      return false;
    return this.concerns(node, glance) && (this.mayRank(node, glance) || (near && this.mayMiss(node, glance)));
  }

  /** Whether the offer has enough free for a near miss of some line. */
  isNear(node: number, { offer }: Glance): boolean {
    return offer.free >= this.f32[(node << nodeBy4) + freeAt];
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
    const { f64, i32, u16, u8 } = this;
    const at8 = node << nodeBy8;
    const at2 = node << nodeBy2;
    if (!before.plain || !after.plain || before.currency !== after.currency) return true;
    if (
      parts(before.price, after.price, f64[at8 + leastCeilingAt], f64[at8 + mostCeilingAt]) ||
      parts(before.moq, after.moq, f64[at8 + leastMostAt], f64[at8 + mostMostAt]) ||
      parts(before.lead, after.lead, u16[at2 + leastLeadAt], u16[at2 + mostLeadAt])
    )
      return true;
    if (before.free > 0 !== after.free > 0) return true;
    if (((before.season ^ after.season) & u16[at2 + anyMonthAt]) !== 0) return true;
    if (((before.held ^ after.held) & i32[(node << nodeBy4) + anyRequiredAt]) !== 0) return true;
    const anyFlag = u8[(node << nodeBy1) + anyFlagAt];
    if (((before.cluster ^ after.cluster) & anyFlag) !== 0 || (anyFlag & isPicky) !== 0) return true;
    if (before.fromDay === after.fromDay && before.toDay === after.toDay) return false;
    return !this.validFor(node, before) || !this.validFor(node, after);
  }

  /** Certificates that some line asks for and that the offer lacks. */
  missing(node: number, { held }: Glance): number {
    return this.i32[(node << nodeBy4) + anyRequiredAt] & ~held;
  }

  /** Whether the numbers of an offer keep to every line's ceiling, most amount and lead days. */
  keepsToAll(node: number, { price, currency, moq, lead }: Glance): boolean {
    const at8 = node << nodeBy8;
    if (moq > this.f64[at8 + leastMostAt] || lead > this.u16[(node << nodeBy2) + leastLeadAt]) return false;
    return currency < 0 || price <= this.f64[at8 + leastCeilingAt];
  }

  /** Whether nothing but the price tells which lines an offer keeps to. */
  leavesToPrice(node: number, { price, currency, moq, lead }: Glance): boolean {
    if (moq > this.f64[(node << nodeBy8) + leastMostAt] || lead > this.u16[(node << nodeBy2) + leastLeadAt])
      return false;
    return price > 0 && this.isOnly(node, currency);
  }

  /** Whether every line has its ceiling in this currency. */
  isOnly(node: number, currency: number): boolean {
    return (this.i32[(node << nodeBy4) + currenciesAt] & notOf(currency)) === 0;
  }

  /** Whether the offer may give all that some line wants at least. */
  mayCover(node: number, { free }: Glance): boolean {
    return free * (1 + noise) >= this.f64[(node << nodeBy8) + needAt];
  }

  /**
   * What the offer scores at most beside the price, by the lines' common weights.
   * @returns Infinity where that alone does not say who may stand among candidates or suppliers
   */
  besidePrice(node: number, glance: Glance): number {
    if (this.u16[(node << nodeBy2) + weightsAt] !== glance.weights) return Infinity;
    if (!(glance.price > 0) || !this.isOnly(node, glance.currency)) return Infinity;
    return coarse + this.bestScore(node, glance, 0);
  }

  /** Whether an offer lacks nothing of any line but certificates and clusters, as its numbers say. */
  lacksKnown(node: number, glance: Glance): boolean {
    return (
      glance.plain &&
      glance.free > 0 &&
      glance.moq <= this.f64[(node << nodeBy8) + leastMostAt] &&
      (this.u8[(node << nodeBy1) + anyFlagAt] & isPicky) === 0 &&
      this.validFor(node, glance)
    );
  }

  /** Whether the offer may be in season and within the ceiling: without these it is not even a near miss. */
  private concerns(node: number, { season, lead, price, currency }: Glance): boolean {
    const at2 = node << nodeBy2;
    if ((this.u16[at2 + anyMonthAt] & season) === 0 || lead > this.u16[at2 + mostLeadAt]) return false;
    if (price <= this.f64[(node << nodeBy8) + mostCeilingAt] || currency < 0) return true;
    return (this.i32[(node << nodeBy4) + currenciesAt] & notOf(currency)) !== 0;
  }

  private lackNothing(node: number, { held, moq, free, cluster }: Glance): boolean {
    return (
      (this.i32[(node << nodeBy4) + everyRequiredAt] & ~held) === 0 &&
      (this.u8[(node << nodeBy1) + everyFlagAt] & wishes & ~cluster) === 0 &&
      moq <= this.f64[(node << nodeBy8) + mostMostAt] &&
      free > 0
    );
  }

  /** Whether the offer may stand among the candidates or suppliers of some line. */
  mayRank(node: number, glance: Glance): boolean {
    if (!this.lackNothing(node, glance)) return false;
    const { f32 } = this;
    const at4 = node << nodeBy4;
    const weights = this.u16[(node << nodeBy2) + weightsAt];
    if (weights === mixedWeights) return true;
    if (weights < mixedWeights && glance.weights !== weights) weigh(glance, weights, this.codes.list(weights));
    const free = glance.free * (1 + noise);
    if (free >= f32[at4 + amountAt]) return true;
    const covers = free >= this.f64[(node << nodeBy8) + needAt];
    const floor = covers ? Math.min(f32[at4 + scoreAt], f32[at4 + aloneAt]) : f32[at4 + scoreAt];
    const price = this.bestPrice(node, glance);
    return glance.atMost + glance.priceWeight * price >= floor && this.bestScore(node, glance, price) >= floor;
  }

  /** Whether, at the best price of all, the offer neither scores enough nor can give enough. */
  private isTooLow(node: number, glance: Glance): boolean {
    const { f32 } = this;
    const at4 = node << nodeBy4;
    const weights = this.u16[(node << nodeBy2) + weightsAt];
    if (weights >= mixedWeights) return false;
    if (glance.weights !== weights) weigh(glance, weights, this.codes.list(weights));
    const atMost = glance.atMost + glance.priceWeight;
    return (
      atMost < f32[at4 + scoreAt] && atMost < f32[at4 + aloneAt] && glance.free * (1 + noise) < f32[at4 + amountAt]
    );
  }

  private bestPrice(node: number, { price, currency }: Glance): number {
    const ceiling = this.f64[(node << nodeBy8) + mostCeilingAt];
    const known = price <= ceiling ? priceValue(price, ceiling) : 0;
    const others = (this.i32[(node << nodeBy4) + currenciesAt] & notOf(currency)) !== 0 || currency < 0;
    return others ? Math.max(known, unknownPrice, priceValue(NaN, NaN)) : known;
  }

  private bestScore(node: number, glance: Glance, price: number): number {
    const { held, exact, free, km } = glance;
    const at8 = node << nodeBy8;
    return (
      noise +
      total(
        this.codes.list(this.u16[(node << nodeBy2) + weightsAt]),
        price,
        glance.onTime,
        capacityValue(free, this.f64[at8 + needAt]),
        1,
        glance.readiness,
        certificatesValue(exact ? bitCount(held & ~this.i32[(node << nodeBy4) + everyRequiredAt]) : Infinity),
        glance.experience,
        distanceValue(km, this.f64[at8 + leastPerTonAt]),
        glance.fairness,
        glance.feedback,
      )
    );
  }

  /** Whether the offer may stand among the near misses of some line. */
  mayMiss(node: number, glance: Glance): boolean {
    const { held, hopeless, moq, cluster, free } = glance;
    const at1 = node << nodeBy1;
    const missing = this.i32[(node << nodeBy4) + everyRequiredAt] & ~held;
    if ((missing & hopeless) !== 0 || bitCount(missing) > this.u8[at1 + lacksAt]) return false;
    const anyFlag = this.u8[at1 + anyFlagAt];
    return (
      this.missing(node, glance) !== 0 ||
      (anyFlag & wishes & ~cluster) !== 0 ||
      moq > this.f64[(node << nodeBy8) + leastMostAt] ||
      !(free > 0) ||
      !glance.plain ||
      (anyFlag & isPicky) !== 0 ||
      !this.validFor(node, glance)
    );
  }

  /** Whether the certificates of an offer are valid throughout every line's window, or no line asks for one. */
  validFor(node: number, { fromDay, toDay }: Glance): boolean {
    const { i32 } = this;
    const at = node << nodeBy4;
    return i32[at + anyRequiredAt] === 0 || (fromDay <= i32[at + firstDayAt] && i32[at + lastDayAt] <= toDay);
  }

  private empty(node: number): void {
    const { f64, f32, i32, u16, u8 } = this;
    const [at8, at4, at2, at1] = [node << nodeBy8, node << nodeBy4, node << nodeBy2, node << nodeBy1];
    for (const at of [needAt, leastPerTonAt, leastCeilingAt, leastMostAt]) f64[at8 + at] = Infinity;
    for (const at of [mostCeilingAt, mostMostAt]) f64[at8 + at] = -Infinity;
    for (const at of [scoreAt, aloneAt, amountAt, freeAt]) f32[at4 + at] = Infinity;
    for (const at of [anyRequiredAt, currenciesAt]) i32[at4 + at] = 0;
    i32[at4 + everyRequiredAt] = -1;
    i32[at4 + firstDayAt] = 0x7fffffff;
    i32[at4 + lastDayAt] = -0x80000000;
    u16[at2 + weightsAt] = noWeights;
    u16[at2 + leastLeadAt] = 0xffff;
    for (const at of [anyMonthAt, mostLeadAt]) u16[at2 + at] = 0;
    u8[at1 + everyFlagAt] = 0xff;
    for (const at of [lacksAt, anyFlagAt]) u8[at1 + at] = 0;
  }

  private widen(nodes: number): void {
    const [old, from] = [this.u8, this.nodes];
    const bytes = new ArrayBuffer(nodeBytes * nodes);
    this.nodes = nodes;
    this.f64 = new Float64Array(bytes);
    this.f32 = new Float32Array(bytes);
    this.i32 = new Int32Array(bytes);
    this.u16 = new Uint16Array(bytes);
    this.u8 = new Uint8Array(bytes);
    this.u8.set(old);
    for (let node = from; node < nodes; node++) this.empty(node);
  }
}

type Numbers = Float64Array | Float32Array | Int32Array | Uint16Array | Uint8Array;

function least(numbers: Numbers, at: number, number: number): void {
  if (number < numbers[at]) numbers[at] = number;
}

function most(numbers: Numbers, at: number, number: number): void {
  if (number > numbers[at]) numbers[at] = number;
}

const otherBit = 31;

/** No ceiling shares a bit with the rarest currencies; it never counts as the offer's own. */
const bitOf = (currency: number): number => 1 << Math.min(currency, otherBit);
const notOf = (currency: number): number => (currency >= 0 && currency < otherBit ? ~(1 << currency) : -1);

/** Whether some limit from `least` to `most` may lie between two numbers: one keeps to it and the other does not. */
const parts = (one: number, other: number, least: number, most: number): boolean =>
  one !== other && Math.min(one, other) <= most && Math.max(one, other) > least;
