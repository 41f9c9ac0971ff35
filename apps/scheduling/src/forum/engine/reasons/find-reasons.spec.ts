import type { Day, DayMeeting } from '../day';
import { findReasons } from './find-reasons';

const wish = (a: number, b: number, more: Partial<DayMeeting> = {}): DayMeeting => ({
  a,
  b,
  session: 'any',
  after: [],
  ...more,
});
const dayOf = (meetings: DayMeeting[], more: Partial<Day> = {}): Day => ({
  participants: 6,
  slots: 4,
  morning: 2,
  meetings,
  forbidden: Array.from({ length: 6 }, () => new Set<number>()),
  pools: [{ capacity: 3, meetings: meetings.map((_, m) => m) }],
  ...more,
});
const forbid = (person: number, ...slots: number[]) =>
  Array.from({ length: 6 }, (_, each) => new Set(each === person ? slots : []));

it('finds nothing against a day that works', () => {
  expect(findReasons(dayOf([wish(0, 1), wish(0, 2), wish(1, 2, { after: [0] })]))).toEqual([]);
});

it('names somebody with more meetings than slots', () => {
  const day = dayOf([wish(0, 1), wish(0, 2), wish(0, 3)], { forbidden: forbid(0, 1, 3) });
  expect(findReasons(day)).toEqual([{ code: 'too-many-meetings', person: 0, meetings: [0, 1, 2], slots: [0, 2] }]);
});

it('names the people and slots of a clash, and nobody else', () => {
  const meetings = [wish(0, 4), wish(0, 1, { session: 'morning' }), wish(2, 0, { fixed: 0 }), wish(3, 0, { fixed: 1 })];
  expect(findReasons(dayOf(meetings))).toEqual([
    { code: 'person-clash', person: 0, people: [3, 1, 2].sort(), meetings: [1, 2, 3], slots: [0, 1] },
  ]);
});

it('names a pool that is too small, and a session that is', () => {
  const mornings = [wish(0, 1), wish(2, 3), wish(4, 5)].map((each) => ({ ...each, session: 'morning' as const }));
  expect(findReasons(dayOf(mornings, { pools: [{ capacity: 1, meetings: [0, 1, 2] }] }))).toEqual([
    { code: 'pool-clash', pool: 0, meetings: [0, 1, 2], slots: [0, 1], room: 2 },
  ]);
  expect(findReasons(dayOf(mornings, { pools: [{ capacity: 0, meetings: [1] }] }))).toEqual([
    { code: 'pool-too-small', pool: 0, meetings: [1], room: 0 },
  ]);
});

it('names a meeting without a slot, a circle and a chain that is too long', () => {
  expect(findReasons(dayOf([wish(0, 1, { fixed: 3, session: 'morning' })]))).toEqual([
    { code: 'meeting-without-slot', meeting: 0 },
  ]);
  const circle = [wish(0, 1, { after: [1] }), wish(2, 3, { after: [0] })];
  expect(findReasons(dayOf(circle))).toEqual([{ code: 'precedence-circle', meetings: [1, 0] }]);
  const chain = [wish(0, 1, { session: 'afternoon' }), wish(2, 3, { after: [0] }), wish(4, 5, { after: [1] })];
  expect(findReasons(dayOf(chain))).toEqual([{ code: 'precedence-chain-too-long', meetings: [0, 1, 2] }]);
});
