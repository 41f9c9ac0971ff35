import * as fc from 'fast-check';
import { accountRule, addressRule, afterFailure, type Failures, lockSeconds, secondsLocked } from './lock-out';

const now = new Date('2026-11-29T03:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

it.each([
  [1, 0],
  [4, 0],
  [5, 30],
  [6, 60],
  [7, 120],
  [10, 900],
  [400, 900],
])('%i failures of an account lock it for %i seconds', (failures, seconds) =>
  expect(lockSeconds(failures, accountRule)).toBe(seconds),
);

it('tells the seconds that are left, rounded up', () => {
  expect(secondsLocked({ lockedUntil: null }, now)).toBe(0);
  expect(secondsLocked({ lockedUntil: later(29.2) }, now)).toBe(30);
  expect(secondsLocked({ lockedUntil: later(-1) }, now)).toBe(0);
});

it('forgets failures that are long ago', () => {
  const old = { failures: 40, lastAt: later(-accountRule.memorySeconds - 1), lockedUntil: null };
  expect(afterFailure(old, accountRule, now)).toEqual({ failures: 1, lastAt: now, lockedUntil: null });
});

it('lets nobody guess more than some hundred times a day, however patient', () => {
  let known: Failures | undefined;
  let tries = 0;
  for (let at = 0; at < 86_400; tries++) {
    known = afterFailure(known, accountRule, later(at));
    at += Math.max(1, secondsLocked(known, later(at)));
  }
  expect(tries).toBeLessThan(120);
});

it('a lock never gets shorter while failures go on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.constantFrom(accountRule, addressRule), (failures, rule) => {
      expect(lockSeconds(failures + 1, rule)).toBeGreaterThanOrEqual(lockSeconds(failures, rule));
      expect(lockSeconds(failures, rule)).toBeLessThanOrEqual(rule.longestSeconds);
    }),
  );
});
