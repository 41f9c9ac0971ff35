import { discomfort } from './discomfort';
import { intersect, type Interval, normalise, startsIn, subtract } from './interval';
import { type WorkingCalendar, type WorkingDay, workingDays } from './office-hours';

export interface SlotParty extends WorkingCalendar {
  id: string;
  /** Taken stretches in epoch milliseconds, in any order */
  busy: readonly Interval[];
}

interface SlotQuery {
  parties: readonly SlotParty[];
  from: Date;
  to: Date;
  /** Length of the meeting */
  minutes: number;
  /** Grid of the starts in minutes, counted from the full hour UTC */
  step: number;
  /** How many slots at most */
  limit: number;
}

export interface Slot {
  start: Date;
  end: Date;
  /** Somebody meets outside their office hours, because the parties share none */
  outOfHours: boolean;
}

const minute = 60_000;
const awake = { from: '06:00', to: '22:00' };
const wholeDay = { from: '00:00', to: '24:00' };

/**
 * Slots in which all parties are free, on a working day that is no holiday for any of them.
 *
 * Where they share office hours: inside these, earliest first; full hours stay full (an empty answer), nobody is asked
 * to come at night because the calendar is crowded. Where they share none between `from` and `to`: the least painful
 * ones first (see `discomfort`; the earliest among equals), between 06:00 and 22:00 for everyone, and by night only
 * where even these hours never meet.
 */
export function findSlots(query: SlotQuery): Slot[] {
  const { parties, from, to } = query;
  if (parties.length === 0 || to <= from) return [];
  const office = common(parties.map((party) => workingDays(party, from, to)));
  if (fits(office, query)) return earliest(office, query);
  for (const hours of [awake, wholeDay]) {
    const days = parties.map((party) => workingDays(party, from, to, hours));
    if (fits(common(days), query)) return leastPainful(days, query);
  }
  return [];
}

function common(parties: readonly WorkingDay[][]): Interval[] {
  return parties.map((days) => days.map((day) => day.hours)).reduce((shared, next) => intersect(shared, next));
}

function fits(intervals: readonly Interval[], { minutes, step }: SlotQuery): boolean {
  return !startsIn(intervals, minutes * minute, step * minute).next().done;
}

function* freeStarts(shared: readonly Interval[], { parties, minutes, step }: SlotQuery): Generator<number> {
  const busy = normalise(parties.flatMap((party) => party.busy));
  yield* startsIn(subtract(shared, busy), minutes * minute, step * minute);
}

function earliest(shared: readonly Interval[], query: SlotQuery): Slot[] {
  const slots: Slot[] = [];
  for (const start of freeStarts(shared, query)) {
    if (slots.length >= query.limit) break;
    slots.push(slotAt(start, query, false));
  }
  return slots;
}

function leastPainful(days: readonly WorkingDay[][], query: SlotQuery): Slot[] {
  return [...freeStarts(common(days), query)]
    .map((start) => ({ start, cost: discomfort(days, start, start + query.minutes * minute) }))
    .sort((a, b) => a.cost - b.cost || a.start - b.start)
    .slice(0, query.limit)
    .map(({ start }) => slotAt(start, query, true));
}

function slotAt(start: number, { minutes }: SlotQuery, outOfHours: boolean): Slot {
  return { start: new Date(start), end: new Date(start + minutes * minute), outOfHours };
}
