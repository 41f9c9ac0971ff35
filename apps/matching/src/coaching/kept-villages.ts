import type { Obstacle } from '../market/unlock';
import type { Turn } from './kept-group';
import type { Counts, Wanted } from './tally';
import type { BookLine, Counted } from './unlock-book';

/** Amounts are kept in whole millionths, so that what was added can be taken away again and leaves nothing. */
const parts = 1e6;

/** A count and a sum of amounts for every village, by number. */
class Column {
  counts = new Uint32Array(64);
  amounts = new Float64Array(0);
  uncovered = new Float64Array(0);
  /** The last turn that counted. */
  turns = new Uint32Array(64);

  constructor(private readonly withAmounts = false) {
    if (withAmounts) [this.amounts, this.uncovered] = [new Float64Array(64), new Float64Array(64)];
  }

  /** Makes room for so many villages. */
  reach(villages: number): void {
    if (villages <= this.counts.length) return;
    const to = 2 * villages;
    this.counts = longer(new Uint32Array(to), this.counts);
    this.turns = longer(new Uint32Array(to), this.turns);
    if (!this.withAmounts) return;
    this.amounts = longer(new Float64Array(to), this.amounts);
    this.uncovered = longer(new Float64Array(to), this.uncovered);
  }

  /** Counts a village once a turn; says whether it did. */
  count(village: number, turn: number, sign: 1 | -1): boolean {
    if (this.turns[village] === turn) return false;
    this.turns[village] = turn;
    this.counts[village] += sign;
    return true;
  }
}

/**
 * What coaching would open for every village of the country, kept while demands come and go: a column a kind of
 * number, because a tally for each village would take a hundred times the memory.
 */
export class KeptVillages {
  private readonly demands = new Column();
  private readonly lines = new Column();
  private readonly wanted = new Map<string, Pick<Wanted, 'unit' | 'rhythm'> & { column: Column }>();
  private readonly markets = new Map<string, Column>();
  private readonly obstacles = new Map<Obstacle, Column>();

  /** @param codes of the villages by number; more may be added at its end */
  constructor(private readonly codes: readonly string[]) {}

  change(line: BookLine, turn: Turn, sign: 1 | -1): void {
    const wanted = this.wantedIn(line.counted);
    const market = columnOf(this.markets, line.market);
    const size = this.codes.length;
    for (const column of [this.demands, this.lines, wanted, market]) column.reach(size);
    const [amount, uncovered] = [sign * Math.round(line.least * parts), sign * Math.round(line.shortfall * parts)];
    for (const { obstacle, villages } of line.unlocks) {
      const lacking = columnOf(this.obstacles, obstacle);
      lacking.reach(size);
      for (let at = 0; at < villages.length; at++) {
        const village = villages[at];
        lacking.count(village, turn.demand, sign);
        if (!this.lines.count(village, turn.line, sign)) continue;
        this.demands.count(village, turn.demand, sign);
        market.counts[village] += sign;
        wanted.counts[village] += sign;
        wanted.amounts[village] += amount;
        wanted.uncovered[village] += uncovered;
      }
    }
  }

  /** The villages, by number, that lead the report. */
  leading(limit: number): number[] {
    const best: number[] = [];
    const { counts } = this.demands;
    for (let village = 0; village < this.codes.length; village++) {
      if (counts[village] === 0) continue;
      if (best.length === limit) {
        const last = best[limit - 1];
        if (counts[village] < counts[last] || !this.isBefore(village, last)) continue;
        best.pop();
      }
      let [from, to] = [0, best.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (this.isBefore(village, best[middle])) to = middle;
        else from = middle + 1;
      }
      best.splice(from, 0, village);
    }
    return best;
  }

  countsOf(village: number): Counts {
    const has = ([, { counts }]: [unknown, Column]): boolean => counts[village] > 0;
    return {
      demands: this.demands.counts[village],
      lines: this.lines.counts[village],
      wanted: new Map(
        [...this.wanted]
          .filter(([, { column }]) => column.counts[village] > 0)
          .map(([name, { unit, rhythm, column }]) => [
            name,
            { unit, rhythm, quantity: column.amounts[village] / parts, uncovered: column.uncovered[village] / parts },
          ]),
      ),
      markets: [...this.markets].filter(has).map(([market]) => market),
      obstacles: [...this.obstacles].filter(has).map(([obstacle, { counts }]) => {
        return [obstacle, { demands: counts[village] }];
      }),
      more: false,
      villages: () => 1,
    };
  }

  private isBefore(a: number, b: number): boolean {
    const { counts } = this.demands;
    if (counts[a] !== counts[b]) return counts[a] > counts[b];
    for (const name of ['monthly KGM', 'one-off KGM']) {
      const column = this.wanted.get(name)?.column;
      if (column && column.amounts[a] !== column.amounts[b]) return column.amounts[a] > column.amounts[b];
    }
    return this.codes[a] < this.codes[b];
  }

  private wantedIn({ name, unit, rhythm }: Counted): Column {
    let its = this.wanted.get(name);
    if (!its) {
      its = { unit, rhythm, column: new Column(true) };
      this.wanted.set(name, its);
      // Who leads is read from these for every village.
      its.column.reach(this.codes.length);
    }
    return its.column;
  }
}

function columnOf<K>(columns: Map<K, Column>, key: K): Column {
  let column = columns.get(key);
  if (!column) columns.set(key, (column = new Column()));
  return column;
}

function longer<T extends Uint32Array | Float64Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
