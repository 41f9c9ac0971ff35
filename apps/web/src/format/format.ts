import type { Language } from '../words/words';

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
  once(
    `money ${language} ${currency}`,
    () =>
      new Intl.NumberFormat(locales[language], {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: 0,
        maximumFractionDigits: 2,
      }),
  )
    .format(amount)
    .replaceAll('\u00a0', ' ');

/** A calendar day, whatever the reader's zone. @param day `2027-03-01` */
export const day = (day: string, language: Language): string =>
  once(
    `day ${language}`,
    () =>
      new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));

/** A calendar month. @param month `2027-03` */
export const month = (month: string, language: Language): string =>
  once(
    `month ${language}`,
    () => new Intl.DateTimeFormat(locales[language], { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(new Date(`${month}-01T00:00:00Z`));

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
export function weekdays(days: readonly number[], language: Language): string {
  const name = (day: number): string => moment(`2024-01-0${day}T12:00:00Z`, 'UTC', language).weekday;
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1)!)}`] : run.map(name))).join(', ');
}

/** Months from first to last; one month once, the year only where it changes. */
export function months(from: string, to: string, language: Language): string {
  if (from === to) return month(from, language);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const first = sameYear ? month(from, language).replace(/\s*\d{4}$/, '') : month(from, language);
  return `${first} – ${month(to, language)}`;
}

export interface LocalMoment {
  weekday: string;
  date: string;
  hour: string;
}

/** An instant as the clock of a zone shows it. @param instant ISO 8601 */
export function moment(instant: string, zone: string | undefined, language: Language): LocalMoment {
  const form = (part: string, options: Intl.DateTimeFormatOptions) =>
    once(
      `${part} ${language} ${zone}`,
      () => new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options }),
    ).format(new Date(instant));
  return {
    weekday: form('weekday', { weekday: 'short' }),
    date: form('date', { day: 'numeric', month: 'short', year: 'numeric' }),
    hour: form('hour', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

/** Day and hour of an instant on the reader's own clock. */
export function dayAndHour(instant: string, language: Language, zone?: string): string {
  const { date, hour } = moment(instant, zone, language);
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

/** A calendar month without its year. @param month 1–12 */
export const monthName = (month: number, language: Language): string =>
  once(
    `month name ${language}`,
    () => new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' }),
  ).format(new Date(Date.UTC(2027, month - 1, 1)));

/** A day of the week. @param day 1–7, Monday first */
export const weekday = (day: number, language: Language): string =>
  once(
    `weekday ${language}`,
    () => new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' }),
  ).format(new Date(Date.UTC(2027, 1, day)));

/** A country's name. @param code ISO 3166-1 alpha-2 */
export const country = (code: string, language: Language): string =>
  once(`country ${language}`, () => new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' })).of(
    code,
  ) ?? code;

/** The last part of an IANA zone, as people say it: `Australia/Sydney` is Sydney. */
export const zoneCity = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ');
