import type { Run } from '../forum-queries';
import { runLines } from './run-points';

const progress = (over: Partial<Run['progress']>): Run['progress'] => ({
  phase: 'improving',
  elapsedMs: 4000,
  wishes: 9,
  placed: 9,
  ...over,
});

it('holds each value until the next is known, and the last until now', () => {
  const steps = [
    { ms: 1000, bound: 2 },
    { ms: 2000, breaks: 9, bound: 2 },
    { ms: 3000, breaks: 5, bound: 2 },
  ];
  expect(runLines(progress({ steps, breaks: 5, bound: 2 }), 30)).toEqual({
    seconds: 30,
    most: 9,
    best: [
      [2, 9],
      [3, 9],
      [3, 5],
      [4, 5],
      [4, 5],
    ],
    bound: [
      [1, 2],
      [2, 2],
      [2, 2],
      [3, 2],
      [3, 2],
      [4, 2],
      [4, 2],
    ],
  });
});

it('is as long as an ended run was', () => {
  expect(runLines(progress({ phase: 'ended', breaks: 3, bound: 3 }), 30)).toMatchObject({ seconds: 4, best: [[4, 3]] });
});

it('has no line where nothing is known', () => {
  expect(runLines(progress({}), 30)).toEqual({ seconds: 30, most: 1, best: [], bound: [] });
});
