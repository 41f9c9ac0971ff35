import type { Language } from '@titik/contracts/values';

/** A number of days, in words. */
export const daysIn = (days: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

/** A day, YYYY-MM-DD, as people write it. */
export const dateIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
