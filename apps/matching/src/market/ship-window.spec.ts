import { dateOf } from './days';
import { monthsInSeason, seasonMask, windowOf } from './ship-window';

it.each([
  ['2027-01', '2027-01', 1, '2027-01-01', '2027-01-31'],
  ['2027-11', '2028-02', 4, '2027-11-01', '2028-02-29'],
  ['2027-01', '2028-12', 24, '2027-01-01', '2028-12-31'],
])('%s to %s', (from, to, months, first, last) => {
  const window = windowOf({ from, to });
  expect([window.months, dateOf(window.firstDay), dateOf(window.lastDay)]).toEqual([months, first, last]);
});

it.each([
  ['within', '2027-03', '2027-05', [4, 5, 6], 2],
  ['across the turn of the year', '2027-11', '2028-02', [12, 1], 2],
  ['each year of a long window', '2027-01', '2028-12', [4, 5], 4],
  ['a year and a bit', '2027-03', '2028-04', [3, 4, 12], 5],
  ['never', '2027-03', '2027-05', [6], 0],
])('season months: %s', (_, from, to, season, months) => {
  expect(monthsInSeason(seasonMask(season), windowOf({ from, to }))).toBe(months);
});
