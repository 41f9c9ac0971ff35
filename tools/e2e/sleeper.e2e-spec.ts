import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DemandMatched } from '@titik/contracts/match.events';
import { KafkaBus } from '@titik/eventing/kafka-bus';
import { readTopic } from '@titik/eventing/read-topic';
import { eventually } from '@titik/testing/eventually';
import { get, post } from '../sydney/api';
import { anyPorts } from '../stack';
import { type E2eStack, e2eStack } from './e2e-stack';
import { judge } from './market';
import { makeWorld, type World } from './world';

jest.setTimeout(240_000);

const perSecond = 100;
/** Requests under way at most: a slow machine gets fewer, none of them refused for waiting too long. */
const abreast = 40;
const sleepMs = 15_000;

let stack: E2eStack;
let world: World;

beforeAll(async () => {
  stack = await e2eStack();
  world = await makeWorld(stack.url);
});
afterAll(() => stack?.down());

/** Results that were told of, by demand and version: one version never says two things. */
async function toldTwice(): Promise<string[]> {
  const bus = new KafkaBus({ brokers: stack.parts.brokers.split(','), clientId: 'test', prefix: stack.parts.prefix });
  const seen = new Map<string, number>();
  try {
    const reading = await readTopic(bus, DemandMatched.topic.name, `test-${randomUUID()}`, (messages) => {
      for (const { value } of messages) {
        const { demandId, version } = JSON.parse(String(value)) as DemandMatched;
        seen.set(`${demandId} ${version}`, (seen.get(`${demandId} ${version}`) ?? 0) + 1);
      }
    });
    await reading.whole;
    await reading.stop();
  } finally {
    await bus.close();
  }
  expect(seen.size).toBeGreaterThan(0);
  return [...seen].filter(([, times]) => times > 1).map(([told]) => told);
}

it('misses, doubles and overwrites nothing when one of two matching instances sleeps while offers and demands come in', async () => {
  const sleeper = await stack.start('matching', (await anyPorts())[0]);
  const instances = stack.running.filter(({ service }) => service === 'matching').map(({ url }) => url);
  const lanesOf = async (url: string) =>
    (await get<{ lanes: { lane: number; epoch: number }[] }>(url, '/market/status'))!.lanes;
  await eventually(async () => (await lanesOf(sleeper.url)).length === 3, 30_000);
  const before = await lanesOf(sleeper.url);

  let demands = 0;
  const begun = Date.now();
  const pour = async (until: number): Promise<void> => {
    const under = new Set<Promise<unknown>>();
    for (let n = demands; Date.now() < until; n++) {
      for (const sent of [post(stack.url, '/offers', world.offer(n)), post(stack.url, '/demands', world.demand(n))]) {
        const settled: Promise<unknown> = sent.finally(() => under.delete(settled));
        under.add(settled);
      }
      demands = n + 1;
      while (under.size >= abreast) await Promise.race(under);
      await pause(2000 / perSecond);
    }
    await Promise.all(under);
  };
  await pour(begun + 3000);
  const untilThen = demands;
  sleeper.signal('SIGSTOP');
  await pour(begun + 3000 + sleepMs);
  expect(demands - untilThen).toBeGreaterThan(100);
  sleeper.signal('SIGCONT');
  await pour(begun + 6000 + sleepMs);

  await eventually(async () => {
    const checks = await Promise.all(
      instances.map((url) => get<{ checked: number; different: number; pending: number }>(url, '/market/self-check')),
    );
    return (
      checks.reduce((sum, check) => sum + check!.checked, 0) === demands &&
      checks.every((check) => check!.pending === 0 && check!.different === 0)
    );
  }, 90_000);
  // Its lanes did change hands, or nothing was tried. How soon depends on whether it fell asleep in a transaction, whose
  // locks the database takes back after fifteen seconds.
  const after = new Map((await Promise.all(instances.map(lanesOf))).flat().map(({ lane, epoch }) => [lane, epoch]));
  for (const { lane, epoch } of before) expect(after.get(lane)).toBeGreaterThan(epoch);
  expect(await judge(stack.url, stack.databaseUrl('matching'))).toEqual({ demands, wrong: [], doubled: [] });
  expect(await toldTwice()).toEqual([]);
});
