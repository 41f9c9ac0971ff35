import type { Wish } from '../forum-queries';
import { cellAfter, firstSpot, spotAfter } from './grid-moves';
import type { GridRow } from './grid-rows';

const row = (...meetings: [string, number][]): GridRow => ({
  id: 'r',
  title: 'r',
  gaps: [],
  closed: [],
  meetings: meetings.map(([wishId, slot]) => ({ wishId, place: { slot, tableNo: 1 } }) as Wish),
});
const rows = [row(['a', 1], ['b', 4]), row(), row(['c', 2], ['d', 5])];

it.each([
  ['ArrowRight', { row: 0, wishId: 'a' }, { row: 0, wishId: 'b' }],
  ['ArrowRight', { row: 0, wishId: 'b' }, undefined],
  ['ArrowDown', { row: 0, wishId: 'b' }, { row: 2, wishId: 'd' }],
  ['ArrowUp', { row: 2, wishId: 'c' }, { row: 0, wishId: 'a' }],
  ['ArrowDown', { row: 2, wishId: 'c' }, undefined],
  ['x', { row: 0, wishId: 'a' }, undefined],
])('%s leads from %j to %j', (key, from, to) => {
  expect(spotAfter(rows, from, key)).toEqual(to);
});

it('begins at the first meeting there is', () => {
  expect([firstSpot(rows), firstSpot(rows, 1), firstSpot([row()])]).toEqual([
    { row: 0, wishId: 'a' },
    { row: 2, wishId: 'c' },
    undefined,
  ]);
});

it.each([
  ['ArrowRight', true, { row: 1, slot: 3 }],
  ['ArrowDown', true, { row: 2, slot: 2 }],
  ['ArrowDown', false, { row: 1, slot: 2 }],
  ['ArrowLeft', true, { row: 1, slot: 1 }],
])('carried, %s (tables: %s) leads to %j', (key, down, to) => {
  expect(cellAfter({ row: 1, slot: 2 }, key, { rows: 3, slots: 4 }, down)).toEqual(to);
});

it('does not leave the grid', () => {
  expect(cellAfter({ row: 0, slot: 1 }, 'ArrowLeft', { rows: 1, slots: 1 }, true)).toEqual({ row: 0, slot: 1 });
});
