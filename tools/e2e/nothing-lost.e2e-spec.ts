import { eventually } from '@titik/testing/eventually';
import { Client } from 'pg';
import { get, post } from '../sydney/api';
import { type E2eStack, e2eStack } from './e2e-stack';
import { judge } from './market';
import { makeWorld, type World } from './world';

jest.setTimeout(240_000);

let stack: E2eStack;
let world: World;

beforeAll(async () => {
  stack = await e2eStack();
  world = await makeWorld(stack.url);
  await post(stack.url, '/offers/bulk', { offers: Array.from({ length: 80 }, (_, n) => world.offer(n)) });
});
afterAll(() => stack?.down());

const register = async (from: number, count: number, atOnce = 20): Promise<void> => {
  for (let n = from; n < from + count; n += atOnce) {
    await Promise.all(
      Array.from({ length: Math.min(atOnce, from + count - n) }, (_, k) =>
        post(stack.url, '/demands', world.demand(n + k)),
      ),
    );
  }
};

const rows = async (service: string, sql: string): Promise<Record<string, string>[]> => {
  const client = new Client({ connectionString: stack.databaseUrl(service) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const settled = async (demands: number): Promise<void> => {
  await eventually(async () => {
    const [{ count }] = await rows('matching', `select count(*) from open_demand where state = 'open'`);
    const status = await get<{ pending: number }>(stack.url, '/market/self-check');
    return Number(count) === demands && status?.pending === 0;
  }, 60_000);
};

it('loses and doubles nothing while any one service is away', async () => {
  await register(0, 20);
  let expected = 20;
  for (const service of ['matching', 'scheduling', 'notifications'] as const) {
    const { port } = stack.one(service);
    const { code, ms } = await stack.one(service).stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(3000);
    await register(expected, 20);
    expected += 20;
    await stack.start(service, port);
  }
  await settled(expected);
  const verdict = await judge(stack.url, stack.databaseUrl('matching'));
  expect(verdict).toEqual({ demands: expected, wrong: [], doubled: [] });
  const [{ proposed }] = await rows('matching', 'select count(*) as proposed from proposed_session');
  expect(Number(proposed)).toBeGreaterThanOrEqual(expected);
  await eventually(async () => {
    const [{ placed }] = await rows(
      'scheduling',
      'select (select count(*) from meeting where session_id is not null) + (select count(*) from waiting_session) as placed',
    );
    return Number(placed) === Number(proposed);
  }, 60_000);
  const [{ overlaps }] = await rows(
    'scheduling',
    `select count(*) as overlaps from booking a join booking b on a.resource = b.resource and a.during && b.during
       and a.meeting_id < b.meeting_id and a.status <> 'cancelled' and b.status <> 'cancelled'`,
  );
  expect(Number(overlaps)).toBe(0);
  await eventually(async () => {
    const [{ meetings }] = await rows('scheduling', 'select count(*) as meetings from meeting');
    const [{ messages, kept }] = await rows(
      'notifications',
      `select count(distinct (meeting_id, recipient)) as messages, count(*) filter (where state = 'kept') as kept from message`,
    );
    return Number(messages) === Number(meetings) * 3 && kept === messages;
  }, 60_000);
});

it('has exactly the right matches after matching was killed in the middle of a thousand demands', async () => {
  const before = (await judge(stack.url, stack.databaseUrl('matching'))).demands;
  const killed = (async () => {
    await eventually(async () => {
      const [{ count }] = await rows('matching', 'select count(*) from open_demand');
      return Number(count) > before + 250;
    }, 60_000);
    const victim = stack.one('matching');
    victim.signal('SIGKILL');
    await victim.exited;
    await stack.start('matching', victim.port);
  })();
  await register(before, 1000, 40);
  await killed;
  await settled(before + 1000);
  const verdict = await judge(stack.url, stack.databaseUrl('matching'));
  expect(verdict).toEqual({ demands: before + 1000, wrong: [], doubled: [] });
});
