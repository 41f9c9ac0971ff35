import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@titik/testing/eventually';
import { RedisCounter } from './redis-counter';

const { TEST_REDIS_URL } = process.env;
const opened: RedisCounter[] = [];
const counterOf = (url: string) => {
  const counter = new RedisCounter(url);
  opened.push(counter);
  return counter;
};
afterEach(() => Promise.all(opened.splice(0).map((counter) => counter.close())));

const windowEnd = () => Date.now() + 60_000;

// Redis is an option of the product: where the machine has none, its absence is what can be tried.
(TEST_REDIS_URL ? describe : describe.skip)('with Redis', () => {
  it('two instances share one count', async () => {
    const [one, other] = [counterOf(TEST_REDIS_URL!), counterOf(TEST_REDIS_URL!)];
    const end = windowEnd();
    // Until it is connected an instance counts for itself; counted apart, the two would stay level.
    await eventually(async () => {
      const before = await one.count('warm', end);
      expect(await other.count('warm', end)).toBe(before + 1);
    });
    const key = `reads:${Math.random()}`;
    const counts: number[] = [];
    for (let round = 0; round < 5; round++) counts.push(await one.count(key, end), await other.count(key, end));
    expect(counts).toEqual(counts.map((_, index) => counts[0] + index));
  });

  it('forgets a window that is over', async () => {
    const counter = counterOf(TEST_REDIS_URL!);
    await pause(300);
    const key = `reads:${Math.random()}`;
    const end = Date.now() + 400;
    await counter.count(key, end);
    expect(await counter.count(key, end)).toBe(2);
    await pause(600);
    expect(await counter.count(key, end)).toBe(1);
  });
});

describe('without Redis', () => {
  it('counts for itself at once, while nothing listens', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const counter = counterOf(`redis://127.0.0.1:${port}`);
    const end = windowEnd();
    const begun = Date.now();
    expect([await counter.count('a', end), await counter.count('a', end), await counter.count('b', end)]).toEqual([
      1, 2, 1,
    ]);
    expect(Date.now() - begun).toBeLessThan(500);
  });
});
