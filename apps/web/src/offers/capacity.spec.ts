import {
  allYear,
  boundsOf,
  type CapacityDraft,
  capacityDraft,
  faultOf,
  floorsOf,
  monthRows,
  setMonth,
  setSeason,
  setUsual,
  stepOf,
  stepped,
  topOf,
} from './capacity';

const draft: CapacityDraft = { usual: { dependable: 800, potential: 1200 }, months: {}, season: allYear };
const none = allYear.map(() => 0);
const row = { month: 3, inSeason: true, dependable: 800, potential: 1200, floor: 300 };

it('promises of a calendar month what stands and the fullest of its contracts’ months', () => {
  const commitments = [
    { month: '2027-03', quantity: 200 },
    { month: '2028-03', quantity: 500 },
    { month: '2027-04', quantity: 50 },
  ];
  expect(floorsOf({ committed: 100, commitments }).slice(1, 5)).toEqual([100, 600, 150, 100]);
});

it('shows the year from a month on', () => {
  expect(monthRows(draft, none, 11).map(({ month }) => month)).toEqual([11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('keeps a month apart that is unlike the usual one, until it is like it again', () => {
  const apart = setMonth(draft, 3, { dependable: 500 });
  expect(apart.months).toEqual({ 3: { dependable: 500, potential: 1200 } });
  expect(setMonth(apart, 3, { dependable: 800 }).months).toEqual({});
  const raised = setUsual(apart, { dependable: 900 });
  expect(
    monthRows(raised, none)
      .map(({ dependable }) => dependable)
      .slice(1, 4),
  ).toEqual([900, 500, 900]);
});

it('reads a stored offer', () => {
  const stored = { dependable: 5, potential: 8, months: [{ month: 2, dependable: 1, potential: 2 }] };
  expect(capacityDraft(stored, [1, 2])).toEqual({
    usual: { dependable: 5, potential: 8 },
    months: { 2: { dependable: 1, potential: 2 } },
    season: [1, 2],
  });
});

it('leaves at least one month of supply', () => {
  const one = { ...draft, season: [5] };
  expect(setSeason(one, 5, false).season).toEqual([5]);
  expect(setSeason(setSeason(one, 3, true), 5, false).season).toEqual([3]);
});

it('lets bars stand between what is promised and what is possible', () => {
  expect(boundsOf(row, 'dependable', 2000)).toEqual([300, 1200]);
  expect(boundsOf(row, 'potential', 2000)).toEqual([800, 2000]);
  expect([stepped(261, [300, 1200], 50), stepped(1261, [300, 1200], 50), stepped(777, [300, 1200], 50)]).toEqual([
    300, 1200, 800,
  ]);
});

it.each([
  [0, 100],
  [1200, 1500],
  [14_000, 20_000],
  [0.5, 0.6],
])('a scale for %d ends at %d', (most, top) => {
  expect(topOf([{ ...row, dependable: 0, floor: 0, potential: most }])).toBeCloseTo(top);
});

it('steps are round', () => {
  expect([1500, 100, 8].map(stepOf)).toEqual([50, 5, 0.2]);
});

it.each([
  [{ dependable: '' as const, potential: 5 }, {}, 'missing'],
  [{ dependable: 6, potential: 5 }, {}, 'above-potential'],
  [{ dependable: 4, potential: 5 }, { floor: 4.5 }, 'below-promised'],
  [{ dependable: 4, potential: 5 }, { floor: 1, inSeason: false }, 'promised-out-of-season'],
  [{ dependable: 4, potential: 5 }, { floor: 4 }, undefined],
  [{ dependable: 0, potential: 0 }, { inSeason: false }, undefined],
])('of %j with %j it says %s', (amounts, month, fault) => {
  expect(faultOf(amounts, month)).toBe(fault);
});
