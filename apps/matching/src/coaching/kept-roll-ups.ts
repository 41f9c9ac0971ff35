import { KeptGroup, type Turn } from './kept-group';
import { KeptVillages } from './kept-villages';
import { type Grouping, groupings, inOrder, nameOf, type RollUp } from './roll-up';
import type { BookLine, BookUnlock } from './unlock-book';

type Kept = Exclude<Grouping, 'village'>;

const kept = groupings.filter((by): by is Kept => by !== 'village');

/**
 * The reports on all open demands, kept current while demands come and go, so that whoever asks waits for no sum. What
 * is asked of a part of them only (a market, a province …) is rolled up when somebody asks.
 */
export class KeptRollUps {
  private readonly groups: Record<Kept, Map<string, KeptGroup>> = {
    lack: new Map(),
    training: new Map(),
    commodity: new Map(),
    market: new Map(),
  };
  private readonly villages: KeptVillages;
  private readonly turn: Turn = { demand: 0, line: 0 };
  private capped = 0;

  /** @param codes of the villages by number; more may be added at its end */
  constructor(private readonly codes: readonly string[]) {
    this.villages = new KeptVillages(codes);
  }

  /** Adds the lines of a demand, or takes them away again just as they were added. */
  change(lines: readonly BookLine[], sign: 1 | -1): void {
    this.turn.demand++;
    for (const line of lines) {
      this.turn.line++;
      for (const unlock of line.unlocks) {
        if (unlock.more) this.capped += sign;
        for (const by of kept) this.changeGroup(by, line, unlock, sign);
      }
      this.villages.change(line, this.turn, sign);
    }
    if (sign < 0) for (const by of kept) this.forgetEmpty(this.groups[by]);
  }

  /** The same as rolling all demands up anew. */
  report(by: Grouping, limit: number): RollUp {
    const more = this.capped > 0;
    if (by !== 'village') return { groups: inOrder([...this.groups[by].values()].map(asGroup), limit), more };
    const groups = this.villages.leading(limit).map((village) => {
      return { name: this.codes[village], tally: this.villages.countsOf(village) };
    });
    return { groups, more };
  }

  // Not before the whole demand is taken away: a group may be met again in the same line.
  private forgetEmpty(groups: Map<string, KeptGroup>): void {
    for (const [name, { lines }] of groups) if (lines === 0) groups.delete(name);
  }

  private changeGroup(by: Kept, line: BookLine, unlock: BookUnlock, sign: 1 | -1): void {
    const groups = this.groups[by];
    const name = nameOf(by, line, unlock.obstacle);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = new KeptGroup(name, unlock.obstacle, line)));
    group.change(line, unlock, this.turn, sign);
  }
}

const asGroup = (group: KeptGroup) => {
  const { name, obstacle, line } = group;
  return { name, obstacle, line, tally: group };
};
