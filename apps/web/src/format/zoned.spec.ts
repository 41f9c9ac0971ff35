import { instantOf, localOf } from './zoned';

it.each([
  ['2027-01-12T10:00', 'Asia/Jakarta', '2027-01-12T03:00:00.000Z'],
  ['2027-01-12T00:30', 'Asia/Jayapura', '2027-01-11T15:30:00.000Z'],
  ['2027-01-12T10:00', 'Australia/Sydney', '2027-01-11T23:00:00.000Z'],
  ['2027-07-12T10:00', 'Australia/Sydney', '2027-07-12T00:00:00.000Z'],
])('%s on the clock of %s is %s, and back', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant);
  expect(localOf(instant, zone)).toBe(local);
});

it('takes the earlier of two and none of what the clock skips', () => {
  expect(instantOf('2027-04-04T02:30', 'Australia/Sydney')).toBe('2027-04-03T15:30:00.000Z');
  expect(instantOf('2027-10-03T02:30', 'Australia/Sydney')).toBeUndefined();
});

it('reads nothing into what is no time', () => {
  expect(instantOf('', 'Asia/Jakarta')).toBeUndefined();
});
