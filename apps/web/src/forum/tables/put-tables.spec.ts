import { withCount, withOwner } from './put-tables';

const tables = [{ no: 1, partyId: 'a' }, { no: 3 }, { no: 4, closedFrom: 2 }];

it.each([
  [2, [{ no: 1, partyId: 'a' }, { no: 3 }]],
  [5, [{ no: 1, partyId: 'a' }, { no: 2 }, { no: 3 }, { no: 4 }, { no: 5 }]],
  [0, []],
])('makes %i tables of three', (count, expected) => {
  expect(withCount(tables, count)).toEqual(expected);
});

it('seats somebody at one table only', () => {
  expect(withOwner(tables, 3, 'a')).toEqual([{ no: 1 }, { no: 3, partyId: 'a' }, { no: 4 }]);
  expect(withOwner(tables, 1, undefined)).toEqual([{ no: 1 }, { no: 3 }, { no: 4 }]);
});
