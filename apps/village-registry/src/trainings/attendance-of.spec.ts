import { attendanceOf } from './attendance-of';

describe('attendance', () => {
  it.each<[string, [present: number, taken: number, sessions: number], object]>([
    ['came to all', [10, 10, 10], { present: 10, absent: 0, percent: 100, finished: true }],
    ['came to four of five', [8, 10, 10], { present: 8, absent: 2, percent: 80, finished: true }],
    ['came to one too few', [7, 10, 10], { present: 7, absent: 3, percent: 70, finished: false }],
    ['came to all so far', [2, 2, 10], { present: 2, absent: 0, percent: 100, finished: false }],
    ['has enough before the last session', [4, 4, 5], { present: 4, absent: 0, percent: 100, finished: true }],
    ['before the first session', [0, 0, 5], { present: 0, absent: 0, finished: false }],
    ['in a class without sessions', [0, 0, 0], { present: 0, absent: 0, finished: false }],
  ])('%s', (_what, [present, taken, sessions], expected) =>
    expect(attendanceOf(present, taken, sessions)).toEqual(expected),
  );
});
