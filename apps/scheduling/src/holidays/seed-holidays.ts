import Holidays from 'date-holidays';
import { nextDay } from '../slots/local-day';

/** Where holidays hold: a country, or one subdivision of it (`''` = the whole country). */
export interface Area {
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** ISO 3166-2 without the country, `NSW` */
  subdivision: string;
}

interface SeedHoliday extends Area {
  /** `YYYY-MM-DD` */
  date: string;
  name: string;
  source: 'date-holidays' | 'operator';
  /** false in a subdivision: the country's holiday of that date does not hold here */
  active: boolean;
}

type Library = ReturnType<Holidays['getHolidays']>[number];

const day = 86_400_000;

/**
 * A year's public holidays of a country, or what a subdivision has differently from its country. Half days are left
 * out: people work. An area that the library does not know has none.
 */
export function seedHolidays(area: Area, year: number): SeedHoliday[] {
  const country = { ...area, subdivision: '' };
  const national = daysOf(country, new Holidays(area.country), year);
  if (!area.subdivision) return [...national.values()];
  const own = daysOf(area, new Holidays(area.country, area.subdivision), year);
  return [
    ...[...own.values()].filter((holiday) => !national.has(holiday.date)),
    ...[...national.values()]
      .filter((holiday) => !own.has(holiday.date))
      .map((holiday) => ({ ...holiday, ...area, active: false })),
  ];
}

function daysOf(area: Area, library: Holidays, year: number): Map<string, SeedHoliday> {
  const days = new Map<string, SeedHoliday>();
  const listed = library.getHolidays(year, area.country === 'ID' ? 'id' : 'en') ?? [];
  for (const holiday of listed.filter((each) => each.type === 'public')) {
    for (const date of datesOf(holiday)) add(days, { ...area, date, active: true, ...named(area, holiday) });
  }
  return days;
}

function add(days: Map<string, SeedHoliday>, holiday: SeedHoliday) {
  const before = days.get(holiday.date);
  if (before && before.name !== holiday.name) holiday.name = `${before.name}; ${holiday.name}`;
  days.set(holiday.date, holiday);
}

function datesOf(holiday: Library): string[] {
  const count = Math.floor((holiday.end.getTime() - holiday.start.getTime()) / day);
  const dates: string[] = [];
  for (let date = holiday.date.slice(0, 10); dates.length < count; date = nextDay(date)) dates.push(date);
  return dates;
}

/** The library calls Indonesia's 27 Rajab (16 January 2026) the Prophet's birthday; it is the Ascension. */
function named(area: Area, holiday: Library): Pick<SeedHoliday, 'name' | 'source'> {
  return area.country === 'ID' && holiday.rule === '27 Rajab'
    ? { name: 'Isra Mikraj Nabi Muhammad', source: 'operator' }
    : { name: holiday.name, source: 'date-holidays' };
}
