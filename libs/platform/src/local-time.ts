import { Temporal } from 'temporal-polyfill';
import type { Language } from '@titik/contracts/values';

/**
 * An instant as people of a zone read it: weekday, date, hour and minute.
 * @param instant ISO 8601 instant
 * @param zone IANA zone
 */
export function localTime(instant: string, zone: string, language: Language): string {
  const { dayOf, hourOf } = clockOf(zone, language);
  const at = new Date(instant);
  return `${dayOf(at)}, ${hourOf(at)} (${zone}, ${offsetOf(at, zone)})`;
}

/**
 * A span of time as people of a zone read it; the end's day is named only where it is another day.
 * @param start ISO 8601 instant
 * @param end ISO 8601 instant
 * @param zone IANA zone
 */
export function localSpan(start: string, end: string, zone: string, language: Language): string {
  const { dayOf, hourOf } = clockOf(zone, language);
  const [from, to] = [new Date(start), new Date(end)];
  const [firstDay, lastDay] = [dayOf(from), dayOf(to)];
  const nextDay = firstDay === lastDay ? '' : `${lastDay}, `;
  return `${firstDay}, ${hourOf(from)}–${nextDay}${hourOf(to)} (${zone}, ${offsetOf(from, zone)})`;
}

interface ZoneClock {
  dayOf(at: Date): string;
  hourOf(at: Date): string;
}

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const clocks = new Map<string, ZoneClock>();

// Making a formatter costs a hundred times more than using it, and there are only so many zones.
function clockOf(zone: string, language: Language): ZoneClock {
  const known = clocks.get(`${language} ${zone}`);
  if (known) return known;
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  const weekday = form({ weekday: 'long' });
  const date = form({ day: 'numeric', month: 'long', year: 'numeric' });
  const hour = form({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock: ZoneClock = {
    // Put together by hand: whether a comma follows the weekday differs between versions of the language data.
    dayOf: (at) => `${weekday.format(at)}, ${date.format(at)}`,
    hourOf: (at) => hour.format(at),
  };
  clocks.set(`${language} ${zone}`, clock);
  return clock;
}

function offsetOf(at: Date, zone: string): string {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const minutes = Math.round(offsetNanoseconds / 60e9);
  const rest = Math.abs(minutes) % 60;
  const sign = minutes < 0 ? '−' : '+';
  return `UTC${sign}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
