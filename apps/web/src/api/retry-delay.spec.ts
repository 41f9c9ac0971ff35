import { retryDelay } from './retry-delay';

it('doubles up to a quarter of a minute, and never all pages at once', () => {
  expect([0, 1, 2, 10].map((tries) => retryDelay(tries, undefined, () => 1))).toEqual([500, 1000, 2000, 15_000]);
  expect(retryDelay(0, undefined, () => 0)).toBe(250);
});
