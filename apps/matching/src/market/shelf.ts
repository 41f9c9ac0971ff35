import type { Best } from './best';
import { bitCount } from './bits';
import { Bounds } from './bounds';
import { Codes } from './codes';
import { freeIn } from './free-in';
import { countExtra, countMissing, holds } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { bestOrder } from './order';
import { priced, type Probe, probeOf, unpriced } from './probe';
import { monthsInSeason } from './ship-window';
import { Sketch, slack } from './sketch';
import { amountFor, availableFor, coversAlone, supplyOf } from './supply';
import { capacityValue, certificatesValue, onTimeValue, priceValue, readinessValue, seasonValue, total } from './terms';
import { type Quest, Walk } from './walk';

/** Rows a node of each level as powers of two: leaves of 32, blocks of 512, sections of 8,192. */
const shifts = [5, 9, 13];

/** A new order is due when so many rows changed: a share of all, but some in any case. */
const [staleShare, staleRows] = [0.05, 512];

/** All offers of one commodity in one form; README.md shows the layout. */
export class Shelf {
  private offers: (MarketOffer | undefined)[] = [];
  private readonly holes: number[] = [];
  private readonly sketch = new Sketch();
  private readonly codes = { certificates: new Codes(), classes: new Codes() };
  private readonly levels = shifts.map((shift) => new Bounds(shift));
  private readonly walk = new Walk(this.levels, shifts);
  private readonly picked = new Int32Array(1 << shifts[0]);
  private changed = 0;

  /** @returns the row in which the offer stands */
  add(offer: MarketOffer): number {
    const row = this.holes.pop() ?? this.offers.length;
    this.offers[row] = offer;
    this.sketch.write(row, offer, this.codes);
    for (const level of this.levels) level.arrive(row, this.sketch);
    this.changed++;
    return row;
  }

  replace(row: number, offer: MarketOffer): void {
    this.offers[row] = offer;
    this.sketch.write(row, offer, this.codes);
    for (const level of this.levels) level.include(row, this.sketch);
    this.changed++;
  }

  remove(row: number): void {
    this.offers[row] = undefined;
    this.sketch.clear(row);
    for (const level of this.levels) level.leave(row);
    this.holes.push(row);
    this.changed++;
  }

  get size(): number {
    return this.offers.length - this.holes.length;
  }

  /** Whether so much has changed that a fresh order would pay. */
  get isStale(): boolean {
    return this.changed > Math.max(staleRows, staleShare * this.size);
  }

  /** The same offers on a new shelf, in the best order, row by row. */
  inOrder(): { shelf: Shelf; offers: MarketOffer[] } {
    const offers = bestOrder(this.offers.filter((offer) => offer !== undefined));
    const shelf = new Shelf();
    for (const offer of offers) shelf.add(offer);
    shelf.changed = 0;
    return { shelf, offers };
  }

  probe(needs: LineNeeds): Probe {
    return probeOf(needs, this.codes);
  }

  /** Adds the best scored of the offers that pass every gate; with `alone` only of those that cover the least amount. */
  addBest(probe: Probe, best: Best<MarketOffer>, alone = false): void {
    const { picked, offers } = this;
    const { season, free, onTime, readiness, certificates, price, class: classes } = this.sketch;
    const { windowMonths, required, exact, monthly, needs, comparison, ceiling } = probe;
    const least = alone ? probe.least : 0;
    this.walk.run(offers.length, {
      promise: (level, node) =>
        level.mayPass(node, probe) && level.amount(node, probe) >= least ? level.score(node, probe) : -Infinity,
      wants: (promise) => promise >= best.floor,
      visit: (from, end) => {
        const found = this.pick(from, end, probe);
        for (let at = 0; at < found; at++) {
          const row = picked[at];
          const months = monthsInSeason(season[row], needs.window);
          const atMost = free[row] * (1 + slack);
          if (alone && supplyOf(atMost, months, windowMonths, monthly) < least) continue;
          const bound = total(
            priceValue(comparison[classes[row]] === priced ? price[row] * (1 - slack) : NaN, ceiling),
            onTime[row] / 255,
            capacityValue(availableFor(atMost, months, monthly), probe.least),
            seasonValue(months, windowMonths),
            readiness[row] / 255,
            certificatesValue(exact ? bitCount(certificates[row] & ~required) : Infinity),
          );
          if (bound + noise < best.floor) continue;
          const offer = offers[row]!;
          if (!this.passes(row, offer, probe) || (alone && !coversAlone(offer, needs))) continue;
          best.add(this.score(row, offer, months, probe), 0, offer.offerId, offer);
        }
      },
    });
  }

