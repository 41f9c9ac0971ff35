import type { Cargo } from '@titik/catalogue/types';
import { bitCount } from './bits';
import { Codes } from './codes';
import { lacksOf } from './gate';
import { type Glance, glanceAt, type LineCodes, noise, sameAtTheGates, weigh } from './glance';
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
  mostAt,
  requiredAt,
  scoreAt,
  weightsAt,
  wishes,
} from './line-sketch';
import type { MarketOffer } from './market-offer';
import { nearMissOf } from './near-miss';
import { rank } from './rank';
import { amountFor, availableFor, contribution, evenContribution, supplyOf } from './supply';
import { capacityValue, certificatesValue, distanceValue, priceValue, seasonValue, total, tripsPerTon } from './terms';
import { WeightCodes } from './weight-codes';

/** Rows a node of each level as powers of two: leaves of 8, blocks of 64, sections of 512. */
const shifts = [3, 6, 9];

/** A new order is due when so many rows changed: a share of all, but some in any case. */
const [staleShare, staleRows] = [0.05, 128];

/** From here on a window says more than one mask of months. */
const monthsOfYear = 12;

/** What an offer is to a line: it may pass, it passes for sure, it stands in the result or would. */
const [may, sure, reaches] = [1, 2, 4];

/** What is told of the lines on a shelf, by their numbers. */
export interface Ear {
  /** The line's result may change. */
  concerned(number: number): void;
  /** One that may have passed does not any more: of a line with more than are counted. */
  lost(number: number): void;
  /** One more passes for sure: likewise. */
  gained(number: number): void;
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
    const [leaves, ...above] = this.levels;
    leaves.read(row >>> shifts[0], this.rows, this.sketch);
    for (const level of above) level.include(row, this.sketch);
    this.changed++;
  }

  remove(row: number): void {
    this.sketch.clear(row);
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
    const gates = !was || !is || !sameAtTheGates(was, is);
    const top = shifts.length - 1;
    this.descend(top, 0, Math.ceil(this.rows / (1 << shifts[top])), was, is, gates);
  }

  private descend(
    level: number,
    from: number,
    to: number,
    was: Glance | undefined,
    is: Glance | undefined,
    gates: boolean,
  ): void {
    const bounds = this.levels[level];
    for (let node = from; node < to; node++) {
      if (!mayMatter(bounds, node, was, is, gates)) continue;
      if (level === 0) this.look(node, was, is, gates);
      else {
        const children = shifts[level] - shifts[level - 1];
        const end = Math.min((node + 1) << children, Math.ceil(this.rows / (1 << shifts[level - 1])));
        this.descend(level - 1, node << children, end, was, is, gates);
      }
    }
  }

  private look(leaf: number, before: Glance | undefined, after: Glance | undefined, gates: boolean): void {
    const { sketch, ear } = this;
    const leaves = this.levels[0];
    // Where no gate can tell them apart, each state matters for itself.
    const was = before && (gates || leaves.mayReach(leaf, before)) ? before : undefined;
    const is = after && (gates || leaves.mayReach(leaf, after)) ? after : undefined;
    const end = Math.min(this.rows, (leaf + 1) << shifts[0]);
    for (let row = leaf << shifts[0]; row < end; row++) {
      const then = was === undefined ? 0 : this.judge(row, was);
      const now = is === undefined ? 0 : this.judge(row, is);
      if ((then | now) === 0) continue;
      const number = sketch.number(row);
      if (((then | now) & reaches) !== 0) ear.concerned(number);
      if (!gates) continue;
      if ((sketch.u8[(row << by1) + flagsAt] & isFew) !== 0) {
        if (((then | now) & may) !== 0 && (then & now & sure) === 0) ear.concerned(number);
      } else if ((then & may) !== 0 && (now & sure) === 0) ear.lost(number);
      else if ((now & sure) !== 0 && (then & may) === 0) ear.gained(number);
    }
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
    this.sketch = this.sketch.inOrder(order);
    this.rows = order.length;
    this.holes.length = 0;
    this.changed = 0;
    for (let row = 0; row < this.rows; row++) moved(this.sketch.number(row), row);
    this.levels.forEach((level, at) => {
      for (let node = 0; node << shifts[at] < this.rows; node++) level.read(node, this.rows, this.sketch);
    });
  }
}

/** Whether two states of an offer may matter to some line of a node. */
function mayMatter(
  bounds: LineBounds,
  node: number,
  was: Glance | undefined,
  is: Glance | undefined,
  gates: boolean,
): boolean {
  if ((was && bounds.mayReach(node, was)) || (is && bounds.mayReach(node, is))) return true;
  if (!gates) return false;
  if (was && is) return bounds.mayTell(node, was, is);
  return bounds.mayPass(node, (was ?? is)!);
}
