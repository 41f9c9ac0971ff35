import { hoursOn, officeHoursFault } from './office-hours';
import { usualHours } from './usual-hours';
import type { OfficeHours } from './values';

const plain: OfficeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const friday = { day: 5, from: '08:00', to: '12:00' };
const told = (hours: OfficeHours, day: number) => hoursOn(hours, day).map(({ from, to }) => `${from}-${to}`);

it.each<[string, OfficeHours, number, string[]]>([
  ['a working day', plain, 1, ['08:00-17:00']],
  ['a day off', plain, 6, []],
  ['a half Friday', { ...plain, byDay: [friday] }, 5, ['08:00-12:00']],
  ['the Thursday before it', { ...plain, byDay: [friday] }, 4, ['08:00-17:00']],
  ['lunch every day', { ...plain, breaks: [{ from: '12:00', to: '13:00' }] }, 2, ['08:00-12:00', '13:00-17:00']],
  [
    'lunch and the afternoon prayer',
    {
      ...plain,
      breaks: [
        { from: '15:00', to: '15:20' },
        { from: '12:00', to: '13:00' },
      ],
    },
    2,
    ['08:00-12:00', '13:00-15:00', '15:20-17:00'],
  ],
  ['prayer on another day', { ...plain, breaks: [{ days: [5], from: '11:30', to: '13:00' }] }, 4, ['08:00-17:00']],
  ['a break over the opening', { ...plain, breaks: [{ from: '07:00', to: '09:00' }] }, 1, ['09:00-17:00']],
  ['a break at the close', { ...plain, breaks: [{ from: '16:00', to: '18:00' }] }, 1, ['08:00-16:00']],
])('%s', (_, hours, day, expected) => expect(told(hours, day)).toEqual(expected));

it.each<[string, OfficeHours, string | undefined]>([
  ['old hours', plain, undefined],
  ['closing before opening', { ...plain, to: '08:00' }, 'to'],
  ['a half Friday', { ...plain, byDay: [friday] }, undefined],
  ['a weekday that ends before it begins', { ...plain, byDay: [{ ...friday, to: '07:00' }] }, 'byDay.0.to'],
  ['a weekday named twice', { ...plain, byDay: [friday, friday] }, 'byDay.1.day'],
  ['hours for a day off', { ...plain, byDay: [{ ...friday, day: 6 }] }, 'byDay.0.day'],
  ['a break that ends before it begins', { ...plain, breaks: [{ from: '13:00', to: '12:00' }] }, 'breaks.0.to'],
  ['breaks that leave nothing', { ...plain, breaks: [{ days: [3], from: '08:00', to: '17:00' }] }, 'breaks'],
])('%s: the first field at fault', (_, hours, field) => expect(officeHoursFault(hours)).toBe(field));

it('knows the weekends of Saudi Arabia and Egypt and the half Friday of the Emirates', () => {
  expect([usualHours('SA').days, usualHours('EG').days, usualHours('AE').days, usualHours('DE').days]).toEqual([
    [1, 2, 3, 4, 7],
    [1, 2, 3, 4, 7],
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ]);
  expect([told(usualHours('AE'), 5), told(usualHours('AE'), 4)]).toEqual([['08:00-12:00'], ['08:00-17:00']]);
  expect(told(usualHours('ID'), 5)).toEqual(['08:00-11:30', '13:00-17:00']);
});

it('has nothing at fault in any country', () => {
  for (const country of ['AE', 'AF', 'AU', 'EG', 'ID', 'IR', 'SA']) {
    expect(officeHoursFault(usualHours(country))).toBeUndefined();
  }
});
