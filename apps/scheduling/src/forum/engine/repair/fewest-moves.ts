import type { Timetable } from '../day';
import type { Layout } from '../search/layout';

/** A way to go on. */
export interface Way {
  timetable: Timetable;
  dropped: number[];
  cost: number;
}

/** What a pass may spend: meetings driven out of their places, meetings left out, and places tried. */
export interface Budget {
  driven: number;
  drops: number;
  tries: number;
}

/**
 * Goes through all ways to give meetings without a slot one, driving out at most `driven` others and leaving out at most
 * `drops`. A meeting once placed stays, so every way is met. Cheapest first: what the first ways cost is soon good.
 *
 * @param cost of the finished layout with these meetings left out
 * @returns the cheapest way met, if any, and whether all were gone through before `tries` ran out
 */
export function fewestMoves(
  layout: Layout,
  movable: Uint8Array,
  displaced: readonly number[],
  budget: Budget,
  cost: (dropped: readonly number[]) => number,
): { way?: Way; all: boolean; tried: number } {
  const settled = new Uint8Array(layout.meetings);
  const dropped: number[] = [];
  let { tries } = budget;
  let way: Way | undefined;

  /** The meetings in the way of one that goes to a slot, fewest first; undefined where one of them must stay. */
  const inTheWay = (meeting: number, slot: number): number[] | undefined => {
    if (!layout.allowed[meeting * layout.slots + slot]) return undefined;
    const found = new Set<number>();
    for (const end of [2 * meeting, 2 * meeting + 1]) {
      const other = layout.meetingAt(layout.ends[end], slot);
      if (other >= 0) found.add(other);
    }
    for (const earlier of layout.before[meeting]) if (layout.slotOf[earlier] >= slot) found.add(earlier);
    for (const later of layout.behind[meeting]) {
      if (layout.slotOf[later] >= 0 && layout.slotOf[later] <= slot) found.add(later);
    }
    return [...found].every((each) => movable[each] && !settled[each]) ? [...found] : undefined;
  };

  const options = (meeting: number, driven: number): { slot: number; out: number[]; price: number }[] => {
    const found = [];
    for (let slot = 0; slot < layout.slots; slot++) {
      const out = inTheWay(meeting, slot);
      if (!out || out.length > driven) continue;
      const before = layout.breaks;
      const were = out.map((each) => layout.slotOf[each]);
      for (const each of out) layout.remove(each);
      layout.place(meeting, slot);
      if (layout.crowded === 0 || out.length < driven) {
        found.push({ slot, out, price: (out.length + layout.crowded) * 100 + layout.breaks - before });
      }
      layout.remove(meeting);
      out.forEach((each, i) => layout.place(each, were[i]));
    }
    return found.sort((one, other) => one.price - other.price);
  };

  const free = (meeting: number): number => {
    let count = 0;
    for (let slot = 0; slot < layout.slots; slot++) if (layout.fits(meeting, slot)) count++;
    return count;
  };

  const without = (out: readonly number[], go: () => void): void => {
    const were = out.map((each) => layout.slotOf[each]);
    for (const each of out) layout.remove(each);
    go();
    out.forEach((each, i) => layout.place(each, were[i]));
  };

  const settle = (open: readonly number[], driven: number, drops: number): void => {
    if (--tries < 0) return;
    const crowd = overfull(layout);
    if (crowd) {
      if (driven === 0) return;
      for (const each of crowd) {
        if (movable[each] && !settled[each]) without([each], () => settle([...open, each], driven - 1, drops));
      }
      return;
    }
    if (open.length === 0) {
      const price = cost(dropped);
      if (!way || price < way.cost) way = { timetable: layout.timetable(), dropped: [...dropped], cost: price };
      return;
    }
    const meeting = least(open, free);
    const others = open.filter((each) => each !== meeting);
    settled[meeting] = 1;
    for (const { slot, out } of options(meeting, driven)) {
      without(out, () => {
        layout.place(meeting, slot);
        settle([...others, ...out], driven - out.length, drops);
        layout.remove(meeting);
      });
    }
    if (drops > 0) {
      dropped.push(meeting);
      settle(others, driven, drops - 1);
      dropped.pop();
    }
    settled[meeting] = 0;
  };
  settle(displaced, budget.driven, budget.drops);
  return { ...(way && { way }), all: tries >= 0, tried: budget.tries - Math.max(0, tries) };
}

/** The meetings of the first pool and slot that hold too many; none where all is well. */
function overfull(layout: Layout): number[] | undefined {
  if (layout.crowded === 0) return undefined;
  const cell = layout.used.findIndex((used, i) => used > layout.capacity[Math.floor(i / layout.slots)]);
  const [pool, slot] = [Math.floor(cell / layout.slots), cell % layout.slots];
  return layout.day.pools[pool].meetings.filter((m) => layout.slotOf[m] === slot);
}

function least(meetings: readonly number[], measure: (meeting: number) => number): number {
  let best = meetings[0];
  let fewest = Infinity;
  for (const meeting of meetings) {
    const count = measure(meeting);
    if (count >= fewest) continue;
    fewest = count;
    best = meeting;
  }
  return best;
}
