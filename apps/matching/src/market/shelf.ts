import type { Cargo } from '@titik/catalogue/types';
import { bitCount, lowestBit } from './bits';
import { Bounds } from './bounds';
import { Codes } from './codes';
import { freeIn } from './free-in';
import { countOthers, excludedBy } from './gate';
import { countExtra, countMissing, holds } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import type { Offers } from './offers';
import { bestOrder } from './order';
import { priced, type Probe, probeOf, unpriced } from './probe';
import { readyBit, Sketch } from './sketch';
import { feedbackIn } from './standing';
import { amountFor, availableFor, coversAlone, supplyOf } from './supply';
import {
  capacityValue,
  certificatesValue,
  distanceValue,
  experienceCode,
  experienceValue,
  fairnessValue,
  feedbackCode,
  feedbackValue,
  kmCode,
  onTimeCode,
  onTimeValue,
  priceValue,
  readinessValue,
  seasonValue,
  sessionsCode,
  total,
} from './terms';
import type { Top } from './top';
import { type Quest, Walk } from './walk';

/** Rows a node of each level as powers of two: leaves of 32, blocks of 512, sections of 8,192. */
const shifts = [5, 9, 13];

/** A new order is due when so many rows changed: a share of all, but some in any case. */
const [staleShare, staleRows] = [0.05, 512];

/** Where no offer stands. */
const empty = 0xffff_ffff;

/** All offers of one commodity in one form; README.md shows the layout. */
export class Shelf {
  /** The place of the offer in each row, or {@link empty}. */
  private places = new Uint32Array(64);
  private rows = 0;
  private readonly holes: number[] = [];
  private readonly sketch = new Sketch();
  private codes = { certificates: new Codes(), classes: new Codes() };
  private readonly levels = shifts.map((shift) => new Bounds(shift));
  private readonly walk = new Walk(this.levels, shifts);
  private readonly picked = new Int32Array(1 << shifts[0]);
  private readonly sure = new Uint8Array(1 << shifts[0]);
  private changed = 0;

  /** @param cargo how its goods travel */
  constructor(
    private readonly cargo: Cargo,
    private readonly offers: Offers,
  ) {}

  /** @returns the row in which the offer stands */
  add(place: number, offer: MarketOffer): number {
    const row = this.holes.pop() ?? this.nextRow();
    this.places[row] = place;
    this.sketch.write(row, offer, this.codes);
    for (const level of this.levels) level.arrive(row, this.sketch);
    this.changed++;
    return row;
  }

  replace(row: number, offer: MarketOffer): void {
    this.sketch.write(row, offer, this.codes);
    for (const level of this.levels) level.include(row, this.sketch);
    this.changed++;
  }

  remove(row: number): void {
    this.places[row] = empty;
    this.sketch.clear(row);
    for (const level of this.levels) level.leave(row);
    this.holes.push(row);
    this.changed++;
  }

  get size(): number {
    return this.rows - this.holes.length;
  }

  /** Whether so much has changed that a fresh order would pay. */
  get isStale(): boolean {
    return this.changed > Math.max(staleRows, staleShare * this.size);
  }

  /** The same offers on a new shelf, in the best order. @returns with their places, row by row */
  inOrder(): { shelf: Shelf; places: Uint32Array } {
    const taken = Uint32Array.from({ length: this.rows }, (_, row) => row).filter((row) => this.places[row] !== empty);
    const order = bestOrder(this.sketch, taken);
    const shelf = new Shelf(this.cargo, this.offers);
    shelf.codes = this.codes;
    for (const from of order) {
      const row = shelf.nextRow();
      shelf.places[row] = this.places[from];
      shelf.sketch.copy(this.sketch, from, row);
      for (const level of shelf.levels) level.arrive(row, shelf.sketch);
    }
    return { shelf, places: order.map((row) => this.places[row]) };
  }

  probe(needs: LineNeeds): Probe {
    return probeOf(needs, this.codes, this.cargo);
  }

