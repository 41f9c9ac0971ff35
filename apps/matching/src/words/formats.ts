import { type Language, languages } from '@titik/contracts/values';

const inEach = <T>(make: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;

/** How readers of each language write numbers, days, lists and countries; making one costs more than a sentence. */
export const formats = inEach((language) => ({
  number: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }),
  day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  list: new Intl.ListFormat(language, { type: 'conjunction' }),
  country: new Intl.DisplayNames(language, { type: 'region' }),
}));
