import type { Cargo } from '@titik/catalogue/types';
import { bitCount, lowestBit } from './bits';
import { Codes } from './codes';
import { lacksOf } from './gate';
import { leafShift } from './leaf-bits';
import { type Glance, glanceAt, type LineCodes, noise, sameAtTheGates, together, weigh } from './glance';
import { LineBits } from './line-bits';
import { LineBounds } from './line-bounds';
import type { OpenLine } from './line-floors';
import type { LineNeeds } from './line-needs';
import { bestLineOrder } from './line-order';
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
  isFew,
  isMonthly,
  isPicky,
  lacksAt,
  leadAt,
  leastAt,
  LineSketch,
  monthBitsAt,
  monthsAt,
  monthsOfYear,
  mostAt,
  requiredAt,
  scoreAt,
  weightsAt,
  wishes,
} from './line-sketch';
import { LineTally } from './line-tally';
import type { MarketOffer } from './market-offer';
import { nearMissOf } from './near-miss';
import { rank } from './rank';
import { amountFor, availableFor, contribution, evenContribution, supplyOf } from './supply';
import { capacityValue, certificatesValue, distanceValue, priceValue, seasonValue, total, tripsPerTon } from './terms';
import { WeightCodes } from './weight-codes';

/** Rows a node of each level as powers of two: leaves of 32, blocks of 256, sections of 2,048. */
const shifts = [leafShift, 8, 11];

/** A new order is due when so many rows changed: a share of all, but some in any case. */
const [staleShare, staleRows] = [0.05, 128];

const top = shifts.length - 1;

/** What an offer is to a line: it may pass, it passes for sure, it stands in the result or would. */
const [may, sure, reaches] = [1, 2, 4];

/** What is told of the lines on a shelf, by their numbers. */
export interface Ear {
  /** The line's result may change. */
  concerned(number: number): void;
  /** Nothing is left of the spare of a line with more than are counted, and one may have left. */
  exhausted(number: number): void;
  needsOf(number: number): LineNeeds;
}

/** All open lines that cover one commodity and form in one unit; README.md shows the layout. */
export class LineShelf {
  private rows = 0;
  private readonly holes: number[] = [];
  private sketch = new LineSketch();
  private readonly codes: LineCodes = {
    certificates: new Codes(),
    currencies: new Codes(),
    weights: new WeightCodes(),
  };
  private readonly bits = new LineBits();
  /** How many offers pass for sure beyond those that are counted, a row each. */
  private readonly tally = new LineTally();
  private readonly levels: LineBounds[];
  private changed = 0;

  /** @param cargo how its goods travel */
  constructor(
    private readonly ear: Ear,
    private readonly unit: string,
    private readonly cargo: Cargo,
  ) {
    this.levels = shifts.map((shift) => new LineBounds(shift, unit, this.codes.weights));
  }

  /** @returns the row in which the line stands */
  add(number: number, line: OpenLine): number {
    const row = this.holes.pop() ?? this.rows++;
    this.replace(row, number, line);
    return row;
  }

  replace(row: number, number: number, line: OpenLine): void {
    this.sketch.write(row, number, line, this.codes, this.cargo);
    this.bits.write(row, this.sketch);
    const [leaves, ...above] = this.levels;
    leaves.read(row >>> shifts[0], this.rows, this.sketch);
    for (const level of above) level.include(row, this.sketch);
    this.changed++;
  }

  /** How many offers pass for sure beyond those that are counted, as far as this shelf answers for it. */
  spare(row: number): number {
    return this.tally.read(row);
  }

  setSpare(row: number, spare: number): void {
    this.tally.write(row, spare);
  }

  remove(row: number): void {
    this.sketch.clear(row);
    this.bits.write(row, this.sketch);
    this.holes.push(row);
    this.changed++;
  }

  get size(): number {
    return this.rows - this.holes.length;
  }

  /** Tells of every line whose result may change when an offer that stood, or stands, under this key and unit does. */
  change(before: MarketOffer | undefined, after: MarketOffer | undefined): void {
    const was = before && glanceAt(before, this.codes);
    const is = after && glanceAt(after, this.codes);
    if (!was || !is || !sameAtTheGates(was, is)) this.count(top, 0, this.nodes(top), was, is);
    const both = was && is && together(was, is);
    if (both) this.reach(top, 0, this.nodes(top), both, was, is);
    else {
      if (was) this.reach(top, 0, this.nodes(top), was, was);
      if (is) this.reach(top, 0, this.nodes(top), is, is);
    }
  }

