import type { Cargo } from '@titik/catalogue/types';
import { bitCount, lowestBit } from './bits';
import { Bounds } from './bounds';
import { Codes } from './codes';
import { copyFields, giveFields } from './fields';
import { countOthers, excludedBy } from './gate';
import { countMissing, holds } from './held-certificates';
import type { ShelfImage } from './image';
import { passes, score } from './in-full';
import { leafShift } from './leaf-bits';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import type { Offers } from './offers';
import { bestOrder } from './order';
import { priced, type Probe, probeOf, unpriced } from './probe';
import { Sketch } from './sketch';
import { slack } from './sketch-codes';
import { contribution, coversAlone, evenContribution, supplyOf } from './supply';
import type { Top } from './top';
import { hasObstacle, type Obstacle, promiseOf } from './unlock';
import { eachNode, type Quest, Walk } from './walk';

/** Rows a node of each level as powers of two: leaves of 32, blocks of 512, sections of 8,192. */
const shifts = [leafShift, 9, 13];

/** A new order is due when so many rows changed: a share of all, but some in any case. */
const [staleShare, staleRows] = [0.05, 512];

/** The scores of the rows of the leaf that is looked at. */
const rated = new Float64Array(1 << leafShift);

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

  image(key: string): ShelfImage {
    const { certificates, classes } = this.codes;
    const words = (codes: Codes): string[] => [...codes.entries()].map(([word]) => word);
    return {
      key,
      cargo: this.cargo,
      certificates: words(certificates),
      classes: words(classes),
      parts: this.parts().map(copyFields),
    };
  }

  /** The shelf of an image. */
  static of({ cargo, certificates, classes, parts }: ShelfImage, offers: Offers): Shelf {
    const shelf = new Shelf(cargo, offers);
    shelf.codes = { certificates: new Codes(certificates), classes: new Codes(classes) };
    shelf.parts().forEach((part, at) => giveFields(part, parts[at]));
    for (const part of [shelf.sketch, ...shelf.levels]) part.attach();
    for (let row = 0; row < shelf.rows; row++) if (shelf.places[row] === empty) shelf.holes.push(row);
    return shelf;
  }

  private parts(): object[] {
    return [this, this.sketch, this.sketch.months, this.sketch.held, ...this.levels];
  }

  probe(needs: LineNeeds): Probe {
    return probeOf(needs, this.codes, this.cargo);
  }

  /** Adds the best scored of the offers that pass every gate; with `alone` only of those that cover the least amount. */
  addBest(probe: Probe, best: Top, alone = false): void {
    const { sketch, places } = this;
    const least = alone ? probe.least : 0;
    this.walk.run(this.rows, {
      promises: (level, from, to, into) => level.scores(from, to, probe, least, into),
      wants: (promise) => promise >= best.floor,
      visit: (leaf) => {
        let rows = sketch.rate(leaf, this.inside(leaf, probe), probe, best.floor, rated);
        for (; rows !== 0; rows &= rows - 1) {
          const place = lowestBit(rows);
          const row = (leaf << leafShift) + place;
          if (rated[place] < best.floor) continue;
          const sure = this.isSure(row, probe) && !sketch.isRounded(row);
          if (sure && !alone) best.add(rated[place], 0, places[row]);
          else this.addAsked(row, sure, probe, best, alone);
        }
      },
    });
  }

  /** Adds an offer of which the sketch does not say all that is asked. */
  private addAsked(row: number, sure: boolean, probe: Probe, best: Top, alone: boolean): void {
    const { needs, windowMonths, monthly, least } = probe;
    const months = this.sketch.monthsIn(row, needs.window);
    if (alone && supplyOf(this.sketch.free(row), months, windowMonths, monthly) < least) return;
    const offer = this.offers.at(this.places[row]);
    if ((!sure && !passes(offer, needs)) || (alone && !coversAlone(offer, needs))) return;
    best.add(score(offer, months, probe), 0, this.places[row]);
  }

  /** Adds those of the offers that pass every gate which can put most towards a line as one of several. */
  addLargest(probe: Probe, largest: Top): void {
    const { sketch, places } = this;
    const { needs } = probe;
    this.walk.run(this.rows, {
      promises: eachNode((level, node) => (level.mayPass(node, probe) ? level.contribution(node, probe) : -Infinity)),
      wants: (promise) => promise >= largest.floor,
      visit: (leaf) => {
        for (let rows = this.inside(leaf, probe); rows !== 0; rows &= rows - 1) {
          const row = (leaf << leafShift) + lowestBit(rows);
          if (!this.letsThrough(row, probe)) continue;
          const months = sketch.monthsIn(row, needs.window);
          if (evenContribution(sketch.free(row), 0, months, needs) * (1 + slack) < largest.floor) continue;
          const offer = this.offers.at(places[row]);
          const amount = contribution(offer, needs);
          if (amount <= 0 || amount < largest.floor) continue;
          if (this.isSure(row, probe) || passes(offer, needs)) largest.add(amount, 0, places[row]);
        }
      },
    });
  }

  /** Adds the offers in season and within the ceiling that lack something which coaching can mend, fewest lacks first. */
  addNear(probe: Probe, near: Top): void {
    const { sketch, places } = this;
    const { needs, required, hopeless, mostAtMost, cluster } = probe;
    const quest: Quest = {
      promises: eachNode((level, node) => nearness(level.lacks(node, probe), level.free(node))),
      wants: (promise) => promise + noise >= nearness(-near.floor, near.secondFloor),
      visit: (leaf) => {
        const inSeason = sketch.months.any(leaf, probe.anyMonth);
        for (let rows = sketch.held.all(leaf, inSeason, hopeless); rows !== 0; rows &= rows - 1) {
          const row = (leaf << leafShift) + lowestBit(rows);
          const missing = sketch.held.lacking(row, required);
          const atLeast =
            (missing === 0 ? 0 : bitCount(missing)) +
            ((cluster & ~sketch.flags(row)) === 0 ? 0 : 1) +
            (sketch.moq(row) > mostAtMost ? 1 : 0) +
            (sketch.free(row) > 0 ? 0 : 1);
          if (!quest.wants(nearness(Math.max(1, atLeast), sketch.free(row))) || !this.concerns(row, probe)) continue;
          if (atLeast === 0 && this.isSure(row, probe)) continue;
          const offer = this.offers.at(places[row]);
          const lacks = this.countMissing(row, offer, probe) + countOthers(offer, needs);
          if (lacks === 0 || !near.takes(-lacks, offer.free, places[row])) continue;
          if (needs.hopeless.some((kind) => !holds(offer, kind, needs)) || excludedBy(offer, needs)) continue;
          near.add(-lacks, offer.free, places[row]);
        }
      },
    };
    this.walk.run(this.rows, quest);
  }

  /** Adds the offers that lack this and nothing else, those with most to give first. */
  addOpened(probe: Probe, obstacle: Obstacle, opened: Top): void {
    const { sketch, places } = this;
    const { needs } = probe;
    const { gate, item } = obstacle;
    const certificate = gate === 'certificate' ? this.codes.certificates.mask([item]) : 0;
    this.walk.run(this.rows, {
      promises: eachNode((level, node) => {
        if (!level.mayLackOnly(node, probe, obstacle, certificate)) return -Infinity;
        return gate === 'capacity' ? Infinity : level.free(node);
      }),
      wants: (promise) => promise >= opened.floor,
      visit: (leaf) => {
        const inSeason = sketch.months.any(leaf, probe.anyMonth);
        for (let rows = sketch.held.all(leaf, inSeason, probe.required & ~certificate); rows !== 0; rows &= rows - 1) {
          const row = (leaf << leafShift) + lowestBit(rows);
          if (!this.mayLackOnly(row, probe, gate, certificate)) continue;
          if (gate !== 'capacity' && sketch.free(row) < opened.floor) continue;
          const offer = this.offers.at(places[row]);
          const promise = promiseOf(offer, obstacle);
          if (!opened.takes(promise, 0, places[row])) continue;
          if (this.countMissing(row, offer, probe) + countOthers(offer, needs) !== 1) continue;
          if (!hasObstacle(offer, needs, obstacle) || excludedBy(offer, needs)) continue;
          opened.add(promise, 0, places[row]);
        }
      },
    });
  }

  /** How many offers pass every gate; whoever looks no further than `most` gets that. */
  count(probe: Probe, most: number): number {
    const { levels, rows, places } = this;
    let passing = 0;
    const countIn = (level: number, node: number): void => {
      if (passing >= most || !levels[level].mayPass(node, probe)) return;
      if (levels[level].allPass(node, probe)) passing += levels[level].count(node);
      else if (level > 0) {
        const children = 1 << (shifts[level] - shifts[level - 1]);
        const end = Math.min((node + 1) * children, Math.ceil(rows / (1 << shifts[level - 1])));
        for (let child = node * children; child < end; child++) countIn(level - 1, child);
      } else {
        for (let inside = this.inside(node, probe); inside !== 0; inside &= inside - 1) {
          const row = (node << leafShift) + lowestBit(inside);
          if (!this.letsThrough(row, probe)) continue;
          if (this.isSure(row, probe) || passes(this.offers.at(places[row]), probe.needs)) passing++;
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

  /** The rows of a leaf in season with all certificates, as bits. */
  private inside(leaf: number, { anyMonth, required }: Probe): number {
    return this.sketch.held.all(leaf, this.sketch.months.any(leaf, anyMonth), required);
  }

  /** Whether a row that is {@link inside} passes the other gates as far as its sketch says. */
  private letsThrough(row: number, probe: Probe): boolean {
    const { sketch } = this;
    if (sketch.moq(row) > probe.mostAtMost || !(sketch.free(row) > 0)) return false;
    return (probe.cluster & ~sketch.flags(row)) === 0 && this.concerns(row, probe);
  }

  /** Whether a row in season that holds all other certificates may lack this and nothing else. */
  private mayLackOnly(row: number, probe: Probe, gate: Obstacle['gate'], certificate: number): boolean {
    const { sketch } = this;
    if (!this.concerns(row, probe)) return false;
    if (((probe.cluster & ~sketch.flags(row)) !== 0) !== (gate === 'cluster')) return false;
    const [moq, free] = [sketch.moq(row), sketch.free(row)];
    if (gate === 'moq' ? moq <= probe.mostAtLeast : moq > probe.mostAtMost) return false;
    if (gate === 'capacity' ? sketch.isEven(row) && free > 0 : !(free > 0)) return false;
    if (gate !== 'certificate' || !probe.exact) return true;
    return sketch.held.lacking(row, certificate) !== 0 || !sketch.isPlain(row, probe.firstDay, probe.lastDay);
  }

  /** Whether a row in season is in time and within the ceiling. */
  private concerns(row: number, { mostLead, comparison, ceiling }: Probe): boolean {
    const { sketch } = this;
    const compared = comparison[sketch.class(row)];
    if (compared !== unpriced && !(compared === priced && sketch.price(row) <= ceiling)) return false;
    return sketch.lead(row) <= mostLead;
  }

  /** Whether the sketch says all there is of an offer that it lets through. */
  private isSure(row: number, { exact, openToAll, firstShortDay, lastShortDay, mostAtLeast }: Probe): boolean {
    const { sketch } = this;
    if (!exact || !openToAll || sketch.isOdd(row) || sketch.moq(row) > mostAtLeast) return false;
    return sketch.validFrom(row) <= firstShortDay && lastShortDay <= sketch.validTo(row);
  }

  private countMissing(row: number, offer: MarketOffer, { exact, firstDay, lastDay, required, needs }: Probe): number {
    if (exact && this.sketch.isPlain(row, firstDay, lastDay)) return bitCount(this.sketch.held.lacking(row, required));
    return countMissing(offer, needs);
  }
}

/** More than the binary fractions of a score can be off. */
const noise = 1e-9;

/** One number for two: fewer lacks count more than any capacity, and more capacity breaks the tie. */
const nearness = (lacks: number, free: number): number => (lacks === Infinity ? -Infinity : free / (1 + free) - lacks);
