import { breaksOn, type DayStretch, hoursOn, wholeDayOn } from '@titik/contracts/office-hours';
import type { OfficeHours } from '@titik/contracts/values';
import type { Interval } from './interval';
import { type ZoneClock, zoneClock } from './zone-clock';

/** When somebody works. */
export interface WorkingCalendar {
  /** IANA zone in which the hours are meant */
  zone: string;
  officeHours: OfficeHours;
  /** Dates off, `YYYY-MM-DD` in that zone */
  holidays: ReadonlySet<string>;
  /** The hours of a working day beyond which they never meet, `HH:MM`; absent: 06:00 to 22:00, and by night in need */
  limits?: DayStretch;
}

/** One date on which somebody works; all but the date in epoch milliseconds. */
export interface WorkingDay {
  /** Midnight of the date, as if its zone were UTC */
  date: number;
  /** From opening to closing, breaks within */
  office: Interval;
  /** The office hours without the breaks */
  work: readonly Interval[];
  breaks: readonly Interval[];
}

const minute = 60_000;
const day = 1440 * minute;
const awake = { from: '06:00', to: '22:00' };
const wholeDay = { from: '00:00', to: '24:00' };

/**
 * Every date that is a working day of a calendar and no holiday and may touch the stretch from one instant to another,
 * in order.
 *
 * Where the clocks change inside a day the stricter reading counts: an opening time that does not exist or comes twice
 * is the later instant, a closing time the earlier one, so that nobody is asked to meet outside their hours. A break
 * is read the other way round.
 *
 * @throws RangeError for an unknown zone
 */
export function workingDays({ zone, officeHours, holidays }: WorkingCalendar, from: Date, to: Date): WorkingDay[] {
  const clock = zoneClock(zone);
  const week = weekOf(officeHours);
  const off = new Set(Array.from(holidays, (date) => Date.parse(date)));
  const days: WorkingDay[] = [];
  // One date more on each side than UTC has, since no zone is a whole day away from it.
  const last = utcMidnight(to.getTime()) + day;
  for (let date = utcMidnight(from.getTime()) - day; date <= last; date += day) {
    const hours = week[weekdayOf(date)];
    if (!hours || off.has(date)) continue;
    days.push({
      date,
      office: inside(clock, date, hours.whole),
      work: hours.work.map((each) => inside(clock, date, each)),
      breaks: hours.breaks.map((each) => around(clock, date, each)),
    });
  }
  return days;
}

/**
 * How far each working day may be stretched where no office hour is shared: to the calendar's limits, or to its office
 * hours where these reach further; breaks within.
 * @param night whether those without limits of their own may be asked for any hour
 */
export function stretched(calendar: WorkingCalendar, days: readonly WorkingDay[], night: boolean): Interval[] {
  const clock = zoneClock(calendar.zone);
  const limits = clockTimes(calendar.limits ?? (night ? wholeDay : awake));
  return days.map(({ date, office }) => {
    const [earliest, latest] = inside(clock, date, limits);
    return [Math.min(earliest, office[0]), Math.max(latest, office[1])];
  });
}

/**
 * Opening and closing of the date that a zone shows at an instant. On a day off they are those of a usual working
 * day: who meets then is outside office hours only as far as it is early or late.
 */
export function officeAt({ zone, officeHours }: WorkingCalendar, at: number): Interval {
  const clock = zoneClock(zone);
  const date = utcMidnight(at + clock.offsetAt(at));
  return inside(clock, date, clockTimes(wholeDayOn(officeHours, weekdayOf(date) + 1) ?? officeHours));
}

/** Two times of a day, in milliseconds from its midnight. */
type ClockTimes = readonly [from: number, to: number];

interface WeekDay {
  whole: ClockTimes;
  work: ClockTimes[];
  breaks: ClockTimes[];
}

/** Monday first. */
function weekOf(hours: OfficeHours): (WeekDay | undefined)[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const whole = wholeDayOn(hours, weekday);
    return (
      whole && {
        whole: clockTimes(whole),
        work: hoursOn(hours, weekday).map(clockTimes),
        breaks: breaksOn(hours, weekday).map(clockTimes),
      }
    );
  });
}

function inside(clock: ZoneClock, date: number, [from, to]: ClockTimes): Interval {
  const start = clock.instantOf(date + from, 'later');
  return [start, Math.max(start, clock.instantOf(date + to, 'earlier'))];
}

function around(clock: ZoneClock, date: number, [from, to]: ClockTimes): Interval {
  return [clock.instantOf(date + from, 'earlier'), clock.instantOf(date + to, 'later')];
}

const clockTimes = ({ from, to }: DayStretch): ClockTimes => [timeOfDay(from), timeOfDay(to)];
const timeOfDay = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minute;
const utcMidnight = (at: number): number => Math.floor(at / day) * day;
/** Monday = 0; 1 January 1970 was a Thursday. */
const weekdayOf = (date: number): number => (date / day + 3) % 7;
