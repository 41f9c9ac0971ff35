import type { Day, Timetable } from './day';

/** The breaks of each participant: maximal groups of idle slots between two of their meetings. */
export function breaksOf(day: Day, timetable: Timetable): number[] {
  const busy = Array.from({ length: day.participants }, () => new Set<number>());
  day.meetings.forEach(({ a, b }, meeting) => {
    const slot = timetable[meeting];
    if (slot === undefined || slot < 0) return;
    busy[a]?.add(slot);
    busy[b]?.add(slot);
  });
  return busy.map((slots) => {
    const sorted = [...slots].sort((one, other) => one - other);
    return sorted.filter((slot, place) => place > 0 && slot - (sorted[place - 1] ?? slot) > 1).length;
  });
}
