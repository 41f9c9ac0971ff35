import { MemoryCounter } from './memory-counter';
import { verdictOf, windowOf } from './rate-limit';

const limits = { reads: 3, writes: 1 };
const at = Date.parse('2027-01-01T00:00:20.500Z');

async function ask(counter: MemoryCounter, method: string, address: string, now = at) {
  const window = windowOf(method, address, limits, now);
  return verdictOf(window, await counter.count(window.key, window.end), now);
}

describe('the rate limit', () => {
  it('refuses what goes beyond it, and says when to come again', async () => {
    const counter = new MemoryCounter();
    expect(await ask(counter, 'POST', 'a')).toEqual({ allowed: true, remaining: 0, resetSeconds: 40 });
    expect(await ask(counter, 'POST', 'a')).toEqual({ allowed: false, remaining: 0, resetSeconds: 40 });
  });

  it('counts reads and writes, and every address, apart', async () => {
    const counter = new MemoryCounter();
    await ask(counter, 'POST', 'a');
    expect((await ask(counter, 'DELETE', 'a')).allowed).toBe(false);
    expect((await ask(counter, 'GET', 'a')).allowed).toBe(true);
    expect((await ask(counter, 'POST', 'b')).allowed).toBe(true);
  });

  it('starts anew with the next minute', async () => {
    const counter = new MemoryCounter();
    await ask(counter, 'POST', 'a');
    expect((await ask(counter, 'POST', 'a', at + 40_000)).allowed).toBe(true);
  });
});
