import { covers } from '@titik/catalogue/commodity';
import { marketOfCountry } from '@titik/catalogue/certificates';
import type { DemandLine } from '@titik/contracts/demand.events';
import { type LineNeeds, lineNeeds } from '../market/line-needs';
import type { MarketOffer } from '../market/market-offer';
import type { Obstacle } from '../market/unlock';
import { KeptRollUps } from './kept-roll-ups';
import { ClassStandings, LineClasses } from './line-classes';
import { LineColumns, type Near } from './line-columns';
import { gatesOf, type UnlockedDemand, type UnlockedLine } from './unlocked-demand';

/** One object an obstacle, so that who counts need not write its name out. */
export interface NamedObstacle extends Obstacle {
  name: string;
}

/** An obstacle of a line with the villages that it alone keeps out, by their numbers in the book. */
export interface BookUnlock {
  obstacle: NamedObstacle;
  villages: ArrayLike<number>;
  more: boolean;
}

/** In what a line's quantity is counted: one object for all lines that are alike in it. */
export interface Counted {
  name: string;
  unit: string;
  rhythm: 'one-off' | 'monthly';
}

/** A line of an open demand, ready to be counted and to be held against offers. */
export interface BookLine {
  demandId: string;
  /** The demand's number in the book; later ones have higher numbers. */
  demand: number;
  /** Name of the commodity and form that it asks for. */
  asks: string;
  line: UnlockedLine['line'];
  market: string;
  counted: Counted;
  /** The least that it wants: a month, or in all. */
  least: number;
  shortfall: number;
  needs: LineNeeds;
  unlocks: BookUnlock[];
}

type Asked = Pick<DemandLine, 'commodity' | 'form'>;

/** All open demands, of whichever lane, with what coaching would open them to. */
export class UnlockBook {
  private readonly demands = new Map<string, BookLine[]>();
  private readonly asked = new Map<string, { name: string; what: Asked; lines: LineColumns }>();
  private readonly classes = new LineClasses();
  private readonly obstacles = new Map<string, Map<string, NamedObstacle>>();
  private readonly counted = new Map<string, Counted>();
  private readonly numbers = new Map<string, number>();
  /** Rises with every change. */
  changes = 0;
  /** Codes of villages by number. */
  readonly villages: string[] = [];
  /** The reports on all of them. */
  readonly rollUps = new KeptRollUps(this.villages);

  put(demand: UnlockedDemand): void {
    this.forget(demand.demandId);
    const gates = gatesOf(demand);
    const market = marketOfCountry(demand.country);
    const lines = demand.lines.map(({ line, shortfall, unlocks }) => ({
      demandId: demand.demandId,
      demand: this.changes,
      asks: this.goods(line).name,
      line,
      market,
      counted: this.countedIn(line.quantity),
      least: line.quantity.min,
      shortfall,
      needs: lineNeeds({ ...line, hs6: [] }, demand, gates),
      unlocks: unlocks.map(({ gate, item, villages, more }) => ({
        obstacle: this.obstacle(gate, item),
        villages: Uint32Array.from(villages, (code) => this.numberOf(code)),
        more,
      })),
    }));
    // A demand that is known keeps its place: who is just going through all of them meets it once.
    this.demands.set(demand.demandId, lines);
    for (const each of lines) this.goods(each.line).lines.add(each);
    this.rollUps.change(lines, 1);
    this.changes++;
  }

  drop(demandId: string): void {
    this.forget(demandId);
    this.demands.delete(demandId);
    this.changes++;
  }

  /** The lines of each open demand, as often as one goes through them. */
  all(): Iterable<readonly BookLine[]> {
    return { [Symbol.iterator]: () => this.demands.values() };
  }

  /** Tells of each line for an offer's goods that it could be matched with, or after coaching in two things at most. */
  near(offer: MarketOffer, tell: Near): void {
    const standings = new ClassStandings(offer, this.classes);
    for (const { what, lines } of this.asked.values()) if (covers(what, offer)) lines.near(offer, standings, tell);
  }

  /** The number by which a village goes in the book. */
  numberOf(code: string): number {
    let number = this.numbers.get(code);
    if (number === undefined) {
      number = this.villages.push(code) - 1;
      this.numbers.set(code, number);
    }
    return number;
  }

  /** The one object for an obstacle. */
  readonly obstacle = (gate: Obstacle['gate'], item: string): NamedObstacle => {
    let items = this.obstacles.get(gate);
    if (!items) this.obstacles.set(gate, (items = new Map()));
    let obstacle = items.get(item);
    if (!obstacle) items.set(item, (obstacle = { gate, item, name: `${gate} ${item}` }));
    return obstacle;
  };

  private countedIn({ unit, rhythm }: Omit<Counted, 'name'>): Counted {
    const name = `${rhythm} ${unit}`;
    let counted = this.counted.get(name);
    if (!counted) this.counted.set(name, (counted = { name, unit, rhythm }));
    return counted;
  }

  private forget(demandId: string): void {
    const lines = this.demands.get(demandId);
    if (!lines) return;
    for (const each of lines) this.goods(each.line).lines.remove(each);
    this.rollUps.change(lines, -1);
  }

  private goods(what: Asked): { name: string; lines: LineColumns } {
    const name = `${what.commodity}/${what.form ?? ''}`;
    let goods = this.asked.get(name);
    if (!goods) this.asked.set(name, (goods = { name, what, lines: new LineColumns(this.classes, this.obstacle) }));
    return goods;
  }
}
