import type { Obstacle } from '../market/unlock';
import type { Counts, Wanted } from './tally';
import type { BookLine, BookUnlock } from './unlock-book';

/** Where the going through demands is: a thing that was counted in this demand or line is not counted again. */
export interface Turn {
  demand: number;
  line: number;
}

/** Amounts are kept in whole millionths, so that what was added can be taken away again and leaves nothing. */
const parts = 1e6;

/** Demands and lines that come and go, each counted once however often it is met in its turn. */
class KeptCounter {
  demands = 0;
  lines = 0;
  private demandTurn = 0;
  private lineTurn = 0;

  /** @returns whether the line is met for the first time in this turn */
  change(turn: Turn, sign: 1 | -1): boolean {
    if (this.lineTurn === turn.line) return false;
    this.lineTurn = turn.line;
    this.lines += sign;
    if (this.demandTurn !== turn.demand) this.demands += sign;
    this.demandTurn = turn.demand;
    return true;
  }
}

/** What a group of unlocks comes to, kept while demands come and go. */
export class KeptGroup implements Counts {
  private readonly counter = new KeptCounter();
  private readonly sums = new Map<string, { lines: number; unit: string; rhythm: Wanted['rhythm'] } & Sums>();
  private readonly marketLines = new Map<string, number>();
  private readonly counters = new Map<Obstacle, KeptCounter>();
  /** How many unlocks concern each village, by number. */
  private perVillage = new Uint32Array(64);
  private concerned = 0;
  private capped = 0;

  /**
   * @param name what it goes by
   * @param obstacle one of its obstacles
   * @param line one of its lines
   */
  constructor(
    readonly name: string,
    readonly obstacle: Obstacle,
    readonly line: BookLine,
  ) {}

  get demands(): number {
    return this.counter.demands;
  }

  get lines(): number {
    return this.counter.lines;
  }

  get more(): boolean {
    return this.capped > 0;
  }

  get markets(): Iterable<string> {
    return this.marketLines.keys();
  }

  get wanted(): ReadonlyMap<string, Wanted> {
    const told = ({ unit, rhythm, quantity, uncovered }: Wanted): Wanted => {
      return { unit, rhythm, quantity: quantity / parts, uncovered: uncovered / parts };
    };
    return new Map([...this.sums].map(([name, its]) => [name, told(its)]));
  }

  get obstacles(): Iterable<[Obstacle, { demands: number }]> {
    return this.counters;
  }

  villages(): number {
    return this.concerned;
  }

  change(line: BookLine, { obstacle, more, villages }: BookUnlock, turn: Turn, sign: 1 | -1): void {
    if (this.counter.change(turn, sign)) {
      this.want(line, sign);
      bump(this.marketLines, line.market, sign);
    }
    if (more) this.capped += sign;
    let counter = this.counters.get(obstacle);
    if (!counter) this.counters.set(obstacle, (counter = new KeptCounter()));
    counter.change(turn, sign);
    if (counter.lines === 0) this.counters.delete(obstacle);
    for (let at = 0; at < villages.length; at++) this.concern(villages[at], sign);
  }

  private want({ counted: { name, unit, rhythm }, least, shortfall }: BookLine, sign: 1 | -1): void {
    let its = this.sums.get(name);
    if (!its) this.sums.set(name, (its = { unit, rhythm, quantity: 0, uncovered: 0, lines: 0 }));
    its.lines += sign;
    its.quantity += sign * Math.round(least * parts);
    its.uncovered += sign * Math.round(shortfall * parts);
    if (its.lines === 0) this.sums.delete(name);
  }

  private concern(village: number, sign: 1 | -1): void {
    if (village >= this.perVillage.length) this.perVillage = longer(this.perVillage, village);
    const before = this.perVillage[village];
    this.perVillage[village] = before + sign;
    if (before === 0) this.concerned++;
    else if (before + sign === 0) this.concerned--;
  }
}

interface Sums {
  quantity: number;
  uncovered: number;
}

function bump(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}

/** Room for the village of this number, and for more. */
function longer(from: Uint32Array, village: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(2 * (village + 1));
  to.set(from);
  return to;
}
