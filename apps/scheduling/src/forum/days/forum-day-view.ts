import type { ForumDayView } from './forum-day.dto';
import type { ForumDay } from './forum-day.entity';
import { slotTimes } from './slot-times';

/** A day as people see it. */
export function dayView(day: ForumDay): ForumDayView {
  const { id, version, state, name, place, programme, province, zone, date, slotMinutes, morning, fairness } = day;
  return {
    forumDayId: id,
    version,
    state,
    name,
    place,
    ...(programme !== null && { programme }),
    ...(province !== null && { province }),
    zone,
    date,
    slotMinutes,
    slots: slotTimes(day).map(({ no, label, start, end }) => ({
      no,
      label,
      start: start.toISOString(),
      end: end.toISOString(),
    })),
    morning,
    ...(fairness !== null && { fairness }),
  };
}
