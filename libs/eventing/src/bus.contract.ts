import { randomUUID } from 'node:crypto';
import type { EventBus, IncomingMessage, OutgoingMessage, Subscription } from './bus';

/**
 * What every {@link EventBus} must do, on a real broker.
 * @param open makes a bus; `topic` exists with four partitions
 */
export function busContract(open: () => EventBus, topic: () => string): void {
  const message = (key: string, value: string): OutgoingMessage => ({
    topic: topic(),
    key,
    value,
    headers: { n: value },
  });

  const collect = (got: IncomingMessage[], part: Partial<Subscription> = {}): Subscription => ({
    group: `g-${randomUUID()}`,
    topics: [topic()],
    from: 'beginning',
    onBatch: async (batch) => {
      got.push(...batch.messages);
      return { settled: batch.messages.at(-1)?.offset };
    },
    onAssigned: async () => undefined,
    onCrash: (error) => {
      throw error;
    },
    ...part,
  });

  const until = async (condition: () => boolean, ms = 15_000): Promise<void> => {
    for (const end = Date.now() + ms; !condition() && Date.now() < end;) await new Promise((go) => setTimeout(go, 20));
    expect(condition()).toBe(true);
  };

  let bus: EventBus;
  beforeEach(() => (bus = open()));
  afterEach(() => bus.close());

  it('delivers every message with its headers, those of one key in the order they were published', async () => {
    const run = randomUUID();
    const got: IncomingMessage[] = [];
    const running = await bus.subscribe(collect(got));
    const sent = Array.from({ length: 300 }, (_, n) => message(`${run}-${n % 7}`, String(n)));
    await bus.publishBatch(sent.slice(0, 150));
    await bus.publishBatch(sent.slice(150));
    const mine = () => got.filter(({ key }) => key?.startsWith(run));
    await until(() => mine().length >= 300);
    await running.stop();
    for (let k = 0; k < 7; k++) {
      const values = mine()
        .filter(({ key }) => key === `${run}-${k}`)
        .map(({ value }) => Number(value));
      expect(values).toEqual(Array.from({ length: 300 }, (_, n) => n).filter((n) => n % 7 === k));
    }
    expect(mine()[0].headers.n).toBe(String(mine()[0].value));
  });

  it('begins at the offsets that it is told, and at the beginning of other partitions', async () => {
    const run = randomUUID();
    await bus.publishBatch(Array.from({ length: 40 }, (_, n) => message(`${run}-${n}`, String(n))));
    const bounds = await bus.bounds(topic());
    const [[partition, { high }]] = bounds;
    const got: { partition: number; offset: bigint }[] = [];
    const running = await bus.subscribe(
      collect([], {
        temporary: { beginAt: new Map([[topic(), new Map([[partition, high - 2n]])]]) },
        onBatch: async (batch) => {
          got.push(...batch.messages.map(({ offset }) => ({ partition: batch.partition, offset })));
          return { settled: batch.messages.at(-1)?.offset };
        },
      }),
    );
    const others = [...bounds].reduce(
      (sum, [its, { low, high: end }]) => sum + (its === partition ? 0n : end - low),
      0n,
    );
    await until(() => BigInt(got.length) >= others + 2n);
    await running.stop();
    expect(got.filter((each) => each.partition === partition).map(({ offset }) => offset)).toEqual([
      high - 2n,
      high - 1n,
    ]);
    expect(BigInt(got.length)).toBe(others + 2n);
  });

  it('reads on where it stood when a temporary group is shared out anew', async () => {
    const run = randomUUID();
    const group = `g-${run}`;
    const temporary = { beginAt: new Map() };
    const got: IncomingMessage[] = [];
    let owned = 0;
    const onAssigned: Subscription['onAssigned'] = async (all) => void (owned = all.get(topic())?.length ?? 0);
    const running = await bus.subscribe(collect(got, { group, temporary, onAssigned }));
    const mine = () => got.filter(({ key }) => key?.startsWith(run)).map(({ value }) => String(value));
    await bus.publishBatch(range(40).map((n) => message(`${run}-${n}`, 'before')));
    await until(() => mine().length >= 40);
    const other = await bus.subscribe(collect([], { group, temporary }));
    await until(() => owned === 2);
    await other.stop();
    await until(() => owned === 4);
    await bus.publishBatch(range(40).map((n) => message(`${run}-${n}`, 'after')));
    await until(() => mine().includes('after') && mine().length >= 80);
    await running.stop();
    expect(mine()).toEqual([...range(40).map(() => 'before'), ...range(40).map(() => 'after')]);
  });

  it('gives again what was not settled, after the wait that was asked for, without delaying other partitions', async () => {
    const run = randomUUID();
    const got: IncomingMessage[] = [];
    let refused = 0;
    const running = await bus.subscribe(
      collect(got, {
        onBatch: async (batch) => {
          const stuck = batch.messages.findIndex(({ key }) => key === `${run}-stuck`);
          if (stuck >= 0 && refused++ < 2) {
            const before = batch.messages.slice(0, stuck);
            got.push(...before);
            return { settled: before.at(-1)?.offset, retryInMs: 400 };
          }
          got.push(...batch.messages);
          return { settled: batch.messages.at(-1)?.offset };
        },
      }),
    );
    await bus.publishBatch([message(`${run}-stuck`, 'a'), ...range(40).map((n) => message(`${run}-${n}`, 'b'))]);
    await until(() => got.some(({ key }) => key === `${run}-stuck`));
    const order = got.filter(({ key }) => key?.startsWith(run)).map(({ key }) => key);
    await running.stop();
    expect(refused).toBeGreaterThanOrEqual(2);
    expect(order.filter((key) => key === `${run}-stuck`)).toHaveLength(1);
    expect(order.indexOf(`${run}-stuck`)).toBeGreaterThan(10);
  });

  it('goes on after a restart where the group had settled', async () => {
    const run = randomUUID();
    const group = `g-${run}`;
    const first: IncomingMessage[] = [];
    const running = await bus.subscribe(collect(first, { group }));
    await bus.publishBatch([message(run, '1')]);
    await until(() => first.some(({ key }) => key === run));
    await running.stop();
    const second: IncomingMessage[] = [];
    await bus.publishBatch([message(run, '2')]);
    const again = await bus.subscribe(collect(second, { group }));
    await until(() => second.some(({ value }) => String(value) === '2'));
    await again.stop();
    expect(second.filter(({ key }) => key === run).map(({ value }) => String(value))).toEqual(['2']);
    const lag = await bus.lag(group, [topic()]);
    expect(lag.reduce((sum, row) => sum + row.lag, 0)).toBe(0);
  });

  it('shares the partitions among the members of a group, each with exactly one owner', async () => {
    const group = `g-${randomUUID()}`;
    const owned: Record<string, readonly number[]> = {};
    const member = (name: string) =>
      bus.subscribe(collect([], { group, onAssigned: async (all) => void (owned[name] = all.get(topic()) ?? []) }));
    const a = await member('a');
    const b = await member('b');
    await until(() => owned.a?.length === 2 && owned.b?.length === 2);
    expect([...owned.a, ...owned.b].sort()).toEqual([0, 1, 2, 3]);
    expect(a.isAlive() && b.isAlive()).toBe(true);
    expect(await bus.members(group)).toBe(2);
    await b.stop();
    await until(() => owned.a.length === 4);
    await a.stop();
    expect(a.isAlive()).toBe(false);
    expect(await bus.members(group)).toBe(0);
  });

  it('knows where each partition begins and ends', async () => {
    const ends = async () => [...(await bus.bounds(topic()))].reduce((sum, [, { high }]) => sum + high, 0n);
    const before = await ends();
    await bus.publishBatch(range(10).map((n) => message(String(n), 'x')));
    expect(await ends()).toBe(before + 10n);
  });

  it('refuses to say that messages to a topic that does not exist were published', async () => {
    await expect(bus.publishBatch([{ ...message('k', 'v'), topic: `none-${randomUUID()}` }])).rejects.toThrow();
  }, 40_000);
}

const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
