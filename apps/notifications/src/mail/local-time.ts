import { Temporal } from 'temporal-polyfill';
import type { Language } from '@titik/contracts/values';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/**
 * An instant as people of a zone read it: weekday, date, hour and minute.
 * @param instant ISO 8601 instant
 * @param zone IANA zone
 */
export function localTime(instant: string, zone: string, language: Language): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${dayOf(at, language)}, ${hourOf(at, language)} (${zone}, ${offsetOf(at)})`;
}

/**
 * A span of time as people of a zone read it; the end's day is named only where it is another day.
 * @param start ISO 8601 instant
 * @param end ISO 8601 instant
 * @param zone IANA zone
 */
export function localSpan(start: string, end: string, zone: string, language: Language): string {
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const to = Temporal.Instant.from(end).toZonedDateTimeISO(zone);
  const nextDay = from.toPlainDate().equals(to.toPlainDate()) ? '' : `${dayOf(to, language)}, `;
  return `${dayOf(from, language)}, ${hourOf(from, language)}–${nextDay}${hourOf(to, language)} (${zone}, ${offsetOf(from)})`;
}

function dayOf(at: Temporal.ZonedDateTime, language: Language): string {
  const day = at.toPlainDate();
  // Put together by hand: whether a comma follows the weekday differs between versions of the language data.
  const weekday = day.toLocaleString(locales[language], { weekday: 'long' });
  return `${weekday}, ${day.toLocaleString(locales[language], { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

function hourOf(at: Temporal.ZonedDateTime, language: Language): string {
  return at.toPlainTime().toLocaleString(locales[language], { hour: '2-digit', minute: '2-digit', hour12: false });
}

function offsetOf(at: Temporal.ZonedDateTime): string {
  const minutes = Math.round(at.offsetNanoseconds / 60e9);
  const rest = Math.abs(minutes) % 60;
  const sign = minutes < 0 ? '−' : '+';
  return `UTC${sign}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
