import type { Cargo } from '@titik/catalogue/types';
import type { Best } from './best';
import { bitCount } from './bits';
import { Bounds } from './bounds';
import { Codes } from './codes';
import { freeIn } from './free-in';
import { countOthers, excludedBy } from './gate';
import { countExtra, countMissing, holds } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { bestOrder } from './order';
import { priced, type Probe, probeOf, unpriced } from './probe';
import { monthsInSeason } from './ship-window';
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
  private readonly sure = new Uint8Array(1 << shifts[0]);
  private changed = 0;

  /** @param cargo how its goods travel */
  constructor(private readonly cargo: Cargo) {}

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
    const shelf = new Shelf(this.cargo);
    for (const offer of offers) shelf.add(offer);
    shelf.changed = 0;
    return { shelf, offers };
  }

  probe(needs: LineNeeds): Probe {
    return probeOf(needs, this.codes, this.cargo);
  }

  /** Adds the best scored of the offers that pass every gate; with `alone` only of those that cover the least amount. */
  addBest(probe: Probe, best: Best<MarketOffer>, alone = false): void {
    const { picked, sure, offers } = this;
    const { season, free, onTime, certificates, price, class: classes, merits, portKm, said } = this.sketch;
    const { windowMonths, required, exact, monthly, needs, comparison, ceiling, weights, perTon, feedback } = probe;
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
          if (alone && supplyOf(free[row], months, windowMonths, monthly) < least) continue;
          const atMost = total(
            weights,
            priceValue(comparison[classes[row]] === priced ? price[row] : NaN, ceiling),
            onTimeValue(onTime[row]),
            capacityValue(availableFor(free[row], months, monthly), probe.least),
            seasonValue(months, windowMonths),
            (season[row] & readyBit) === 0 ? 0 : 1,
            certificatesValue(exact ? bitCount(certificates[row] & ~required) : Infinity),
            experienceValue(merits[row] & 15),
            distanceValue(portKm[row], perTon),
            fairnessValue(merits[row] >>> 4),
            feedback[said[row]],
          );
          if (atMost < best.floor) continue;
          const offer = offers[row]!;
          if ((sure[at] === 0 && !passes(offer, needs)) || (alone && !coversAlone(offer, needs))) continue;
          best.add(sure[at] === 1 ? atMost : score(offer, months, probe), 0, offer.offerId, offer);
        }
      },
    });
  }

  /** Adds those of the offers that pass every gate which can put most towards each wanted amount. */
  addLargest(probe: Probe, largest: Best<MarketOffer>): void {
    const { picked, sure, offers } = this;
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
          if (supplyOf(free[row], months, windowMonths, monthly) < largest.floor) continue;
          const offer = offers[row]!;
          const amount = amountFor(offer, needs);
          if (amount <= 0 || amount < largest.floor) continue;
          if (sure[at] === 1 || passes(offer, needs)) largest.add(amount, 0, offer.offerId, offer);
        }
      },
    });
  }

  /** Adds the offers in season and within the ceiling that lack something which coaching can mend, fewest lacks first. */
  addNear(probe: Probe, near: Best<MarketOffer>): void {
    const { certificates, season, moq, free } = this.sketch;
    const { needs, required, hopeless, mostAtMost, cluster } = probe;
    const quest: Quest = {
      promise: (level, node) => nearness(level.lacks(node, probe), level.free(node)),
      wants: (promise) => promise + noise >= nearness(-near.floor, near.secondFloor),
      visit: (from, end) => {
        for (let row = from; row < end; row++) {
          const missing = required & ~certificates[row];
          if ((missing & hopeless) !== 0 || !this.concerns(row, probe)) continue;
          const atLeast =
            (missing === 0 ? 0 : bitCount(missing)) +
            ((cluster & ~season[row]) === 0 ? 0 : 1) +
            (moq[row] > mostAtMost ? 1 : 0) +
            (free[row] > 0 ? 0 : 1);
          if (!quest.wants(nearness(Math.max(1, atLeast), free[row]))) continue;
          if (atLeast === 0 && this.isSure(row, probe)) continue;
          const offer = this.offers[row]!;
          const lacks = this.countMissing(row, offer, probe) + countOthers(offer, needs);
          if (lacks === 0 || !near.takes(-lacks, offer.free, offer.offerId)) continue;
          if (needs.hopeless.some((kind) => !holds(offer, kind, needs)) || excludedBy(offer, needs)) continue;
          near.add(-lacks, offer.free, offer.offerId, offer);
        }
      },
    };
    this.walk.run(this.offers.length, quest);
  }

  /** How many offers pass every gate; whoever looks no further than `most` gets that. */
  count(probe: Probe, most: number): number {
    const { picked, sure, levels, offers } = this;
    let passing = 0;
    const countIn = (level: number, node: number): void => {
      if (passing >= most || !levels[level].mayPass(node, probe)) return;
      if (levels[level].allPass(node, probe)) passing += levels[level].count(node);
      else if (level > 0) {
        const children = 1 << (shifts[level] - shifts[level - 1]);
        const end = Math.min((node + 1) * children, Math.ceil(offers.length / (1 << shifts[level - 1])));
        for (let child = node * children; child < end; child++) countIn(level - 1, child);
      } else {
        const found = this.pick(node << shifts[0], Math.min(offers.length, (node + 1) << shifts[0]), probe);
        for (let at = 0; at < found; at++) if (sure[at] === 1 || passes(offers[picked[at]]!, probe.needs)) passing++;
      }
    };
    const top = shifts.length - 1;
    for (let node = 0; node << shifts[top] < offers.length; node++) countIn(top, node);
    return Math.min(passing, most);
  }

  private concerns(row: number, { anyMonth, mostLead, comparison, ceiling }: Probe): boolean {
    const { season, lead, class: classes, price } = this.sketch;
    if ((season[row] & anyMonth) === 0 || lead[row] > mostLead) return false;
    const compared = comparison[classes[row]];
    return compared === unpriced || (compared === priced && price[row] <= ceiling);
  }

  /** Notes in `picked` the rows that their sketch lets through all gates, and in `sure` of which it says all there is. */
  private pick(from: number, end: number, probe: Probe): number {
    const { picked, sure } = this;
    const { certificates, season, class: classes, price, moq, free, lead } = this.sketch;
    const { required, anyMonth, cluster, comparison, ceiling, mostAtMost, mostLead } = probe;
    let found = 0;
    for (let row = from; row < end; row++) {
      if ((required & ~certificates[row]) !== 0 || (season[row] & anyMonth) === 0) continue;
      if ((cluster & ~season[row]) !== 0 || lead[row] > mostLead) continue;
      if (moq[row] > mostAtMost || !(free[row] > 0)) continue;
      const compared = comparison[classes[row]];
      if (compared !== unpriced && !(compared === priced && price[row] <= ceiling)) continue;
      sure[found] = this.isSure(row, probe) ? 1 : 0;
      picked[found++] = row;
    }
    return found;
  }

  /** Whether the sketch says all there is of an offer that it lets through. */
  private isSure(row: number, { exact, openToAll, firstShortDay, lastShortDay, mostAtLeast }: Probe): boolean {
    const { validFrom, validTo, moq } = this.sketch;
    if (!exact || !openToAll || this.sketch.isOdd(row)) return false;
    return validFrom[row] <= firstShortDay && lastShortDay <= validTo[row] && moq[row] <= mostAtLeast;
  }

  private countMissing(row: number, offer: MarketOffer, { exact, firstDay, lastDay, required, needs }: Probe): number {
    if (exact && this.sketch.isPlain(row, firstDay, lastDay))
      return bitCount(required & ~this.sketch.certificates[row]);
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
