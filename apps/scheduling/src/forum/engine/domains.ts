import type { Day, DayMeeting } from './day';

/** The slots in which a meeting may lie by its session, its fixed slot and those forbidden to it or its two participants. */
export function slotsOf(day: Day, meeting: DayMeeting): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < day.slots; slot++) {
    if (meeting.fixed !== undefined && meeting.fixed !== slot) continue;
    if (meeting.session === 'morning' && slot >= day.morning) continue;
    if (meeting.session === 'afternoon' && slot < day.morning) continue;
    if (meeting.forbidden?.has(slot)) continue;
    if (day.forbidden[meeting.a]?.has(slot) || day.forbidden[meeting.b]?.has(slot)) continue;
    slots.push(slot);
  }
  return slots;
}
