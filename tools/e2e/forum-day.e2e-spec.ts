import { eventually } from '@titik/testing/eventually';
import {
  askWith,
  endedRun,
  forumParties,
  knowParties,
  prepareForum,
  randomPairs,
  solveForum,
} from '@titik/testing/forum-day';
import { testParts } from '@titik/testing/test-database';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { forgetDatabases, migrateAll } from '../migrate';
import { signedIn } from '../sign-in';
import { anyPorts, deployTopics, type Stack, type StackParts, startStack } from '../stack';

const ask = (url: string) => request.agent(url).set(signedIn());

jest.setTimeout(180_000);

let stack: Stack;
let parts: StackParts;

beforeAll(async () => {
  parts = { ...testParts(), prefix: `e2e${randomUUID().slice(0, 8)}.` };
  await Promise.all([migrateAll(parts), deployTopics(parts, { lanes: 2, few: 2, replication: 1 })]);
  const folder = join('var', 'test', parts.prefix!.slice(0, -1));
  stack = await startStack(parts, await anyPorts(), folder, { LOG_LEVEL: 'warn' }, ['scheduling', 'gateway']);
  askWith(signedIn());
});
afterAll(async () => {
  await stack?.down();
  await forgetDatabases(parts);
});

it('is solved by the built service behind the gateway, and again after its process was killed while solving', async () => {
  const database = await new DataSource({ type: 'postgres', url: stack.databaseUrl('scheduling') }).initialize();
  const parties = forumParties(35, 35);
  await knowParties(database, parties);
  await database.destroy();
  const pairs = randomPairs(35, 35, 330, 13);
  const { url } = await prepareForum(stack.url, { parties, pairs, tables: 22, count: 22 });
  const { body: run } = await ask(url).post('/solve').send({ seconds: 120 }).expect(202);
  // Progress comes through the gateway as it is made.
  const stream = await fetch(`${url}/runs/${run.runId}/events`, { headers: signedIn() });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('"placed":330')) heard += (await reader.read()).value ?? '';
  await reader.cancel();

  const { port, exited } = stack.one('scheduling');
  stack.one('scheduling').signal('SIGKILL');
  await exited;
  await stack.start('scheduling', port);
  const dead = await endedRun(url, run.runId);
  expect([dead.state, dead.failure]).toEqual(['failed', expect.stringContaining('is gone')]);
  const { state, result } = await solveForum(url, { seconds: 2 });
  expect([state, result.placed, result.dropped]).toEqual(['done', 330, []]);
  const { body: page } = await ask(url).get('/timetable?by=party').expect(200);
  expect(page.sections).toHaveLength(70);

  // An ordinary stop keeps the best that was found.
  const { body: last } = await ask(url).post('/solve').send({ seconds: 120, seed: 3 }).expect(202);
  await eventually(async () => {
    const { body } = await ask(url).get(`/runs/${last.runId}`).expect(200);
    expect(body.progress.placed).toBe(330);
  }, 30_000);
  expect((await stack.one('scheduling').stop()).code).toBe(0);
  await stack.start('scheduling', port);
  expect(await endedRun(url, last.runId)).toMatchObject({ state: 'done', result: { placed: 330 } });
});
