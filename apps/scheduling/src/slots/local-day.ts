import { Temporal } from 'temporal-polyfill';
import type { Interval } from './interval';

const known = new Map<string, Interval>();
const mostKnown = 50_000;

/**
 * The stretch from one wall-clock time to another on one date of a zone.
 *
 * Where the clocks change inside it the stricter reading counts: an opening time that does not exist or comes twice
 * is the later instant, a closing time the earlier one, so that nobody is asked to meet outside their hours.
 *
 * @param zone IANA name
 * @param date `YYYY-MM-DD`
 * @param from `HH:MM`
 * @param to `HH:MM`, up to `24:00`; a stretch that would end before it begins is empty
 * @throws RangeError for an unknown zone or an impossible time
 */
export function stretch(zone: string, date: string, from: string, to: string): Interval {
  const key = `${zone} ${date} ${from} ${to}`;
  const found = known.get(key);
  if (found) return found;
  const start = instant(zone, date, from, 'later');
  const end = to === '24:00' ? instant(zone, nextDay(date), '00:00', 'earlier') : instant(zone, date, to, 'earlier');
  const made: Interval = [start, Math.max(start, end)];
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
}

/** The date that a zone's calendar shows at an instant, `YYYY-MM-DD`. */
export function localDate(zone: string, at: number): string {
  return zoned(zone, at).toPlainDate().toString();
}

/** The wall-clock time of a zone at an instant with its offset, `2027-01-12T10:00:00+11:00`. */
export function localTime(zone: string, at: Date): string {
  return zoned(zone, at.getTime()).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Whether it is a zone that the time-zone database knows. */
export function isZone(zone: string): boolean {
  try {
    zoned(zone, 0);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day after, `YYYY-MM-DD`. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** ISO day of the week, Monday = 1. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

function zoned(zone: string, at: number) {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function instant(zone: string, date: string, time: string, disambiguation: 'earlier' | 'later'): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
}
