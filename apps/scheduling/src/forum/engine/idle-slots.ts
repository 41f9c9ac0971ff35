import type { Day, Timetable } from './day';

/** Slots in which somebody waits between two of their meetings, over all participants: what people feel. */
export function idleSlotsOf(day: Day, timetable: Timetable): number {
  const slots: number[][] = Array.from({ length: day.participants }, () => []);
  day.meetings.forEach(({ a, b }, meeting) => {
    if (timetable[meeting] < 0) return;
    slots[a].push(timetable[meeting]);
    slots[b].push(timetable[meeting]);
  });
  const waited = (own: number[]): number => Math.max(...own) - Math.min(...own) + 1 - own.length;
  return slots.reduce((sum, own) => sum + (own.length > 0 ? waited(own) : 0), 0);
}
