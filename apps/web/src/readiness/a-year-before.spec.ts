import { aYearBefore } from './a-year-before';

it.each([
  ['2026-11-29', '2025-11-29'],
  ['2028-02-29', '2027-02-28'],
  ['2026-01-05', '2025-01-05'],
])('a year before %s is %s', (day, before) => {
  expect(aYearBefore(day)).toBe(before);
});
