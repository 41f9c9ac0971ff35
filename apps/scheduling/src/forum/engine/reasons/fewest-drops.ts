import type { Day, Timetable } from '../day';
import { slotsOf } from '../domains';
import { Layout } from '../search/layout';
import { meetingsOfEach } from './find-reasons';
import { match } from './match';
import { classesOf, dropsByClass, isLess } from './importance';
import { windowsOf } from './windows';

/** Wishes to leave out so that the others can be held. */
export interface Drops {
  dropped: readonly number[];
  /** At least so many must be left out, whichever */
  atLeast: number;
  /** No choice is better: none leaves out fewer of the most important, then of the next, and so on */
  exact: boolean;
}

// Meetings times slots times places looked at: some tenths of a second.
const effort = 20_000_000;

/**
 * The wishes to drop when not all can be held: as few as possible of the most important, among these as few as
 * possible of the next, and so on. Small days are gone through to the end; else a lower bound may show that the
 * given timetable cannot be bettered, and where it does not `exact` is false: at most these.
 *
 * @param known a timetable that keeps every rule, with some meetings left out
 */
export function fewestDrops(
  day: Day,
  priorities: readonly number[],
  known: Timetable,
): Drops & { timetable: Timetable } {
  const classes = classesOf(priorities);
  const least = leastDrops(day, classes);
  const reached = (timetable: Timetable): boolean => !isLess(least, cumulated(dropsByClass(classes, timetable)));
  const found = reached(known) ? { timetable: known, all: true } : searchAll(day, classes, known, reached);
  const dropped = found.timetable.flatMap((slot, meeting) => (slot < 0 ? [meeting] : []));
  const exact = found.all;
  const single = classes.every((each) => each === 0);
  return { timetable: found.timetable, dropped, exact, atLeast: exact && single ? dropped.length : least.at(-1)! };
}

/** At least so many of the meetings of classes 0 to k must go, for each k. */
function leastDrops(day: Day, classes: readonly number[]): number[] {
  const wish = (meeting: number): [number, number[]] => [meeting, slotsOf(day, day.meetings[meeting])];
  const each = meetingsOfEach(day);
  const windows = windowsOf(day);
  const knots = [...windows.tooLong, ...(windows.circle ? [windows.circle] : [])];
  return Array.from({ length: Math.max(0, ...classes) + 1 }, (_, last) => {
    const counts = (meeting: number): boolean => classes[meeting] <= last;
    const people = each.map((meetings) => match(meetings.filter(counts).map(wish), 1).missing);
    const pools = day.pools.map((pool) => match(pool.meetings.filter(counts).map(wish), pool.capacity).missing);
    const ordered = knots.some((knot) => knot.every(counts)) ? 1 : 0;
    return Math.max(ordered, Math.ceil(people.reduce((sum, one) => sum + one, 0) / 2), ...people, ...pools);
  });
}

const cumulated = (counts: readonly number[]): number[] => {
  let sum = 0;
  return counts.map((count) => (sum += count));
};

function searchAll(day: Day, classes: readonly number[], known: Timetable, reached: (timetable: Timetable) => boolean) {
  const layout = new Layout(day);
  let best = known;
  let bestCounts = dropsByClass(classes, known);
  const counts = bestCounts.map(() => 0);
  let nodes = effort / Math.max(1, day.meetings.length * day.slots);
  let done = false;

  const go = (left: readonly number[]): void => {
    if (done || !isLess(counts, bestCounts)) return;
    if (--nodes < 0) {
      done = true;
      return;
    }
    if (left.length === 0) {
      best = layout.timetable();
      bestCounts = [...counts];
      done = reached(best);
      return;
    }
    const { meeting, slots } = tightest(layout, left);
    const others = left.filter((each) => each !== meeting);
    for (const slot of slots) {
      layout.place(meeting, slot);
      go(others);
      layout.remove(meeting);
    }
    counts[classes[meeting]]++;
    go(others);
    counts[classes[meeting]]--;
  };
  go(day.meetings.map((_, meeting) => meeting));
  return { timetable: best, all: nodes >= 0 };
}

function tightest(layout: Layout, meetings: readonly number[]): { meeting: number; slots: number[] } {
  let best = { meeting: meetings[0], slots: fitting(layout, meetings[0]) };
  for (const meeting of meetings) {
    const slots = fitting(layout, meeting);
    if (slots.length < best.slots.length) best = { meeting, slots };
  }
  return best;
}

function fitting(layout: Layout, meeting: number): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < layout.slots; slot++) if (layout.fits(meeting, slot)) slots.push(slot);
  return slots;
}
