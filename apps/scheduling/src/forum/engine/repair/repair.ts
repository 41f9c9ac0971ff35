import type { Day, Timetable } from '../day';
import { match } from '../reasons/match';
import { meetingsOfEach } from '../reasons/find-reasons';
import { weightsOf } from '../reasons/importance';
import type { Layout } from '../search/layout';
import { type Changes, restOf } from './changes';
import { fewestMoves, type Way } from './fewest-moves';
import { settleDown } from './settle-down';

export interface Repair {
  /** -1 for meetings that are called off or left out */
  timetable: Timetable;
  moved: readonly { meeting: number; from: number; to: number }[];
  /** Meetings for which no slot was found */
  dropped: readonly number[];
  /** Meetings ahead of somebody who does not come */
  cancelled: readonly number[];
  breaks: number;
  /** Whether breaks differ by no more than the day allows */
  fair: boolean;
  /** No repair drops fewer, and none that drops as few moves fewer */
  fewest: boolean;
  /** At least so many meetings must lose their place, moved or dropped */
  atLeast: number;
}

// Places tried in one pass; each costs some 20 microseconds on a large day.
const triesOfPass = 3_000;
const triesInAll = 12_000;
const mostDriven = 6;
const unfair = 1_000;
const heaviest = 1e6;

/**
 * Mends a timetable on the day with as little change as possible: fewest meetings dropped, then fewest moved, then fair,
 * then fewest breaks. Numbers of drops and moves are gone through upwards, so the first that works is the fewest, as
 * long as every smaller one was gone through whole; `fewest` says so. Breaks are improved among the meetings that move,
 * without a proof.
 *
 * @param priorities how important each meeting is, 1 for the most important; among as many drops the less important go
 */
export function repair(
  day: Day,
  timetable: Timetable,
  changes: Changes,
  priorities: readonly number[] = day.meetings.map(() => 1),
): Repair {
  const { layout, displaced, cancelled, movable } = restOf(day, timetable, changes);
  const weights = weightsOf(priorities).map((weight) => Math.min(weight, heaviest));
  const cost = (dropped: readonly number[]): number =>
    dropped.reduce((sum, each) => sum + weights[each] * heaviest, 0) + costOf(layout, day.fairness);
  const mustDrop = leastDropped(layout, movable, displaced);
  const mustLeave = layout.crowded > 0 ? largestCrowd(layout) : 0;

  let proven = true;
  let left = triesInAll;
  for (let drops = mustDrop; left > 0; drops++) {
    for (let driven = mustLeave; driven <= mustLeave + mostDriven && left > 0; driven++) {
      const tries = Math.min(triesOfPass, left);
      const { way, all, tried } = fewestMoves(layout, movable, displaced, { driven, drops, tries }, cost);
      if (way) return report(way, displaced.length + driven, proven);
      proven = proven && all;
      left -= tried;
    }
    proven = false;
  }
  const anything = { driven: layout.crowded + mostDriven, drops: layout.meetings, tries: triesOfPass };
  return report(fewestMoves(layout, movable, displaced, anything, cost).way!, 0, false);

  function report(way: Way, touched: number, fewest: boolean): Repair {
    layout.restore(way.timetable);
    const moving = way.timetable.flatMap((slot, m) => (movable[m] && slot >= 0 && slot !== timetable[m] ? [m] : []));
    settleDown(layout, moving, timetable, () => costOf(layout, day.fairness));
    const mended = layout.timetable();
    return {
      timetable: mended,
      moved: moving.map((meeting) => ({ meeting, from: timetable[meeting], to: mended[meeting] })),
      dropped: way.dropped,
      cancelled,
      breaks: layout.breaks,
      fair: layout.spread() <= (day.fairness ?? Infinity),
      fewest,
      atLeast: fewest ? touched : displaced.length + mustLeave,
    };
  }
}

function costOf(layout: Layout, fairness = Infinity): number {
  return layout.breaks + unfair * Math.max(0, layout.spread() - fairness);
}

/** So many meetings at least cannot be held, as somebody has fewer slots left than meetings. */
function leastDropped(layout: Layout, movable: Uint8Array, displaced: readonly number[]): number {
  const held = (m: number): boolean => layout.slotOf[m] >= 0 || displaced.includes(m);
  const slots = (m: number): number[] =>
    Array.from({ length: layout.slots }, (_, slot) => slot).filter((slot) => layout.allowed[m * layout.slots + slot]);
  const missing = meetingsOfEach(layout.day).map((own) => {
    const ahead = own.filter((m) => movable[m] && held(m));
    return match(
      ahead.map((m) => [m, slots(m)]),
      1,
    ).missing;
  });
  return Math.max(0, ...missing, Math.ceil(missing.reduce((sum, each) => sum + each, 0) / 2));
}

/** The meetings that must leave overfull slots for the pool in which most must. */
function largestCrowd(layout: Layout): number {
  const { used, capacity, slots } = layout;
  return Math.max(
    ...Array.from(capacity, (limit, pool) =>
      used.subarray(pool * slots, (pool + 1) * slots).reduce((sum, each) => sum + Math.max(0, each - limit), 0),
    ),
  );
}
