import { bitCount } from '../market/bits';
import type { Obstacle } from '../market/unlock';
import type { BookLine, BookUnlock } from './unlock-book';

/** How much is wanted in one unit and rhythm; never added to another. */
export interface Wanted {
  unit: string;
  rhythm: 'one-off' | 'monthly';
  /** The least that the lines want: a month, or in all. */
  quantity: number;
  /** What of it nobody can deliver now. */
  uncovered: number;
}

/** What a group of unlocks comes to, as reports tell it. */
export interface Counts {
  readonly demands: number;
  readonly lines: number;
  /** By unit and rhythm. */
  readonly wanted: ReadonlyMap<string, Wanted>;
  readonly markets: Iterable<string>;
  /** For each obstacle of the group: how many demands its removal would open. */
  readonly obstacles: Iterable<[Obstacle, { demands: number }]>;
  /** Whether some line has more producers than are kept of it. */
  readonly more: boolean;
  /** How many villages could use it, each once. */
  villages(): number;
}

/** Open demands and their lines, each counted once however often it comes; those of a demand come together. */
class Counter {
  demands = 0;
  lines = 0;
  private demandId = '';
  private line?: BookLine;

  /** @returns whether the line is new */
  add(line: BookLine): boolean {
    if (line === this.line) return false;
    this.line = line;
    this.lines++;
    if (line.demandId !== this.demandId) this.demands++;
    this.demandId = line.demandId;
    return true;
  }
}

/** What a group of unlocks comes to, counted anew. */
export class Tally implements Counts {
  readonly markets = new Set<string>();
  readonly wanted = new Map<string, Wanted>();
  /** For each obstacle of the group: how many demands and lines its removal would open. */
  readonly obstacles = new Map<Obstacle, Counter>();
  more = false;
  private readonly counter = new Counter();
  private readonly villageBits: Uint32Array;

  /** @param villages how many villages there are in all */
  constructor(villages: number) {
    this.villageBits = new Uint32Array((villages + 31) >>> 5);
  }

  get demands(): number {
    return this.counter.demands;
  }

  get lines(): number {
    return this.counter.lines;
  }

  /** How many villages could use it, each once. */
  villages(): number {
    return this.villageBits.reduce((count, bits) => count + bitCount(bits), 0);
  }

  add(line: BookLine, { obstacle, more }: BookUnlock, villages: ArrayLike<number>): void {
    if (this.counter.add(line)) this.want(line);
    this.more ||= more;
    let counter = this.obstacles.get(obstacle);
    if (!counter) this.obstacles.set(obstacle, (counter = new Counter()));
    counter.add(line);
    for (let at = 0; at < villages.length; at++) this.villageBits[villages[at] >>> 5] |= 1 << (villages[at] & 31);
  }

  private want({ market, counted: { name, unit, rhythm }, least, shortfall }: BookLine): void {
    this.markets.add(market);
    let wanted = this.wanted.get(name);
    if (!wanted) this.wanted.set(name, (wanted = { unit, rhythm, quantity: 0, uncovered: 0 }));
    wanted.quantity += least;
    wanted.uncovered += shortfall;
  }
}
