import type { OfficeHours } from './values';

/**
 * Working days that are not Monday to Friday, by country (ISO 3166-1 alpha-2); ISO numbers of the days.
 * Source: Unicode CLDR 44 and later, supplemental week data, as `Intl.Locale` tells it.
 */
const workingDays: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(
    ['BH', 'DZ', 'EG', 'IL', 'IQ', 'JO', 'KW', 'LY', 'OM', 'QA', 'SA', 'SD', 'SY', 'YE'].map((country) => [
      country,
      [1, 2, 3, 4, 7],
    ]),
  ),
  AF: [1, 2, 3, 6, 7],
  IR: [1, 2, 3, 4, 6, 7],
};

/**
 * Hours that differ by weekday. The United Arab Emirates work until noon on Fridays: the federal government's hours
 * since January 2022; general knowledge, unchecked for private firms.
 */
const byDay: Readonly<Record<string, OfficeHours['byDay']>> = {
  AE: [{ day: 5, from: '08:00', to: '12:00' }],
};

/** Friday prayer in Indonesian offices; the times are general knowledge, unchecked (Perpres 21/2023 gives 90 minutes). */
const breaks: Readonly<Record<string, OfficeHours['breaks']>> = {
  ID: [{ days: [5], from: '11:30', to: '13:00' }],
};

/** The office hours of a country where a party has said nothing: 08:00–17:00 on its working days. */
export function usualHours(country: string): OfficeHours {
  return {
    days: [...(workingDays[country] ?? [1, 2, 3, 4, 5])],
    from: '08:00',
    to: '17:00',
    ...(byDay[country] && { byDay: byDay[country] }),
    ...(breaks[country] && { breaks: breaks[country] }),
  };
}
