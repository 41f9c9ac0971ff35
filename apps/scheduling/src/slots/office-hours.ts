import type { OfficeHours } from '@titik/contracts/values';
import type { Interval } from './interval';
import { nextDay, stretch, weekday } from './local-day';

/** When somebody works. */
export interface WorkingCalendar {
  /** IANA zone in which the hours are meant */
  zone: string;
  officeHours: OfficeHours;
  /** Dates off, `YYYY-MM-DD` in that zone */
  holidays: ReadonlySet<string>;
}

/** One date on which somebody works, both in epoch milliseconds. */
export interface WorkingDay {
  /** The hours asked for, cut to the range asked for */
  hours: Interval;
  /** The office hours of that date, whole */
  office: Interval;
}

const day = 86_400_000;

/**
 * Some hours (`HH:MM`, by default the office hours) of every date that is a working day of a calendar and no holiday,
 * cut to the stretch from one instant to another; sorted, days without anything left out.
 */
export function workingDays(
  calendar: WorkingCalendar,
  from: Date,
  to: Date,
  hours: { from: string; to: string } = calendar.officeHours,
): WorkingDay[] {
  const { zone, officeHours } = calendar;
  const days: WorkingDay[] = [];
  // One date more on each side than UTC has, since no zone is a whole day away from it; the cut drops what is too much.
  const last = utcDate(to.getTime() + day);
  for (let date = utcDate(from.getTime() - day); date <= last; date = nextDay(date)) {
    if (!officeHours.days.includes(weekday(date)) || calendar.holidays.has(date)) continue;
    const [opens, closes] = stretch(zone, date, hours.from, hours.to);
    const cut: Interval = [Math.max(opens, from.getTime()), Math.min(closes, to.getTime())];
    if (cut[1] > cut[0]) days.push({ hours: cut, office: stretch(zone, date, officeHours.from, officeHours.to) });
  }
  return days;
}

function utcDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
