import { breaksOf } from '../breaks';
import type { Day, Timetable } from '../day';
import { possibleSlots } from './possible-slots';

/** Is this a whole timetable of the day, every hard rule kept? Nothing is claimed of one that is not. */
export function keepsRules(day: Day, timetable: Timetable): boolean {
  const slots = possibleSlots(day);
  const taken = new Set<string>();
  for (const [meeting, { a, b, after }] of day.meetings.entries()) {
    const slot = timetable[meeting];
    if (!slots[meeting].includes(slot)) return false;
    if (after.some((earlier) => timetable[earlier] >= slot)) return false;
    for (const person of [a, b]) {
      if (taken.has(`${person} ${slot}`)) return false;
      taken.add(`${person} ${slot}`);
    }
  }
  for (const { capacity, meetings } of day.pools) {
    const used = Array.from({ length: day.slots }, () => 0);
    for (const meeting of new Set(meetings)) used[timetable[meeting]]++;
    if (used.some((load) => load > capacity)) return false;
  }
  const breaks = breaksOf(day, timetable);
  return Math.max(0, ...breaks) - Math.min(...breaks) <= (day.fairness ?? Infinity);
}
