import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@titik/testing/eventually';
import {
  endedRun,
  forumParties,
  type ForumParty,
  knowParties,
  type PreparedForum,
  prepareForum,
  randomPairs,
  solveForum,
} from '@titik/testing/forum-day';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../../data-source';
import { SchedulingModule } from '../../scheduling.module';
import type { WishView } from '../records/records.dto';
import { SolveWorkers } from './solve-workers.service';

let service: TestService;
let parties: ForumParty[];
const pairs = randomPairs(35, 35, 330, 13);
const query = (sql: string, params: unknown[] = []) => service.app.get(DataSource).query(sql, params);
const large = () => prepareForum(service.url, { parties, pairs, tables: 22, count: 22 });

interface Heard {
  event: string;
  data: { state: string; placed: number; breaks?: number; bound?: number; elapsedMs: number; phase: string };
}

/** All that a run's stream tells until it ends. */
async function listen(url: string, runId: string): Promise<Heard[]> {
  const answer = await fetch(`${url}/runs/${runId}/events`);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  return [...(await answer.text()).matchAll(/event: (\w+)\ndata: (.+)\n\n/g)].map(([, event, data]) => ({
    event,
    data: JSON.parse(data),
  }));
}

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  parties = forumParties(35, 35);
  await knowParties(service.app.get(DataSource), parties);
}, 60_000);
afterAll(() => service?.stop());

it('lays 330 meetings out beside, tells how far it is, and answers meanwhile', async () => {
  expect(pairs).toHaveLength(330);
  const { url } = await large();
  const { body: run } = await request(url).post('/solve').send({ seconds: 6 }).expect(202);
  const stream = listen(url, run.runId);
  const waits: number[] = [];
  const over = stream.then(() => true);
  while (!(await Promise.race([over, pause(50, false)]))) {
    const begun = performance.now();
    await request(service.url).get('/health/live').expect(200);
    waits.push(performance.now() - begun);
  }
  const slowest = waits.sort((one, other) => one - other);
  console.log(
    `answers while solving: ${waits.length}, median ${slowest[waits.length >> 1].toFixed(1)} ms, slowest ${slowest.at(-1)!.toFixed(1)} ms`,
  );
  expect(slowest[Math.floor(waits.length * 0.95)]).toBeLessThan(200);

  const heard = await stream;
  expect(heard.at(-1)).toMatchObject({ event: 'done', data: { state: 'done', placed: 330 } });
  const figures = heard.filter(({ data }) => data.breaks !== undefined).map(({ data }) => data.breaks!);
  expect(figures.length).toBeGreaterThan(1);
  expect(figures).toEqual([...figures].sort((one, other) => other - one));
  expect(heard.some(({ data }) => data.bound !== undefined)).toBe(true);

  const { result, state } = await endedRun(url, run.runId);
  console.log(
    `330 meetings, 22 slots, 22 tables, 6 s: ${result.breaks} breaks, bound ${result.bound}, ${result.status}`,
  );
  expect([state, result.placed, result.fair, result.dropped]).toEqual(['done', 330, true, []]);
  expect(result.breaks).toBeGreaterThanOrEqual(result.bound);
  expect((await request(url).get('')).body.state).toBe('solved');
  // Nobody and no table twice: the constraints would have refused it; and every slot is one of the day's.
  const [row] = await query(
    `select count(*)::integer as count, max(slot) as last from forum_placement where forum_day_id = $1`,
    [url.slice(url.lastIndexOf('/') + 1)],
  );
  expect(row).toEqual({ count: 330, last: expect.any(Number) });
  expect(row.last).toBeLessThanOrEqual(22);
  // Whoever comes late hears how it ended.
  expect(await listen(url, run.runId)).toEqual([heard.at(-1)]);
}, 60_000);

