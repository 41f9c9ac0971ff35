import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { MicroBatch } from './micro-batch';

class OneRow extends Error {}
class Outage extends Error {}

/** A store that takes a batch whole or not at all, as a transaction does. */
function store(bad: (item: number) => boolean) {
  const stored: number[] = [];
  const sizes: number[] = [];
  let inside = 0;
  const commit = async (items: number[]): Promise<string[]> => {
    sizes.push(items.length);
    expect((inside += 1)).toBe(1);
    await turn();
    inside -= 1;
    const culprit = items.find(bad);
    if (culprit !== undefined) throw new OneRow(String(culprit));
    stored.push(...items);
    return items.map((item) => `kept ${item}`);
  };
  return { stored, sizes, commit };
}

describe('micro-batching', () => {
  it('stores every good item exactly once, answers each with its own result, and fails only the bad ones', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ bad: fc.boolean(), pause: fc.boolean() }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (items, most) => {
          const { stored, sizes, commit } = store((item) => items[item].bad);
          const batch = new MicroBatch(commit, most, (error) => error instanceof OneRow);
          const answers: Promise<string>[] = [];
          for (const [i, { pause }] of items.entries()) {
            answers.push(batch.add(i));
            answers[i].catch(() => undefined);
            if (pause) await turn();
          }
          const settled = await Promise.allSettled(answers);
          const good = items.flatMap(({ bad }, i) => (bad ? [] : [i]));
          expect(stored.toSorted((a, b) => a - b)).toEqual(good);
          settled.forEach((answer, i) => {
            expect(answer).toMatchObject(
              items[i].bad
                ? { status: 'rejected', reason: { message: String(i) } }
                : { status: 'fulfilled', value: `kept ${i}` },
            );
          });
          expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: cases(60) },
    ));

  it('commits the first at once and gathers what comes meanwhile', async () => {
    const { sizes, commit } = store(() => false);
    const batch = new MicroBatch(commit, 500, () => true);
    await Promise.all(Array.from({ length: 100 }, (_, i) => batch.add(i)));
    expect(sizes).toEqual([1, 99]);
  });

  it('finds one bad item among many in few commits', async () => {
    const { sizes, stored, commit } = store((item) => item === 300);
    const batch = new MicroBatch(commit, 500, (error) => error instanceof OneRow);
    const settled = await Promise.allSettled(Array.from({ length: 501 }, (_, i) => batch.add(i)));
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(stored).toHaveLength(500);
    expect(sizes.length).toBeLessThanOrEqual(20);
  });

  it('does not try apart what fails for everybody', async () => {
    let calls = 0;
    const commit = async (): Promise<string[]> => {
      calls += 1;
      await turn();
      throw new Outage();
    };
    const batch = new MicroBatch<number, string>(commit, 500, (error) => error instanceof OneRow);
    const settled = await Promise.allSettled([batch.add(0), batch.add(1), batch.add(2)]);
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
    expect(calls).toBe(2);
  });
});