  private nodes(level: number): number {
    return Math.ceil(this.rows / (1 << shifts[level]));
  }

  /** Counts who passes where one of two states does and the other does not. */
  private count(level: number, from: number, to: number, was: Glance | undefined, is: Glance | undefined): void {
    const bounds = this.levels[level];
    for (let node = from; node < to; node++) {
      const may = was && is ? bounds.mayTell(node, was, is) : bounds.mayPass(node, (was ?? is)!);
      if (!may) continue;
      if (level === 0) this.countIn(node, was, is);
      else {
        const children = shifts[level] - shifts[level - 1];
        this.count(level - 1, node << children, Math.min((node + 1) << children, this.nodes(level - 1)), was, is);
      }
    }
  }

  private countIn(leaf: number, was: Glance | undefined, is: Glance | undefined): void {
    const { bits, tally, levels, ear, sketch } = this;
    const granted = was ? this.granted(leaf, was) : 0;
    const then = was ? this.keeping(leaf, granted, was) : 0;
    const now = is ? this.keeping(leaf, was && isGrantedAlike(was, is) ? granted : this.granted(leaf, is), is) : 0;
    const odd = bits.odd(leaf);
    const thenForSure = was?.plain && levels[0].validFor(leaf, was) ? then & ~odd : 0;
    const nowForSure = is?.plain && levels[0].validFor(leaf, is) ? now & ~odd : 0;
    const few = bits.few(leaf);
    for (let rows = few & (then | now) & ~(thenForSure & nowForSure); rows !== 0; rows &= rows - 1) {
      const row = (leaf << leafShift) + lowestBit(rows);
      const once = was ? this.judge(row, was) : 0;
      const again = is ? this.judge(row, is) : 0;
      if (((once | again) & may) !== 0 && (once & again & sure) === 0) ear.concerned(sketch.number(row));
    }
    tally.add(leaf, nowForSure & ~then & ~few);
    for (let rows = tally.take(leaf, then & ~nowForSure & ~few); rows !== 0; rows &= rows - 1) {
      ear.exhausted(sketch.number((leaf << leafShift) + lowestBit(rows)));
    }
  }

  /** The rows of a leaf, as bits, that an offer is in season for, with something free and all that they ask for. */
  private granted(leaf: number, glance: Glance): number {
    if (!(glance.free > 0)) return 0;
    const lacking = this.bits.lacking(leaf, this.levels[0].missing(leaf, glance), glance.cluster);
    return this.bits.inSeason(leaf, glance.season) & ~lacking;
  }

  /** Those of some rows of a leaf to whose ceiling, most amount and lead days an offer keeps. */
  private keeping(leaf: number, rows: number, glance: Glance): number {
    const { sketch } = this;
    const leaves = this.levels[0];
    if (rows === 0 || leaves.keepsToAll(leaf, glance)) return rows;
    const onlyPrice = leaves.leavesToPrice(leaf, glance);
    const { ceilings } = sketch.columns;
    const price = Math.fround(glance.price);
    let keeping = 0;
    for (let left = rows; left !== 0; left &= left - 1) {
      const row = (leaf << leafShift) + lowestBit(left);
      const ceiling = ceilings[row];
      if (onlyPrice && price !== ceiling ? price < ceiling : keepsTo(row, sketch, glance)) keeping |= left & -left;
    }
    return keeping;
  }

  /** Looks where a state of an offer may reach a floor, or one of two that `best` stands for. */
  private reach(level: number, from: number, to: number, best: Glance, one: Glance, other?: Glance): void {
    const bounds = this.levels[level];
    for (let node = from; node < to; node++) {
      if (!bounds.mayReach(node, best)) continue;
      if (level === 0) this.reachIn(node, best, one, other);
      else {
        const children = shifts[level] - shifts[level - 1];
        const end = Math.min((node + 1) << children, this.nodes(level - 1));
        this.reach(level - 1, node << children, end, best, one, other);
      }
    }
  }

