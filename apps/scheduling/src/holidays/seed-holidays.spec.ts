import { areaHolidays, areaOf } from './area-holidays';
import { seedHolidays } from './seed-holidays';

const area = (country: string, subdivision = '') => ({ country, subdivision });
const off = (country: string, subdivision: string, year = 2027) =>
  areaHolidays(
    [...seedHolidays(area(country), year), ...(subdivision ? seedHolidays(area(country, subdivision), year) : [])],
    area(country, subdivision),
  );

it('calls 27 Rajab by its name in Indonesia, in every year, and leaves the real birthday alone', () => {
  const named = (year: number, date: string) => seedHolidays(area('ID'), year).find((each) => each.date === date);
  expect(named(2026, '2026-01-16')).toMatchObject({ name: 'Isra Mikraj Nabi Muhammad', source: 'operator' });
  expect(named(2026, '2026-08-25')).toMatchObject({ name: 'Maulid Nabi Muhammad', source: 'date-holidays' });
  expect(named(2027, '2027-12-25')?.name.split('; ').sort()).toEqual(['Hari Raya Natal', 'Isra Mikraj Nabi Muhammad']);
});

it('has one row a date and area', () => {
  for (const [country, subdivision] of [
    ['ID', ''],
    ['AU', 'NSW'],
    ['DE', 'BE'],
    ['EG', ''],
  ]) {
    const dates = seedHolidays(area(country, subdivision), 2027).map((each) => each.date);
    expect(new Set(dates).size).toBe(dates.length);
  }
});

it('spreads a feast over all its days and leaves half days to work', () => {
  expect([...off('SA', '')].filter((date) => date.startsWith('2027-03'))).toEqual([
    '2027-03-09',
    '2027-03-10',
    '2027-03-11',
    '2027-03-12',
  ]);
  expect(off('CN', '').has('2027-03-08')).toBe(false);
});

it('a subdivision has what it adds and works on what it does not share', () => {
  expect(off('DE', 'BE').has('2027-03-08')).toBe(true);
  expect(off('DE', 'BY').has('2027-03-08')).toBe(false);
  expect([off('US', '').has('2027-10-11'), off('US', 'CA').has('2027-10-11')]).toEqual([true, false]);
});

it('an unknown country or subdivision is no reason to fail', () => {
  expect(seedHolidays(area('XX'), 2027)).toEqual([]);
  expect(off('AU', 'XYZ')).toEqual(off('AU', ''));
});

it('a day that the operator adds to the country holds in its subdivisions, unless theirs says otherwise', () => {
  const row = { country: 'AU', subdivision: '', date: '2027-06-30', active: true };
  expect(areaHolidays([row], area('AU', 'NSW')).has('2027-06-30')).toBe(true);
  const own = { ...row, subdivision: 'NSW', active: false };
  expect(areaHolidays([own, row], area('AU', 'NSW')).has('2027-06-30')).toBe(false);
  expect(areaHolidays([own, row], area('AU', 'VIC')).has('2027-06-30')).toBe(true);
});

it('reads a subdivision with or without its country', () => {
  expect([areaOf('AU', 'AU-NSW'), areaOf('AU', 'NSW'), areaOf('ID')]).toEqual([
    area('AU', 'NSW'),
    area('AU', 'NSW'),
    area('ID'),
  ]);
});