  /** Adds those of the offers that pass every gate which can put most towards each wanted amount. */
  addLargest(probe: Probe, largest: Best<MarketOffer>): void {
    const { picked, offers } = this;
    const { season, free } = this.sketch;
    const { needs, windowMonths, monthly } = probe;
    this.walk.run(offers.length, {
      promise: (level, node) => (level.mayPass(node, probe) ? level.amount(node, probe) : -Infinity),
      wants: (promise) => promise >= largest.floor,
      visit: (from, end) => {
        const found = this.pick(from, end, probe);
        for (let at = 0; at < found; at++) {
          const row = picked[at];
          const months = monthsInSeason(season[row], needs.window);
          if (supplyOf(free[row] * (1 + slack), months, windowMonths, monthly) < largest.floor) continue;
          const offer = offers[row]!;
          const amount = amountFor(offer, needs);
          if (amount > 0 && amount >= largest.floor && this.passes(row, offer, probe))
            largest.add(amount, 0, offer.offerId, offer);
        }
      },
    });
  }

  /** Adds the offers in season and within the ceiling that lack something which coaching can mend, fewest lacks first. */
  addNear(probe: Probe, near: Best<MarketOffer>): void {
    const { sketch } = this;
    const { needs, required, hopeless, mostAtMost } = probe;
    const quest: Quest = {
      promise: (level, node) => nearness(level.lacks(node, probe), level.free(node)),
      wants: (promise) => promise + noise >= nearness(-near.floor, near.secondFloor),
      visit: (from, end) => {
        for (let row = from; row < end; row++) {
          if (!this.concerns(row, probe)) continue;
          const missing = required & ~sketch.certificates[row];
          if ((missing & hopeless) !== 0) continue;
          const atLeast = bitCount(missing) + (sketch.moq[row] > mostAtMost ? 1 : 0) + (sketch.free[row] > 0 ? 0 : 1);
          if (!quest.wants(nearness(Math.max(1, atLeast), sketch.free[row] * (1 + slack)))) continue;
          const offer = this.offers[row]!;
          if (!affordable(offer, needs)) continue;
          const lacks =
            this.countMissing(row, offer, probe) +
            (offer.moq > needs.most ? 1 : 0) +
            (freeIn(offer, needs) > 0 ? 0 : 1);
          if (lacks === 0 || !near.takes(-lacks, offer.free, offer.offerId)) continue;
          if (needs.hopeless.some((kind) => !holds(offer, kind, needs))) continue;
          near.add(-lacks, offer.free, offer.offerId, offer);
        }
      },
    };
    this.walk.run(this.offers.length, quest);
  }

  /** How many offers pass every gate. */
  count(probe: Probe): number {
    let passing = 0;
    const countIn = (level: number, node: number): void => {
      const bounds = this.levels[level];
      if (!bounds.mayPass(node, probe)) return;
      if (bounds.allPass(node, probe)) passing += bounds.count(node);
      else if (level > 0) {
        const children = 1 << (shifts[level] - shifts[level - 1]);
        const end = Math.min((node + 1) * children, Math.ceil(this.offers.length / (1 << shifts[level - 1])));
        for (let child = node * children; child < end; child++) countIn(level - 1, child);
      } else {
        const end = Math.min(this.offers.length, (node + 1) << shifts[0]);
        const found = this.pick(node << shifts[0], end, probe);
        for (let at = 0; at < found; at++) {
          const row = this.picked[at];
          if (this.surelyPasses(row, probe) || this.passes(row, this.offers[row]!, probe)) passing++;
        }
      }
    };
    const top = shifts.length - 1;
    for (let node = 0; node << shifts[top] < this.offers.length; node++) countIn(top, node);
    return passing;
  }