it('ends at once with the best found when it is told to', async () => {
  const { url } = await large();
  const begun = Date.now();
  const { body: run } = await request(url).post('/solve').send({ seconds: 300 }).expect(202);
  await eventually(async () => {
    const { body } = await request(url).get(`/runs/${run.runId}`);
    expect(body.progress.placed).toBe(330);
  }, 20_000);
  // One run at a time, and nothing is changed under it.
  expect((await request(url).post('/solve').send({}).expect(409)).body.code).toMatch(/solvers-busy|not-editable/);
  expect((await request(url).put('/tables').send({ tables: [] }).expect(409)).body.code).toBe('forum-day.not-editable');
  await request(url).delete(`/runs/${run.runId}`).expect(204);
  const { state, result } = await endedRun(url, run.runId);
  expect([state, result.placed]).toEqual(['done', 330]);
  expect(Date.now() - begun).toBeLessThan(30_000);
  await request(url).delete(`/runs/${run.runId}`).expect(204);
}, 60_000);

it('takes only so many days at a time', async () => {
  const [one, other] = [await large(), await large()];
  const { body: run } = await request(one.url).post('/solve').send({ seconds: 60 }).expect(202);
  expect((await request(other.url).post('/solve?lang=en').send({}).expect(409)).body.code).toBe(
    'forum-day.solvers-busy',
  );
  expect((await request(other.url).get('')).body.state).toBe('draft');
  await request(one.url).delete(`/runs/${run.runId}`).expect(204);
  await endedRun(one.url, run.runId);
}, 60_000);

it('names the people where a day cannot be held, and the fewest wishes to leave out', async () => {
  const few = parties.slice(0, 5);
  const wish = (_: readonly [number, number], i: number) => (i === 3 ? { priority: 9 } : { priority: 1 });
  const { url } = await prepareForum(service.url, {
    parties: few,
    pairs: [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ],
    tables: 5,
    count: 3,
    wish,
  });
  const { result } = await solveForum(url);
  expect(result.status).toBe('INFEASIBLE');
  expect(result.reasons[0]).toMatchObject({
    code: 'too-many-meetings',
    sentence: 'BUMDes 1 has 4 meetings, but can come only in slots 1 (08:00), 2 (08:20), 3 (08:40).',
  });
  expect(result.dropped.map(({ pair }: { pair: string }) => pair)).toEqual(['BUMDes 1 – BUMDes 5']);
  expect([result.dropsProven, result.dropsAtLeast, result.placed]).toEqual([true, 1, 3]);
  const { body } = await request(url).post('/publish?lang=en').send({}).expect(409);
  expect([body.code, body.detail]).toEqual(['forum-day.must-unplaced', expect.stringContaining('BUMDes 1 – BUMDes 5')]);
}, 30_000);