  /** Adds the best scored of the offers that pass every gate; with `alone` only of those that cover the least amount. */
  addBest(probe: Probe, best: Top, alone = false): void {
    const { picked, sure, sketch } = this;
    const { windowMonths, kinds, exact, monthly, needs, comparison, ceiling, weights, perTon, feedback } = probe;
    const least = alone ? probe.least : 0;
    this.walk.run(this.rows, {
      promise: (level, node) =>
        level.mayPass(node, probe) && level.amount(node, probe) >= least ? level.score(node, probe) : -Infinity,
      wants: (promise) => promise >= best.floor,
      visit: (leaf) => {
        const found = this.pick(leaf, probe);
        for (let at = 0; at < found; at++) {
          const row = picked[at];
          const months = sketch.monthsIn(row, needs.window);
          const free = sketch.free(row);
          if (alone && supplyOf(free, months, windowMonths, monthly) < least) continue;
          const atMost = total(
            weights,
            priceValue(comparison[sketch.class(row)] === priced ? sketch.price(row) : NaN, ceiling),
            onTimeValue(sketch.onTime(row)),
            capacityValue(availableFor(free, months, monthly), probe.least),
            seasonValue(months, windowMonths),
            (sketch.flags(row) & readyBit) === 0 ? 0 : 1,
            certificatesValue(exact ? sketch.kinds(row) - kinds : Infinity),
            experienceValue(sketch.experience(row)),
            distanceValue(sketch.portKm(row), perTon),
            fairnessValue(sketch.sessions(row)),
            feedback[sketch.said(row)],
          );
          if (atMost < best.floor) continue;
          const place = this.places[row];
          if (sure[at] === 1 && !alone) {
            best.add(atMost, 0, place);
            continue;
          }
          const offer = this.offers.at(place);
          if ((sure[at] === 0 && !passes(offer, needs)) || (alone && !coversAlone(offer, needs))) continue;
          best.add(sure[at] === 1 ? atMost : score(offer, months, probe), 0, place);
        }
      },
    });
  }

  /** Adds those of the offers that pass every gate which can put most towards each wanted amount. */
  addLargest(probe: Probe, largest: Top): void {
    const { picked, sure, sketch } = this;
    const { needs, windowMonths, monthly } = probe;
    this.walk.run(this.rows, {
      promise: (level, node) => (level.mayPass(node, probe) ? level.amount(node, probe) : -Infinity),
      wants: (promise) => promise >= largest.floor,
      visit: (leaf) => {
        const found = this.pick(leaf, probe);
        for (let at = 0; at < found; at++) {
          const row = picked[at];
          const months = sketch.monthsIn(row, needs.window);
          if (supplyOf(sketch.free(row), months, windowMonths, monthly) < largest.floor) continue;
          const offer = this.offers.at(this.places[row]);
          const amount = amountFor(offer, needs);
          if (amount <= 0 || amount < largest.floor) continue;
          if (sure[at] === 1 || passes(offer, needs)) largest.add(amount, 0, this.places[row]);
        }
      },
    });
  }

  /** Adds the offers in season and within the ceiling that lack something which coaching can mend, fewest lacks first. */
  addNear(probe: Probe, near: Top): void {
    const { sketch } = this;
    const { needs, required, hopeless, mostAtMost, cluster } = probe;
    const quest: Quest = {
      promise: (level, node) => nearness(level.lacks(node, probe), level.free(node)),
      wants: (promise) => promise + noise >= nearness(-near.floor, near.secondFloor),
      visit: (leaf) => {
        for (let rows = sketch.months.any(leaf, probe.anyMonth); rows !== 0; rows &= rows - 1) {
          const row = (leaf << shifts[0]) + lowestBit(rows);
          if (!this.concerns(row, probe)) continue;
          const missing = this.missing(row, required);
          if ((missing & hopeless) !== 0) continue;
          const atLeast =
            bitCount(missing) +
            ((cluster & ~sketch.flags(row)) === 0 ? 0 : 1) +
            (sketch.moq(row) > mostAtMost ? 1 : 0) +
            (sketch.free(row) > 0 ? 0 : 1);
          if (!quest.wants(nearness(Math.max(1, atLeast), sketch.free(row)))) continue;
          const place = this.places[row];
          const offer = this.offers.at(place);
          const lacks = this.countMissing(row, offer, probe) + countOthers(offer, needs);
          if (lacks === 0 || !near.takes(-lacks, offer.free, place)) continue;
          if (needs.hopeless.some((kind) => !holds(offer, kind, needs)) || excludedBy(offer, needs)) continue;
          near.add(-lacks, offer.free, place);
        }
      },
    };
    this.walk.run(this.rows, quest);
  }