  private reachIn(leaf: number, best: Glance, one: Glance, other?: Glance): void {
    const { bits, ear, sketch } = this;
    const leaves = this.levels[0];
    const rows = bits.inSeason(leaf, best.season);
    const missing = leaves.missing(leaf, best);
    const lacking = bits.lacking(leaf, missing, best.cluster);
    let left = this.ranking(leaf, rows & ~lacking, best);
    if (leaves.isNear(leaf, best)) {
      const lacksNoMore = leaves.lacksKnown(leaf, best) ? lacking : -1;
      left |= this.near(leaf, rows & lacksNoMore & ~bits.lacking(leaf, missing & best.hopeless, wishes), best);
    }
    for (; left !== 0; left &= left - 1) {
      const row = (leaf << leafShift) + lowestBit(left);
      if (((this.judge(row, one) | (other ? this.judge(row, other) : 0)) & reaches) !== 0)
        ear.concerned(sketch.number(row));
    }
  }

  /** Those of some rows of a leaf whose candidates or suppliers an offer may be among. */
  private ranking(leaf: number, rows: number, glance: Glance): number {
    if (rows === 0 || !this.levels[0].mayRank(leaf, glance)) return 0;
    const beside = this.levels[0].besidePrice(leaf, glance);
    if (beside === Infinity) return rows;
    const { ceilings, scores, easiest, amounts } = this.sketch.columns;
    const floors = this.levels[0].mayCover(leaf, glance) ? easiest : scores;
    const free = glance.free * (1 + noise);
    const price = Math.fround(glance.price);
    const by = glance.priceWeight;
    let found = 0;
    for (let left = rows; left !== 0; left &= left - 1) {
      const row = (leaf << leafShift) + lowestBit(left);
      const ceiling = ceilings[row];
      if (price > ceiling) continue;
      if (beside + by * priceValue(price, ceiling) >= floors[row] || free >= amounts[row]) found |= left & -left;
    }
    return found;
  }

  /** Those of some rows of a leaf whose near misses an offer has enough free for. */
  private near(leaf: number, rows: number, { offer, price, currency }: Glance): number {
    const { ceilings, frees } = this.sketch.columns;
    const its = this.levels[0].isOnly(leaf, currency) ? Math.fround(price) : NaN;
    let found = 0;
    for (let left = rows; left !== 0; left &= left - 1) {
      const row = (leaf << leafShift) + lowestBit(left);
      if (offer.free >= frees[row] && !(its > ceilings[row])) found |= left & -left;
    }
    return found;
  }

  /** What an offer is to a line: {@link may}, {@link sure}, {@link reaches}. */
  private judge(row: number, glance: Glance): number {
    const { f64, i32, u16, u8 } = this.sketch;
    const at8 = row << by8;
    const at4 = row << by4;
    const at2 = row << by2;
    const at1 = row << by1;
    const { offer, held, moq, free } = glance;
    const inSeason = u16[at2 + monthBitsAt] & glance.season;
    if (inSeason === 0 || glance.lead > u16[at2 + leadAt]) return 0;
    const ceiling = f64[at8 + ceilingAt];
    const compared = u8[at1 + currencyAt] === glance.currency;
    if (compared && glance.price > ceiling) return 0;
    const required = i32[at4 + requiredAt];
    const missing = required & ~held;
    const flags = u8[at1 + flagsAt];
    const otherCluster = (flags & wishes & ~glance.cluster) !== 0;
    const tooMuch = moq > f64[at8 + mostAt];
    const firstDay = i32[at4 + firstDayAt];
    const valid = glance.fromDay <= firstDay && firstDay + u16[at2 + daysAt] <= glance.toDay;
    const plain = glance.plain && valid && (flags & isPicky) === 0 && u8[at1 + monthsAt] < monthsOfYear;
    if (missing !== 0 || otherCluster || tooMuch || !(free > 0)) {
      if ((missing & glance.hopeless) !== 0) return 0;
      const lacks = bitCount(missing) + (otherCluster ? 1 : 0) + (tooMuch ? 1 : 0) + (free > 0 ? 0 : 1);
      if (!this.isNear(row, lacks, offer.free)) return 0;
      return plain ? reaches : this.ask(row, offer);
    }
    const windowMonths = this.sketch.months(row);
    const months = plain ? bitCount(inSeason) : windowMonths;
    const monthly = (flags & isMonthly) !== 0;
    const least = f64[at8 + leastAt];
    const code = u16[at2 + weightsAt];
    const price = priceValue(compared ? glance.price : NaN, ceiling);
    if (glance.weights !== code) weigh(glance, code, this.codes.weights.list(code));
    const atMost = glance.atMost + glance.priceWeight * price;
    const { f32 } = this.sketch;
    if (
      plain &&
      atMost < f32[at4 + scoreAt] &&
      (atMost < f32[at4 + aloneAt] || free * windowMonths * (1 + noise) < least) &&
      free * windowMonths * (1 + noise) < f32[at4 + amountAt]
    )
      return may | sure;
    const score = total(
      this.codes.weights.list(code),
      price,
      glance.onTime,
      capacityValue(availableFor(free, months, monthly), least),
      plain ? seasonValue(months, windowMonths) : 1,
      glance.readiness,
      certificatesValue(glance.exact ? bitCount(held & ~required) : Infinity),
      glance.experience,
      distanceValue(glance.km, tripsPerTon(least, this.unit)),
      glance.fairness,
      glance.feedback,
    );
    const amount = supplyOf(free, months, windowMonths, monthly);
    if (plain) {
      const share = evenContribution(free, moq, months, { monthly, least });
      const reached = this.isReached(row, score, amount < moq ? 0 : amount, share);
      if (!reached) return may | sure;
      return glance.unsaid ? may | sure | reaches : this.ask(row, offer);
    }
    // So far the offer was seen only from its best side.
    const few = (flags & isFew) !== 0;
    const mostShare = evenContribution(free, 0, months, { monthly, least });
    if (few || this.isNear(row, 1, offer.free) || this.isReached(row, score, amount, mostShare))
      return this.ask(row, offer);
    return may;
  }

