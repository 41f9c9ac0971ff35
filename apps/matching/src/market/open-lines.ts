import { cargoOf } from '@titik/catalogue/freight';
import type { OpenLine } from './line-floors';
import type { LineNeeds } from './line-needs';
import { type Ear, LineShelf } from './line-shelf';
import type { MarketOffer } from './market-offer';
import type { OfferChange } from './offer-change';
import { mostCounted } from './shortlist';

/** A demand with open lines, and the lane that it is in. */
export interface OpenDemand {
  lane: number;
  demandId: string;
}

/** Where a line stands. */
interface Spot {
  shelf: LineShelf;
  row: number;
}

interface Standing {
  demand: OpenDemand;
  needs: LineNeeds;
  spots: Spot[];
}

/** Counts offers that pass, up to a limit. */
export interface Counter {
  count(needs: LineNeeds, most: number): number;
}

/** How far beyond the shown count a line's offers are counted when nothing is certain any more. */
const countedBeyond = 400;

/**
 * All open lines of this instance, the market turned round: which of them a changed offer may matter to. It never
 * misses a line whose result changes, as long as each change is told as soon as the market took it in;
 * docs/adr/025-reverse-index.md says why.
 */
export class OpenLines implements Ear {
  /** By commodity and form, then unit. */
  private readonly shelves = new Map<string, Map<string, LineShelf>>();
  private readonly lines: (Standing | undefined)[] = [];
  private readonly unused: number[] = [];
  private heard: OpenDemand[] = [];

  constructor(private readonly market: Counter) {}

  get size(): number {
    return this.lines.length - this.unused.length;
  }

  /** @returns the line's number */
  add(demand: OpenDemand, line: OpenLine): number {
    const { needs, floors } = line;
    const number = this.unused.pop() ?? this.lines.length;
    // A window without months is never in season.
    const keys = needs.window.months > 0 ? needs.keys : [];
    const spots = keys.map((key) => {
      const shelf = this.shelfOf(key, needs.unit);
      return { shelf, row: shelf.add(number, line) };
    });
    share(spots, floors.spare);
    this.lines[number] = { demand, needs, spots };
    return number;
  }

  /** The same line with a new result, or under another policy. */
  replace(number: number, line: OpenLine): void {
    const standing = this.lines[number]!;
    const { spots } = standing;
    const kept = line.needs.policy === standing.needs.policy ? sum(spots) : 0;
    standing.needs = line.needs;
    for (const { shelf, row } of spots) shelf.replace(row, number, line);
    if (line.floors.spare > kept) share(spots, line.floors.spare);
  }

  remove(number: number): void {
    for (const { shelf, row } of this.lines[number]!.spots) shelf.remove(row);
    this.lines[number] = undefined;
    this.unused.push(number);
  }

  /** The demands with a line whose result may change; the market holds `after` already, and no later change. */
  concernedBy({ before, after }: OfferChange): OpenDemand[] {
    if (before && after && before.key === after.key && before.unit === after.unit) this.tell(after, before, after);
    else {
      // Gains first: what is counted again on a loss is the market after both.
      if (after) this.tell(after, undefined, after);
      if (before) this.tell(before, before, undefined);
    }
    const { heard } = this;
    if (heard.length > 0) this.heard = [];
    return heard.length > 1 ? [...new Set(heard)] : heard;
  }

  /**
   * Puts one shelf in order where so much has changed that looking through it would get slow; answers stay the same.
   * @returns whether there was one: ask again
   */
  tidy(): boolean {
    for (const ofKey of this.shelves.values()) {
      for (const shelf of ofKey.values()) {
        if (!shelf.isStale) continue;
        shelf.tidy((number, row) => {
          this.lines[number]!.spots.find((spot) => spot.shelf === shelf)!.row = row;
        });
        return true;
      }
    }
    return false;
  }

  /** The demands with a line that covers one of these commodity and form keys. */
  covering(keys: ReadonlySet<string>): OpenDemand[] {
    if (keys.size === 0) return [];
    const lines = this.lines.filter((line) => line?.needs.keys.some((key) => keys.has(key)));
    return [...new Set(lines.map((line) => line!.demand))];
  }

  concerned(number: number): void {
    this.heard.push(this.lines[number]!.demand);
  }

  exhausted(number: number): void {
    const { needs, spots } = this.lines[number]!;
    const passing = this.market.count(needs, mostCounted + countedBeyond * spots.length);
    share(spots, Math.max(0, passing - mostCounted));
    if (passing < mostCounted) this.concerned(number);
  }

  needsOf(number: number): LineNeeds {
    return this.lines[number]!.needs;
  }

  private tell({ key, unit }: MarketOffer, before?: MarketOffer, after?: MarketOffer): void {
    this.shelves.get(key)?.get(unit)?.change(before, after);
  }

  private shelfOf(key: string, unit: string): LineShelf {
    let ofKey = this.shelves.get(key);
    if (!ofKey) this.shelves.set(key, (ofKey = new Map()));
    let shelf = ofKey.get(unit);
    if (!shelf) {
      const [commodity, form] = key.split('/');
      ofKey.set(unit, (shelf = new LineShelf(this, unit, cargoOf({ commodity, form }))));
    }
    return shelf;
  }
}

/** Gives each of a line's shelves its part of what passes beyond those that are counted. */
function share(spots: readonly Spot[], spare: number): void {
  const each = Math.floor(spare / spots.length);
  for (const { shelf, row } of spots) shelf.setSpare(row, each);
}

const sum = (spots: readonly Spot[]): number => spots.reduce((all, { shelf, row }) => all + shelf.spare(row), 0);