it('leaves out what may be left out, and keeps what must be held', async () => {
  const { url } = await prepareForum(service.url, {
    parties: parties.slice(0, 4),
    pairs: [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
    tables: 4,
    count: 2,
    wish: (_, i) => ({ must: i !== 1 }),
  });
  const { result } = await solveForum(url);
  expect([result.status, result.placed]).toEqual(['FEASIBLE', 2]);
  expect(result.dropped).toEqual([expect.objectContaining({ pair: 'BUMDes 1 – BUMDes 3', must: false })]);
}, 30_000);

it('needs interpreters, tables of their own, precedences, arrivals and locks to be kept', async () => {
  const interpreter = async (name: string, languages: string[]): Promise<string> => {
    const officeHours = { days: [3], from: '08:00', to: '17:00' };
    const input = { kind: 'interpreter', name, languages, zone: 'Asia/Jakarta', officeHours };
    return (await request(service.url).post('/api/v1/resources').send(input).expect(201)).body.id;
  };
  const both = await interpreter('Both', ['ja', 'ar']);
  const arabic = await interpreter('Arabic', ['ar']);
  const forum: PreparedForum = await prepareForum(service.url, {
    parties: parties.slice(0, 8),
    pairs: [
      [0, 4],
      [1, 5],
      [2, 6],
      [3, 7],
      [0, 5],
    ],
    tables: 3,
    count: 4,
    wish: (_, i) => ({
      ...(i === 0 && { language: 'ja' }),
      ...(i === 1 && { language: 'ar' }),
      ...(i === 2 && { language: 'ja', forbidden: [1, 2] }),
      ...(i === 4 && { after: ['W1', 'W2'] }),
    }),
  });
  const { url, wishes } = forum;
  await request(url)
    .put('/interpreters')
    .send({ resourceIds: [both, arabic] })
    .expect(200);
  const tables = [{ no: 1 }, { no: 2 }, { no: 3, partyId: parties[3].partyId }];
  await request(url).put('/tables').send({ tables }).expect(200);
  const late = { participants: [{ partyId: parties[7].partyId, arrives: 4 }] };
  await request(url).put('/participants').send(late).expect(200);
  const first = await solveForum(url);
  expect([first.result.status, first.result.placed]).toEqual(['OPTIMAL', 5]);
  const placed = async (): Promise<NonNullable<WishView['place']>[]> =>
    (await request(url).get('/wishes').expect(200)).body.items.map(({ place }: Pick<WishView, 'place'>) => place!);
  const [w1, w2, w3, w4, w5] = await placed();
  expect([w1.interpreterId, w3.interpreterId]).toEqual([both, both]);
  expect([both, arabic]).toContain(w2.interpreterId);
  expect(w1.slot).not.toBe(w3.slot);
  expect(w3.slot).toBeGreaterThan(2);
  expect(w4).toEqual({ slot: 4, tableNo: 3 });
  expect(w5.slot).toBeGreaterThan(Math.max(w1.slot, w2.slot));
  await request(url).put(`/wishes/${wishes[2].wishId}/lock`).send({ locked: true }).expect(200);
  await solveForum(url, { seconds: 2, seed: 7 });
  expect((await placed())[2].slot).toBe(w3.slot);
}, 60_000);

it('takes a run whose owner is silent for dead, and lets it be begun again', async () => {
  const { url, id } = await prepareForum(service.url, {
    parties: parties.slice(0, 2),
    pairs: [[0, 1]],
    tables: 1,
    count: 2,
  });
  // As a process leaves it that was killed: running, and nobody renews the lease.
  const runId = randomUUID();
  await query(`update forum_day set state = 'solving' where id = $1`, [id]);
  await query(
    `insert into forum_run (id, forum_day_id, day_version, state_before, state, seconds, seed, started_at, lease_until, progress)
     values ($1, $2, 1, 'draft', 'running', 60, 1, now(), now() + interval '2 seconds', '{"phase": "placing", "elapsedMs": 0, "wishes": 1, "placed": 0}')`,
    [runId, id],
  );
  await request(url).post('/solve').send({}).expect(409);
  const dead = await endedRun(url, runId);
  expect([dead.state, dead.failure]).toEqual([
    'failed',
    expect.stringContaining('process that was solving it is gone'),
  ]);
  expect((await request(url).get('')).body.state).toBe('draft');
  expect((await solveForum(url)).result.status).toBe('OPTIMAL');
}, 40_000);

it('fails a run whose thread dies, and frees its place', async () => {
  const { url } = await prepareForum(service.url, {
    parties: parties.slice(0, 2),
    pairs: [[0, 1]],
    tables: 1,
    count: 2,
  });
  const workers = service.app.get(SolveWorkers);
  const reserve = workers.reserve.bind(workers);
  jest.spyOn(workers, 'reserve').mockImplementationOnce(() => {
    const place = reserve();
    // A day that no engine understands ends the thread with an error.
    return (task) => place(task && { ...task, day: { ...task.day, pools: undefined as never } });
  });
  const { state, failure } = await solveForum(url);
  expect([state, failure]).toEqual(['failed', expect.stringContaining('ended before it had found anything')]);
  expect((await request(url).get('')).body.state).toBe('draft');
  expect((await solveForum(url)).state).toBe('done');
}, 30_000);
