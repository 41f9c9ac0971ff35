import { setImmediate, setTimeout } from 'node:timers/promises';
import { overlap } from './overlap';

const parts = [1, 2, 3];

/** Runs it with makers and stores that take two turns, and tells what began and ended when. */
async function told(fails: { make?: number; store?: number }): Promise<string[]> {
  const seen: string[] = [];
  const step = (name: 'make' | 'store') => async (part: number) => {
    seen.push(`${name} ${part}`);
    await setTimeout(name === 'make' ? 1 : 5);
    if (fails[name] === part) throw new Error(`${name} ${part} failed`);
    seen.push(`${name} ${part} done`);
    return part;
  };
  const store = step('store');
  await overlap(parts, step('make'), async (part) => void (await store(part))).catch((error: Error) =>
    seen.push(error.message),
  );
  return seen;
}

it('makes the next part while one is stored, and stores them in order', async () => {
  const seen = await told({});
  expect(seen.filter((each) => each.startsWith('store'))).toEqual(
    parts.flatMap((part) => [`store ${part}`, `store ${part} done`]),
  );
  expect(seen.indexOf('make 2 done')).toBeLessThan(seen.indexOf('store 1 done'));
  expect(seen.at(-1)).toBe('store 3 done');
});

it('waits for the store under way when making fails, and stores nothing more', async () => {
  const seen = await told({ make: 2 });
  expect(seen.slice(-2)).toEqual(['store 1 done', 'make 2 failed']);
  expect(seen).not.toContain('store 2');
});

it('stores nothing more when a store fails, and nobody misses that it did', async () => {
  const unhandled = jest.fn();
  process.on('unhandledRejection', unhandled);
  const seen = await told({ store: 1 });
  await setImmediate();
  process.off('unhandledRejection', unhandled);
  expect(seen.at(-1)).toBe('store 1 failed');
  expect(seen).not.toContain('store 2');
  expect(unhandled).not.toHaveBeenCalled();
});

it('has nothing to do without parts', async () => {
  await expect(overlap([], jest.fn(), jest.fn())).resolves.toBeUndefined();
});
