import { isZone, localDate, localTime } from './local-day';

it.each([
  ['Australia/Sydney', '2027-01-11T23:00Z', '2027-01-12T10:00:00+11:00'],
  ['Asia/Kathmandu', '2027-01-11T23:00Z', '2027-01-12T04:45:00+05:45'],
  ['America/St_Johns', '2027-01-11T01:00Z', '2027-01-10T21:30:00-03:30'],
  ['UTC', '2027-01-11T23:00Z', '2027-01-11T23:00:00+00:00'],
])('writes local time in %s with its offset', (zone, at, expected) => {
  expect(localTime(zone, new Date(at))).toBe(expected);
  expect(localDate(zone, Date.parse(at))).toBe(expected.slice(0, 10));
});

it('knows a zone from a typing error', () => {
  expect([isZone('Asia/Pontianak'), isZone('Asia/Bangkalan')]).toEqual([true, false]);
});
