import type { Day } from '../day';
import { slotsOf } from '../domains';

/**
 * The slots in which each meeting can lie by itself, in order: by its session, its fixed slot, its participants'
 * forbidden slots, and what must lie before and after it.
 */
export function possibleSlots(day: Day): number[][] {
  const slots = day.meetings.map((meeting) => slotsOf(day, meeting));
  for (let changed = true; changed;) {
    changed = false;
    const keep = (meeting: number, may: (slot: number) => boolean) => {
      const kept = slots[meeting].filter(may);
      changed ||= kept.length < slots[meeting].length;
      slots[meeting] = kept;
    };
    day.meetings.forEach(({ after }, meeting) => {
      for (const earlier of after) {
        const first = slots[earlier].at(0) ?? day.slots;
        keep(meeting, (slot) => slot > first);
        const last = slots[meeting].at(-1) ?? -1;
        keep(earlier, (slot) => slot < last);
      }
    });
  }
  return slots;
}
