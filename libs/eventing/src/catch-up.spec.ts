import type { EventBus, PartitionBounds } from './bus';
import { CatchUp } from './catch-up';

const bus = (bounds: Record<number, [bigint, bigint]>) =>
  ({
    bounds: async (): Promise<PartitionBounds> =>
      new Map(Object.entries(bounds).map(([partition, [low, high]]) => [Number(partition), { low, high }])),
  }) as unknown as EventBus;

async function after(
  bounds: Record<number, [bigint, bigint]>,
  ...read: [partition: number, last: bigint, highWatermark: bigint][]
): Promise<boolean> {
  const progress = new CatchUp();
  await progress.aim(bus(bounds), ['t']);
  for (const [partition, last, high] of read) progress.advance('t', partition, last, high);
  return Promise.race([progress.whole.then(() => true), new Promise<boolean>((go) => setImmediate(() => go(false)))]);
}

it.each<[string, Promise<boolean>, boolean]>([
  ['nothing to read', after({ 0: [0n, 0n], 1: [5n, 5n] }), true],
  ['not begun', after({ 0: [0n, 3n] }), false],
  ['part of one partition', after({ 0: [0n, 3n] }, [0, 1n, 3n]), false],
  ['one of two partitions', after({ 0: [0n, 3n], 1: [0n, 1n] }, [0, 2n, 3n]), false],
  ['both', after({ 0: [0n, 3n], 1: [0n, 1n] }, [0, 2n, 3n], [1, 0n, 1n]), true],
  ['more has come meanwhile', after({ 0: [0n, 3n] }, [0, 2n, 90n]), true],
  ['compaction took the last ones', after({ 0: [0n, 9n] }, [0, 7n, 8n]), true],
])('%s', async (_, whole, expected) => expect(await whole).toBe(expected));
