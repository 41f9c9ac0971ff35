import type { OfficeHours } from '@titik/contracts/values';
import { officeAt, workingDays } from './office-hours';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);
const days = (zone: string, date: string, officeHours: OfficeHours, holidays: string[] = []) => {
  const from = new Date(`${date}T00:00Z`);
  return workingDays({ zone, officeHours, holidays: new Set(holidays) }, from, from).map(
    ({ office, work, breaks }) => ({
      office: office.map(iso),
      work: work.map((each) => each.map(iso)),
      breaks: breaks.map((each) => each.map(iso)),
    }),
  );
};
const officeOf = (zone: string, date: string, from: string, to: string) =>
  days(zone, date, { days: everyDay, from, to })[1].office;

it.each([
  [
    'opening in the hour that the clocks jump over: after it',
    'Europe/Warsaw',
    '2027-03-28',
    '02:30',
    '17:00',
    0,
    '01:30',
  ],
  ['opening in the hour that comes twice: the second', 'Europe/Berlin', '2027-10-31', '02:30', '17:00', 0, '01:30'],
  [
    'closing in the hour that the clocks jump over: before it',
    'Europe/Berlin',
    '2027-03-28',
    '00:30',
    '02:30',
    1,
    '00:30',
  ],
  ['closing in the hour that comes twice: the first', 'Europe/Berlin', '2027-10-31', '01:00', '02:30', 1, '00:30'],
])('%s', (_, zone, date, from, to, side, expected) => {
  expect(officeOf(zone, date, from, to)[side]).toBe(`${date}T${expected}`);
});

it('a break over the hour that comes twice takes both', () => {
  const hours = { days: everyDay, from: '01:00', to: '09:00', breaks: [{ from: '02:00', to: '03:00' }] };
  const [, day] = days('Europe/Berlin', '2027-10-31', hours);
  expect(day.breaks).toEqual([['2027-10-31T00:00', '2027-10-31T02:00']]);
  expect(day.work).toEqual([
    ['2027-10-30T23:00', '2027-10-31T00:00'],
    ['2027-10-31T02:00', '2027-10-31T08:00'],
  ]);
});

it('leaves out days off and holidays and keeps a half Friday', () => {
  const hours = { days: [5], from: '08:00', to: '17:00', byDay: [{ day: 5, from: '08:00', to: '12:00' }] };
  expect(days('Asia/Dubai', '2027-01-15', hours)).toEqual([
    { office: ['2027-01-15T04:00', '2027-01-15T08:00'], work: [['2027-01-15T04:00', '2027-01-15T08:00']], breaks: [] },
  ]);
  expect(days('Asia/Dubai', '2027-01-15', hours, ['2027-01-15'])).toEqual([]);
});

it('knows opening and closing at any instant, on a day off those of a usual day', () => {
  const calendar = { zone: 'Asia/Jakarta', officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' } };
  const office = (at: string) => officeAt({ ...calendar, holidays: new Set() }, Date.parse(at)).map(iso);
  expect(office('2027-01-10T18:00Z')).toEqual(['2027-01-11T01:00', '2027-01-11T10:00']);
  expect(office('2027-01-10T16:00Z')).toEqual(['2027-01-10T01:00', '2027-01-10T10:00']);
});
