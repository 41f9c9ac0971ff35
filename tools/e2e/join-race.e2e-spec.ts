import { eventually } from '@titik/testing/eventually';
import { get, post } from '../sydney/api';
import { type E2eStack, e2eStack } from './e2e-stack';
import { anyPorts } from '../stack';
import { judge } from './market';
import { makeWorld, type World } from './world';

jest.setTimeout(240_000);

let stack: E2eStack;
let world: World;

beforeAll(async () => {
  stack = await e2eStack();
  world = await makeWorld(stack.url);
});
afterAll(() => stack?.down());

it('finds every pair of 3,000 offers and demands that are registered at the same time, with two matching instances', async () => {
  const second = await stack.start('matching', (await anyPorts())[0]);
  const instances = stack.running.filter(({ service }) => service === 'matching').map(({ url }) => url);
  const statuses = () =>
    Promise.all(
      instances.map((url) => get<{ lanes: unknown[]; pending: number; openDemands: number }>(url, '/market/status')),
    );
  await eventually(async () => (await statuses()).every((status) => status!.lanes.length === 3), 30_000);
  const jobs = Array.from({ length: 3000 }, (_, n) => n);
  const worker = async (): Promise<void> => {
    for (let n = jobs.pop(); n !== undefined; n = jobs.pop()) {
      if (n % 2 === 0) await post(stack.url, '/offers', world.offer(n / 2));
      else await post(stack.url, '/demands', world.demand((n - 1) / 2));
    }
  };
  await Promise.all(Array.from({ length: 40 }, worker));
  await eventually(async () => {
    const checks = await Promise.all(
      instances.map((url) => get<{ checked: number; different: number; pending: number }>(url, '/market/self-check')),
    );
    return (
      checks.reduce((sum, check) => sum + check!.checked, 0) === 1500 &&
      checks.every((check) => check!.pending === 0 && check!.different === 0)
    );
  }, 90_000);
  const verdict = await judge(stack.url, stack.databaseUrl('matching'));
  expect(verdict).toEqual({ demands: 1500, wrong: [], doubled: [] });
  await second.stop();
});
