import type { Language } from '@titik/contracts/values';

// As the hours of meetings are written.
const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** A number of days, in words. */
export const daysIn = (days: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

/** A day, YYYY-MM-DD, as people write it. */
export const dateIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