  private concerns(row: number, { anyMonth, comparison, ceilingAtMost }: Probe): boolean {
    const { season, class: classes, price } = this.sketch;
    if ((season[row] & anyMonth) === 0) return false;
    const compared = comparison[classes[row]];
    return compared === unpriced || (compared === priced && price[row] <= ceilingAtMost);
  }

  /** Notes the rows that their sketch lets through all gates in `picked`: only the offer can say whether it passes. */
  private pick(from: number, end: number, probe: Probe): number {
    const { certificates, season, class: classes, price, moq, free } = this.sketch;
    const { required, anyMonth, comparison, ceilingAtMost, mostAtMost } = probe;
    let found = 0;
    for (let row = from; row < end; row++) {
      if ((required & ~certificates[row]) !== 0 || (season[row] & anyMonth) === 0) continue;
      if (moq[row] > mostAtMost || !(free[row] > 0)) continue;
      const compared = comparison[classes[row]];
      if (compared === unpriced || (compared === priced && price[row] <= ceilingAtMost)) this.picked[found++] = row;
    }
    return found;
  }

  /** Whether the sketch of a row that {@link pick} found leaves no doubt. */
  private surelyPasses(
    row: number,
    { exact, firstDay, lastDay, comparison, ceilingAtLeast, mostAtLeast }: Probe,
  ): boolean {
    const { class: classes, moq, price } = this.sketch;
    if (!exact || !this.sketch.isPlain(row, firstDay, lastDay) || moq[row] > mostAtLeast) return false;
    if (!this.sketch.isEven(row)) return false;
    return comparison[classes[row]] !== priced || price[row] <= ceilingAtLeast;
  }

  /** Whether an offer that {@link pick} found does pass: the same as an empty list of lacks. */
  private passes(row: number, offer: MarketOffer, probe: Probe): boolean {
    const { needs } = probe;
    if (offer.moq > needs.most || !affordable(offer, needs) || !(freeIn(offer, needs) > 0)) return false;
    return this.countMissing(row, offer, probe) === 0;
  }

  private countMissing(row: number, offer: MarketOffer, { exact, firstDay, lastDay, required, needs }: Probe): number {
    if (exact && this.sketch.isPlain(row, firstDay, lastDay))
      return bitCount(required & ~this.sketch.certificates[row]);
    return countMissing(offer, needs);
  }

  /** The score that `rank` gives, to the last bit. */
  private score(row: number, offer: MarketOffer, months: number, probe: Probe): number {
    const { exact, firstDay, lastDay, required, needs, windowMonths, monthly, least, ceiling } = probe;
    const plain = exact && this.sketch.isPlain(row, firstDay, lastDay);
    const extra = plain ? bitCount(this.sketch.certificates[row] & ~required) : countExtra(offer, needs);
    return total(
      priceValue(probe.comparison[this.sketch.class[row]] === priced ? offer.price!.amount : NaN, ceiling),
      onTimeValue(offer.onTime, offer.deliveries),
      capacityValue(availableFor(freeIn(offer, needs), months, monthly), least),
      seasonValue(months, windowMonths),
      readinessValue(offer.cluster),
      certificatesValue(extra),
    );
  }
}

/** More than the binary fractions of a score can be off. */
const noise = 1e-9;

/** One number for two: fewer lacks count more than any capacity, and more capacity breaks the tie. */
const nearness = (lacks: number, free: number): number => (lacks === Infinity ? -Infinity : free / (1 + free) - lacks);

const affordable = ({ price }: MarketOffer, { ceiling }: LineNeeds): boolean =>
  !price || !ceiling || price.currency !== ceiling.currency || price.amount <= ceiling.amount;