  /** Asks line and offer themselves, with the functions that a search asks. */
  private ask(row: number, offer: MarketOffer): number {
    const needs = this.ear.needsOf(this.sketch.number(row));
    const lacks = lacksOf(offer, needs).length;
    if (lacks > 0) return nearMissOf(offer, needs) && this.isNear(row, lacks, offer.free) ? reaches : 0;
    const reached = this.isReached(row, rank(offer, needs).score, amountFor(offer, needs), contribution(offer, needs));
    return may | sure | (reached ? reaches : 0);
  }

  /**
   * Whether an offer that passes stands among the candidates or suppliers, or would.
   * @param amount what it can put towards each wanted amount alone; `share`: towards the whole window, among others
   */
  private isReached(row: number, score: number, amount: number, share: number): boolean {
    const { f64, f32 } = this.sketch;
    const at = row << by4;
    if (score >= f32[at + scoreAt]) return true;
    if (share > 0 && share >= f32[at + amountAt]) return true;
    return amount > 0 && amount >= f64[(row << by8) + leastAt] && score >= f32[at + aloneAt];
  }

  private isNear(row: number, lacks: number, free: number): boolean {
    const floor = this.sketch.u8[(row << by1) + lacksAt];
    return lacks < floor || (lacks === floor && free >= this.sketch.f32[(row << by4) + freeAt]);
  }

  /** Whether so much has changed that a fresh order would pay. */
  get isStale(): boolean {
    return this.changed > Math.max(staleRows, staleShare * this.size);
  }

  /** Puts alike beside alike: lines that ask for the same certificates, and among these those of like numbers. */
  tidy(moved: (number: number, row: number) => void): void {
    const order = bestLineOrder(this.rows, this.sketch, 1 << shifts[0]);
    const spares = order.map((row) => this.tally.read(row));
    this.sketch = this.sketch.inOrder(order);
    this.bits.clear();
    this.rows = order.length;
    this.holes.length = 0;
    this.changed = 0;
    for (let row = 0; row < this.rows; row++) {
      this.bits.write(row, this.sketch);
      this.tally.write(row, spares[row]);
      moved(this.sketch.number(row), row);
    }
    this.levels.forEach((level, at) => {
      for (let node = 0; node << shifts[at] < this.rows; node++) level.read(node, this.rows, this.sketch);
    });
  }
}

/** Whether two states of an offer are in season for the same rows, with all that they ask for. */
const isGrantedAlike = (one: Glance, other: Glance): boolean =>
  one.season === other.season &&
  one.held === other.held &&
  one.cluster === other.cluster &&
  one.free > 0 === other.free > 0;

/** Whether an offer keeps to a line's ceiling, most amount and lead days. */
function keepsTo(row: number, { f64, u16, u8 }: LineSketch, { price, currency, moq, lead }: Glance): boolean {
  if (u8[(row << by1) + currencyAt] === currency && price > f64[(row << by8) + ceilingAt]) return false;
  return moq <= f64[(row << by8) + mostAt] && lead <= u16[(row << by2) + leadAt];
}
