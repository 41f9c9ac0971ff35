import { newId } from '@titik/contracts/new-id';
import type { ProducerStanding } from '@titik/contracts/standing.events';
import { Outbox } from '@titik/eventing/outbox';
import { publishWholeState, type StateParts } from '@titik/eventing/publish-whole-state';
import type { StatePublisher } from '@titik/eventing/state-publisher';
import type { Clock } from '@titik/platform/clock';
import type { Periodic } from '@titik/platform/periodic';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { database } from '../data-source';
import { DailyStep } from './daily-step';
import { lockStandings, refreshStandings } from './refresh-standings';
import { WholeState } from './whole-state';

jest.setTimeout(60_000);
const outbox = new Outbox();
let now: Date;
const clock: Clock = { now: () => now };
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase(database);
});
afterAll(() => db?.drop());
beforeEach(() =>
  db.dataSource.query('truncate feedback, producer_standing, proposed_session, daily_step, outbox, published_cluster'),
);

const instance = () => new DailyStep(db.dataSource, outbox, clock, { every: () => undefined } as unknown as Periodic);
/** A day begins in western Indonesia: an instance that was just started takes its step. */
const step = (day: string): Promise<boolean> => {
  now = new Date(`${day}T00:01:00+07:00`);
  return instance().run();
};

/** The standings that were published since the last time. */
async function told(): Promise<ProducerStanding[]> {
  const rows: { payload: string }[] = await db.dataSource.query('select payload::text from outbox order by seq');
  await db.dataSource.query('truncate outbox');
  return rows.map(({ payload }) => (JSON.parse(payload) as { standing: ProducerStanding }).standing);
}

const reject = async (producerId: string, day: string, times = 1): Promise<void> => {
  await db.dataSource.query(
    `insert into feedback (id, demand_id, producer_id, side, market, verdict, code, source, actor, given_on)
     select gen_random_uuid(), gen_random_uuid(), $1, 'post', 'AU', 'rejected', 'price', 'given', 'siti', $2
     from generate_series(1, $3)`,
    [producerId, day, times],
  );
  await db.dataSource.transaction(async (tx) =>
    refreshStandings(tx, outbox, await lockStandings(tx, [producerId]), day),
  );
};

const propose = (producerId: string, at: string, state = 'approved') =>
  db.dataSource.query(
    `insert into proposed_session (session_id, demand_id, producer_id, producer_name, kind, lines, proposed_at, state, reason)
     values ($1, $2, $3, 'BUMDes', 'pitch', '[]', $4, $5, 'why')`,
    [newId(), newId(), producerId, at, state],
  );

it('lets verdicts fade until nothing counts, and tells only of steps', async () => {
  const producerId = newId();
  await reject(producerId, '2027-02-11', 2);
  expect(await told()).toMatchObject([{ producerId, version: 1, feedback: [{ value: 11 / 32, rejected: 2 }] }]);
  const values: [string, number | undefined][] = [];
  for (let day = new Date('2027-02-12'); day < new Date('2028-02-12'); day.setUTCDate(day.getUTCDate() + 9)) {
    const date = day.toISOString().slice(0, 10);
    await step(date);
    for (const { feedback } of await told()) values.push([date, feedback[0]?.value]);
  }
  expect(values.map(([, value]) => value)).toEqual([12 / 32, 13 / 32, 14 / 32, 15 / 32, undefined]);
  const [{ standing }]: { standing: ProducerStanding }[] = await db.dataSource.query(
    `select json_build_object('version', version, 'feedback', feedback) as standing from producer_standing`,
  );
  expect(standing).toEqual({ version: 6, feedback: [] });
});

it('counts the sessions of the ninety days before, and not those of its own day', async () => {
  const producerId = newId();
  await propose(producerId, '2027-02-10T23:59:00+07:00');
  await propose(producerId, '2027-02-11T00:00:30+07:00');
  for (const state of ['proposed', 'dropped']) await propose(producerId, '2027-02-10T12:00:00+07:00', state);
  await step('2027-02-11');
  expect(await told()).toMatchObject([{ producerId, version: 1, asOf: '2027-02-11', sessions: 1, feedback: [] }]);
  await step('2027-02-12');
  expect(await told()).toMatchObject([{ version: 2, sessions: 2 }]);
  await step('2027-05-11');
  expect(await told()).toEqual([]);
  await step('2027-05-12');
  expect(await told()).toMatchObject([{ version: 3, sessions: 1 }]);
  await step('2027-06-30');
  expect(await told()).toMatchObject([{ version: 4, sessions: 0 }]);
});

it('a verdict between two steps leaves the sessions as they were counted', async () => {
  const producerId = newId();
  await propose(producerId, '2027-02-10T12:00:00+07:00');
  await step('2027-02-11');
  await propose(producerId, '2027-02-11T12:00:00+07:00');
  await told();
  await reject(producerId, '2027-02-12');
  expect(await told()).toMatchObject([{ version: 2, sessions: 1, feedback: [{ rejected: 1 }] }]);
});

it('is taken once by many instances, and never again by one that took it', async () => {
  for (let i = 0; i < 30; i++) await propose(newId(), '2027-02-10T12:00:00+07:00');
  now = new Date('2027-02-11T00:01:00+07:00');
  const instances = Array.from({ length: 5 }, instance);
  await Promise.all(instances.map((each) => each.run()));
  const standings = await told();
  expect([standings.length, new Set(standings.map(({ version }) => version))]).toEqual([30, new Set([1])]);
  const [first] = instances;
  await first.run();
  expect(await first.run()).toBe(false);
  now = new Date('2027-02-12T00:01:00+07:00');
  expect(await first.run()).toBe(true);
});

it('a clock that goes behind does not take a standing back', async () => {
  const producerId = newId();
  await reject(producerId, '2027-06-11');
  await told();
  await reject(producerId, '2027-06-10');
  expect(await told()).toMatchObject([{ version: 2, asOf: '2027-06-11', feedback: [{ rejected: 2 }] }]);
});

it('a cluster that never had the standings gets them all, at their versions', async () => {
  for (let i = 0; i < 3; i++) await reject(newId(), '2027-02-11');
  const lasting = (await told()).map(({ producerId, version }) => [producerId, version]).sort();
  await db.dataSource.transaction((tx) => lockStandings(tx, [newId()]));
  let parts: StateParts = {};
  const publisher = { begin: (state: StateParts) => void (parts = state) } as unknown as StatePublisher;
  new WholeState(publisher, outbox).onApplicationBootstrap();
  await publishWholeState(db.dataSource, 'new', parts);
  expect((await told()).map(({ producerId, version }) => [producerId, version]).sort()).toEqual(lasting);
  await publishWholeState(db.dataSource, 'new', parts);
  expect(await told()).toEqual([]);
});
