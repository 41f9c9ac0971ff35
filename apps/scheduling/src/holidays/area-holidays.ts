import type { Area } from './seed-holidays';

interface HolidayRow extends Area {
  /** `YYYY-MM-DD` */
  date: string;
  active: boolean;
}

/** The dates off in an area: its country's, except where the subdivision's own row of that date says otherwise. */
export function areaHolidays(rows: readonly HolidayRow[], area: Area): Set<string> {
  const days = new Map<string, boolean>();
  const ofCountry = rows.filter((row) => row.country === area.country);
  for (const row of ofCountry) if (!row.subdivision) days.set(row.date, row.active);
  if (area.subdivision) {
    for (const row of ofCountry) if (row.subdivision === area.subdivision) days.set(row.date, row.active);
  }
  return new Set([...days].filter(([, active]) => active).map(([date]) => date));
}

/** Accepts `NSW` as well as `AU-NSW`. */
export function areaOf(country: string, subdivision = ''): Area {
  return { country, subdivision: subdivision.startsWith(`${country}-`) ? subdivision.slice(3) : subdivision };
}
