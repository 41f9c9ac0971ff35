import type { Language } from '../words/words';
import { localTime } from './today';
import { localOf } from './zoned';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const kept = new Map<string, unknown>();

// Making a formatter costs a hundred times more than using it.
function once<T>(key: string, make: () => T): T {
  const known = kept.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** A number with at most `digits` decimals. */
export const number = (value: number, language: Language, digits = 2): string =>
  once(
    `number ${language} ${digits}`,
    () => new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }),
  ).format(value);

/** A share of 1 as whole percent; never 100 % where something is missing, nor 0 % where there is something. */
export function percent(share: number, language: Language): string {
  const whole = share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100)));
  return `${number(whole, language, 0)} %`;
}

export const money = (amount: number, currency: string, language: Language): string =>
  `${currency} ${number(amount, language)}`;

/** Short names, from the catalogue: a formatter of dates takes a slow processor longer than a page's other words. */
export interface DateNames {
  /** January first */
  months: readonly string[];
  /** Monday first */
  weekdays: readonly string[];
}

/** A calendar day, whatever the reader's zone. @param day `2027-03-01` */
export const day = (day: string, names: DateNames): string => `${Number(day.slice(8))} ${month(day, names)}`;

/** A calendar month. @param month `2027-03` */
export const month = (month: string, names: DateNames): string =>
  `${names.months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** A month's name by itself. @param month `2027-03` */
export const longMonth = (month: string, language: Language): string =>
  once(
    `long month ${language}`,
    () => new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }),
  ).format(new Date(`${month}-01T00:00:00Z`));

/** A language's name. @param code ISO 639-1 */
export const languageName = (code: string, language: Language): string =>
  once(`language ${language}`, () => new Intl.DisplayNames(locales[language], { type: 'language' })).of(code) ?? code;

/** Weekdays by their short names, three or more in a row as a span. @param days ISO numbers in order, Monday = 1 */
export function weekdays(days: readonly number[], names: DateNames): string {
  const name = (day: number): string => names.weekdays[day - 1];
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1)!)}`] : run.map(name))).join(', ');
}

/** Months from first to last; one month once, the year only where it changes. */
export function months(from: string, to: string, names: DateNames): string {
  if (from === to) return month(from, names);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = sameYear ? names.months[Number(from.slice(5)) - 1] : month(from, names);
  return `${first} – ${month(to, names)}`;
}

export interface LocalMoment {
  weekday: string;
  date: string;
  hour: string;
}

/** An instant as the clock of a zone shows it, or the reader's own. @param instant ISO 8601 */
export function moment(instant: string, zone: string | undefined, names: DateNames): LocalMoment {
  const [date, hour] = (zone === undefined ? localTime(new Date(instant)) : localOf(instant, zone)).split('T');
  // Sunday is 0
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  return { weekday: names.weekdays[weekday], date: day(date, names), hour };
}

/** Day and hour of an instant on the clock of a zone, or the reader's own. */
export function dayAndHour(instant: string, zone: string | undefined, names: DateNames): string {
  const { date, hour } = moment(instant, zone, names);
  return `${date}, ${hour}`;
}

const spans = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far an instant lies ahead, or back, in its largest whole unit: in 3 hours. @param now milliseconds */
export function ahead(instant: string, now: number, language: Language): string {
  const left = Date.parse(instant) - now;
  const [unit, length] = spans.find(([, each]) => Math.abs(left) >= each) ?? spans[2];
  return once(`ahead ${language}`, () => new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })).format(
    Math.trunc(left / length),
    unit,
  );
}

/** A country's name. @param code ISO 3166-1 alpha-2 */
export const country = (code: string, language: Language): string =>
  once(`country ${language}`, () => new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' })).of(
    code,
  ) ?? code;

/** The last part of an IANA zone, as people say it: `Australia/Sydney` is Sydney. */
export const zoneCity = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ');
