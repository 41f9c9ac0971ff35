import type { Day, Timetable } from '../day';
import { checkTimetable, type Claim } from './check-timetable';

const day: Day = {
  participants: 5,
  slots: 6,
  morning: 3,
  meetings: [
    { a: 0, b: 1, session: 'morning', after: [] },
    { a: 0, b: 2, session: 'any', after: [0] },
    { a: 1, b: 2, session: 'afternoon', after: [] },
    { a: 0, b: 1, session: 'any', fixed: 4, after: [] },
  ],
  forbidden: [new Set(), new Set([1]), new Set(), new Set(), new Set()],
  pools: [
    { capacity: 2, meetings: [0, 1, 2, 3] },
    { capacity: 1, meetings: [1, 2] },
  ],
  fairness: 2,
};
const good = [0, 1, 3, 4];
const codes = (timetable: Timetable, claim?: Claim, changed: Partial<Day> = {}) =>
  checkTimetable({ ...day, ...changed }, timetable, claim).faults.map(({ code }) => code);

it('finds no fault where there is none, and counts breaks and waiting', () => {
  expect(checkTimetable(day, good, { breaks: 3, idleSlots: 5, bound: 3, status: 'OPTIMAL' })).toEqual({
    faults: [],
    breaks: 3,
    idleSlots: 5,
    spread: 1,
  });
});

it.each([
  ['wrong-length', [0, 1, 3, 4, 5]],
  ['no-slot', [0, 1, -1, 4]],
  ['unknown-slot', [0, 6, 3, 4]],
  ['forbidden-slot', [1, 2, 3, 4]],
  ['wrong-session', [3, 5, 4, 4]],
  ['not-in-fixed-slot', [0, 1, 3, 5]],
  ['two-at-once', [0, 0, 3, 4]],
  ['pool-overfull', [0, 3, 3, 4]],
  ['out-of-order', [2, 1, 3, 4]],
] as const)('finds %s', (code, timetable) => {
  expect(codes(timetable)).toContain(code);
});

it('finds a meeting in a slot in which it must not lie', () => {
  const meetings = day.meetings.map((meeting, m) => (m === 2 ? { ...meeting, forbidden: new Set([3]) } : meeting));
  expect(codes(good, {}, { meetings })).toEqual(['unwanted-slot']);
});

it.each([
  ['wrong-breaks', { breaks: 2 }],
  ['wrong-idle-slots', { idleSlots: 4 }],
  ['bound-above-breaks', { bound: 4 }],
  ['not-optimal', { bound: 2, status: 'OPTIMAL' }],
] as const)('finds the false claim %s', (code, claim) => {
  expect(codes(good, claim)).toEqual([code]);
});

it('finds what is unfair, people without meetings among all', () => {
  expect(codes(good, {}, { fairness: 0 })).toEqual(['unfair']);
  expect(codes(good, {}, { fairness: 1 })).toEqual([]);
});