  /** How many offers pass every gate; whoever looks no further than `most` gets that. */
  count(probe: Probe, most: number): number {
    const { picked, sure, levels, rows } = this;
    let passing = 0;
    const countIn = (level: number, node: number): void => {
      if (passing >= most || !levels[level].mayPass(node, probe)) return;
      if (levels[level].allPass(node, probe)) passing += levels[level].count(node);
      else if (level > 0) {
        const children = 1 << (shifts[level] - shifts[level - 1]);
        const end = Math.min((node + 1) * children, Math.ceil(rows / (1 << shifts[level - 1])));
        for (let child = node * children; child < end; child++) countIn(level - 1, child);
      } else {
        const found = this.pick(node, probe);
        for (let at = 0; at < found; at++) {
          if (sure[at] === 1 || passes(this.offers.at(this.places[picked[at]]), probe.needs)) passing++;
        }
      }
    };
    const top = shifts.length - 1;
    for (let node = 0; node << shifts[top] < rows; node++) countIn(top, node);
    return Math.min(passing, most);
  }

  private nextRow(): number {
    if (this.rows === this.places.length) {
      const { places } = this;
      this.places = new Uint32Array(2 * places.length);
      this.places.set(places);
    }
    return this.rows++;
  }

  private concerns(row: number, { mostLead, comparison, ceiling }: Probe): boolean {
    const { sketch } = this;
    if (sketch.lead(row) > mostLead) return false;
    const compared = comparison[sketch.class(row)];
    return compared === unpriced || (compared === priced && sketch.price(row) <= ceiling);
  }

  /** Notes in `picked` the rows of a leaf that their sketch lets through all gates, and in `sure` of which it says all. */
  private pick(leaf: number, probe: Probe): number {
    const { picked, sure, sketch } = this;
    const { cluster, mostAtMost, mostAtLeast, firstShortDay, lastShortDay } = probe;
    const exact = probe.exact && probe.openToAll;
    let found = 0;
    let rows = sketch.held.all(leaf, sketch.months.any(leaf, probe.anyMonth), probe.required);
    for (; rows !== 0; rows &= rows - 1) {
      const row = (leaf << shifts[0]) + lowestBit(rows);
      const moq = sketch.moq(row);
      if (moq > mostAtMost || !(sketch.free(row) > 0) || (cluster & ~sketch.flags(row)) !== 0) continue;
      if (!this.concerns(row, probe)) continue;
      const valid = sketch.validFrom(row) <= firstShortDay && lastShortDay <= sketch.validTo(row);
      sure[found] = exact && valid && !sketch.isOdd(row) && moq <= mostAtLeast ? 1 : 0;
      picked[found++] = row;
    }
    return found;
  }

  private missing(row: number, kinds: number): number {
    let missing = 0;
    for (let left = kinds; left !== 0; left &= left - 1) {
      const code = lowestBit(left);
      if (this.sketch.held.of(row, code) === 0) missing |= 1 << code;
    }
    return missing;
  }

  private countMissing(row: number, offer: MarketOffer, { exact, firstDay, lastDay, required, needs }: Probe): number {
    if (exact && this.sketch.isPlain(row, firstDay, lastDay)) return bitCount(this.missing(row, required));
    return countMissing(offer, needs);
  }
}

/** More than the binary fractions of a score can be off. */
const noise = 1e-9;

/** Whether an offer that its sketch lets through does pass: the same as an empty list of lacks. */
const passes = (offer: MarketOffer, needs: LineNeeds): boolean =>
  countOthers(offer, needs) === 0 && countMissing(offer, needs) === 0 && excludedBy(offer, needs) === undefined;
/** The score that `rank` gives, to the last bit. */
function score(offer: MarketOffer, months: number, { needs, windowMonths, monthly, least, ceiling }: Probe): number {
  const { price, standing } = offer;
  const compared = price !== undefined && price.currency === needs.ceiling?.currency;
  const said = needs.policy.feedback ? feedbackIn(standing, needs.markets[1]) : undefined;
  return total(
    needs.weighing.weights,
    priceValue(compared ? price.fob : NaN, ceiling),
    onTimeValue(onTimeCode(offer.onTime, offer.deliveries)),
    capacityValue(availableFor(freeIn(offer, needs), months, monthly), least),
    seasonValue(months, windowMonths),
    readinessValue(offer.cluster),
    certificatesValue(countExtra(offer, needs)),
    experienceValue(experienceCode(offer.exports)),
    distanceValue(kmCode(offer.portKm), needs.perTon),
    fairnessValue(sessionsCode(standing?.sessions)),
    feedbackValue(feedbackCode(said?.value)),
  );
}

/** One number for two: fewer lacks count more than any capacity, and more capacity breaks the tie. */
const nearness = (lacks: number, free: number): number => (lacks === Infinity ? -Infinity : free / (1 + free) - lacks);
