import fc from 'fast-check';
import en from '../words/en.json';
import id from '../words/id.json';
import {
  ahead,
  country,
  type DateNames,
  day,
  dayAndHour,
  languageName,
  longMonth,
  moment,
  money,
  months,
  number,
  percent,
  weekdays,
  zoneCity,
} from './format';

const namesIn = ({ date }: typeof en): DateNames => ({
  months: date.months.split(' '),
  weekdays: date.weekdays.split(' '),
});
const english = namesIn(en);
const indonesian = namesIn(id);

it('writes numbers as each language does', () => {
  expect([number(1234.5, 'en'), number(1234.5, 'id')]).toEqual(['1,234.5', '1.234,5']);
});

it.each([
  [0, '0 %'],
  [0.001, '1 %'],
  [0.5, '50 %'],
  [0.999, '99 %'],
  [1, '100 %'],
])('a share of %d is told as %s: never whole where something is missing', (share, text) => {
  expect(percent(share, 'en')).toBe(text);
});

it('names the currency by its code and keeps cents that there are', () => {
  expect(money(28, 'USD', 'en')).toBe('USD 28');
  expect(money(9.6, 'USD', 'en')).toBe('USD 9.6');
});

it('tells calendar days whatever zone the reader is in', () => {
  expect(day('2027-03-01', english)).toBe('1 Mar 2027');
  expect(day('2027-05-01', indonesian)).toBe('1 Mei 2027');
});

it('tells a window by its months, the year once where it is one', () => {
  expect(months('2027-01', '2027-03', english)).toBe('Jan – Mar 2027');
  expect(months('2026-12', '2027-02', english)).toBe('Dec 2026 – Feb 2027');
  expect(months('2027-01', '2027-01', english)).toBe('Jan 2027');
});

it('tells an instant on the clock of a zone, on its own day', () => {
  const instant = '2027-01-12T23:30:00Z';
  expect(moment(instant, 'Asia/Jakarta', english)).toEqual({ weekday: 'Wed', date: '13 Jan 2027', hour: '06:30' });
  expect(dayAndHour(instant, 'America/Los_Angeles', english)).toBe('12 Jan 2027, 15:30');
});

it('names countries and zones as people do', () => {
  expect([country('AU', 'id'), country('JP', 'id')]).toEqual(['Australia', 'Jepang']);
  expect(zoneCity('America/Los_Angeles')).toBe('Los Angeles');
});

it.each([
  ['2027-01-12T00:00:00Z', 'in 2 days'],
  ['2027-01-10T03:59:00Z', 'in 3 hours'],
  ['2027-01-10T00:00:30Z', 'this minute'],
])('tells how far %s is ahead: %s', (instant, text) => {
  expect(ahead(instant, Date.parse('2027-01-10T00:00:00Z'), 'en')).toBe(text);
});

describe.each([
  ['en-GB', english],
  ['id-ID', indonesian],
])('days and hours in %s', (locale, names) => {
  it.each(['Asia/Jakarta', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Auckland', undefined])(
    'are written on the clock of %s as the language writes them',
    (timeZone) => {
      const written = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone, ...options });
      const date = written({ day: 'numeric', month: 'short', year: 'numeric' });
      const weekday = written({ weekday: 'short' });
      const hour = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
      const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
      fc.assert(
        fc.property(instants, (instant) =>
          expect(moment(instant.toISOString(), timeZone, names)).toEqual({
            weekday: weekday.format(instant),
            date: date.format(instant),
            hour: hour.format(instant),
          }),
        ),
      );
    },
  );
});

it('names months and languages by themselves', () => {
  expect([longMonth('2027-08', 'id'), longMonth('2027-08', 'en')]).toEqual(['Agustus', 'August']);
  expect([languageName('ja', 'id'), languageName('ja', 'en')]).toEqual(['Jepang', 'Japanese']);
});

it.each([
  [[1, 2, 3, 4, 5], 'Mon–Fri'],
  [[1, 2], 'Mon, Tue'],
  [[1, 3, 4, 5, 7], 'Mon, Wed–Fri, Sun'],
  [[], ''],
])('tells the weekdays %j as %s', (days, told) => expect(weekdays(days, english)).toBe(told));
