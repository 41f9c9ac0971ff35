import { eventually } from '@titik/testing/eventually';
import { testParts } from '@titik/testing/test-database';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { checkImported, listedProducers } from '../bench/import';
import { importFileOf } from '../bench/import-file';
import { forgetDatabases, migrateAll } from '../migrate';
import { anyPorts, deployTopics, type Stack, type StackParts, startStack } from '../stack';
import { get } from '../sydney/api';
import { signedIn } from '../sign-in';

jest.setTimeout(180_000);

let stack: Stack;
let parts: StackParts;

beforeAll(async () => {
  parts = { ...testParts(), prefix: `e2e${randomUUID().slice(0, 8)}.` };
  await Promise.all([migrateAll(parts), deployTopics(parts, { lanes: 2, few: 2, replication: 1 })]);
  const folder = join('var', 'test', parts.prefix!.slice(0, -1));
  stack = await startStack(parts, await anyPorts(), folder, { LOG_LEVEL: 'warn' }, ['village-registry']);
});
afterAll(async () => {
  await stack?.down();
  await forgetDatabases(parts);
});

interface Job {
  importId: string;
  state: string;
  rowsRead: number;
  good: number;
  bad: number;
}

it('takes no row twice and loses none when its process is killed half-way', async () => {
  const rows = 6000;
  const { url, port, exited } = stack.one('village-registry');
  const { csv, faults } = importFileOf(rows, 60, await listedProducers(url, 20));
  const sent = await fetch(`${url}/api/v1/imports?kind=offers&source=e2e`, {
    method: 'POST',
    headers: { ...signedIn(), 'content-type': 'text/csv' },
    body: new Uint8Array(csv),
  });
  const { importId } = (await sent.json()) as Job;
  const job = async (at: string): Promise<Job> => (await get<Job>(at, `/imports/${importId}`))!;
  await eventually(async () => (await job(url)).rowsRead > 0, 30_000);
  stack.one('village-registry').signal('SIGKILL');
  await exited;
  const { url: again } = await stack.start('village-registry', port);
  const killedAt = await job(again);
  expect(killedAt.rowsRead).toBeLessThan(rows);
  // The dead owner's lease has to run out first.
  const done = await eventually(async () => {
    const now = await job(again);
    if (now.state !== 'done') throw new Error(JSON.stringify(now));
    return now;
  }, 120_000);
  expect(done).toMatchObject({ rowsRead: rows, good: rows - 60, bad: 60 });
  await checkImported(again, done, faults, stack.databaseUrl('village-registry'), rows);
});
