import { breaksOf } from './breaks';
import type { Day } from './day';

it('counts a group of idle slots between two meetings once, and nothing before the first or after the last', () => {
  const meeting = (a: number, b: number) => ({ a, b, session: 'any' as const, after: [] });
  const day: Day = {
    participants: 3,
    slots: 8,
    morning: 4,
    meetings: [meeting(0, 1), meeting(0, 2), meeting(0, 1), meeting(1, 2)],
    forbidden: [new Set(), new Set(), new Set()],
    pools: [],
  };
  expect(breaksOf(day, [1, 2, 6, 4])).toEqual([1, 2, 1]);
  expect(breaksOf(day, [1, 2, -1, -1])).toEqual([0, 0, 0]);
});
