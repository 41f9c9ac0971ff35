import type { ForumDay, Participant, Wish } from '../forum-queries';
import { gapsIn, partyRows, sameRow, sumOf, tableRows } from './grid-rows';

const day = { morning: 2, slots: [1, 2, 3, 4, 5].map((no) => ({ no, label: `0${no}:00` })) } as unknown as ForumDay;
const people = ['p', 'q', 'r'].map(
  (partyId) => ({ partyId, name: partyId.toUpperCase(), arrives: 1, forbidden: [] }) as unknown as Participant,
);
const wish = (wishId: string, a: string, b: string, slot?: number, tableNo = 1): Wish =>
  ({ wishId, a, b, ended: false, ...(slot && { place: { slot, tableNo } }) }) as Wish;
const wishes = [wish('1', 'p', 'q', 5), wish('2', 'p', 'r', 1, 2), wish('3', 'q', 'r'), wish('4', 'q', 'r', 4)];

it.each([
  [[1, 2, 3], []],
  [[1, 5], [{ from: 2, length: 3 }]],
  [
    [2, 4, 6],
    [
      { from: 3, length: 1 },
      { from: 5, length: 1 },
    ],
  ],
  [[], []],
])('%j waits in %j', (slots, gaps) => {
  expect(gapsIn(slots)).toEqual(gaps);
});

it('gives each party its day in order, with its waits', () => {
  const [p, q] = partyRows(people, wishes, day);
  expect([p.meetings.map(({ wishId }) => wishId), p.gaps]).toEqual([['2', '1'], [{ from: 2, length: 3 }]]);
  expect([q.meetings.map(({ wishId }) => wishId), q.gaps]).toEqual([['4', '1'], []]);
});

it('closes what a party or a table cannot', () => {
  const [late] = partyRows([{ ...people[0], arrives: 2, forbidden: [4], goneFrom: 5 }], [], day);
  expect(late.closed).toEqual([1, 4, 5]);
  const [table] = tableRows([{ no: 2, partyId: 'q', closedFrom: 4 }], people, wishes, day);
  expect([table.meetings.map(({ wishId }) => wishId), table.closed, table.owner]).toEqual([['2'], [4, 5], 'Q']);
});

it('sums up', () => {
  const { unplaced, ...sum } = sumOf(partyRows(people, wishes, day), wishes, day);
  expect(sum).toEqual({ placed: 3, breaks: 2, idle: 5, perSlot: [1, 0, 0, 1, 1] });
  expect(unplaced.map(({ wishId }) => wishId)).toEqual(['3']);
});

it('knows a row that need not be painted again', () => {
  const [before] = partyRows(people, wishes, day);
  const [same, other] = partyRows(people, wishes, day);
  expect([sameRow(before, same), sameRow(before, other)]).toEqual([true, false]);
});
