import { eventually } from '@titik/testing/eventually';
import { Client } from 'pg';
import { get, post } from '../sydney/api';
import { type E2eStack, e2eStack } from './e2e-stack';
import { makeWorld, type World } from './world';

jest.setTimeout(240_000);

const holdSeconds = 30;
let stack: E2eStack;
let world: World;

beforeAll(async () => {
  stack = await e2eStack({ HOLD_HOURS: String(holdSeconds / 3600) });
  world = await makeWorld(stack.url, 6);
  await post(stack.url, '/offers/bulk', { offers: Array.from({ length: 24 }, (_, n) => world.offer(n)) });
});
afterAll(() => stack?.down());

interface Session {
  sessionId: string;
  producerId: string;
  state: string;
}
interface Held {
  meetingId: string;
  sessionId: string;
  state: string;
  expiresAt?: string;
}

const sessions = async (demandId: string) =>
  (await get<{ items: Session[] }>(stack.url, `/proposals?demandId=${demandId}`))!.items;
const meetings = async (demandId: string) =>
  (await get<{ items: Held[] }>(stack.url, `/meetings?demandId=${demandId}`))!.items;

async function count(sql: string, ...values: unknown[]): Promise<number> {
  const client = new Client({ connectionString: stack.databaseUrl('scheduling') });
  await client.connect();
  try {
    return Number((await client.query<{ count: string }>(sql, values)).rows[0].count);
  } finally {
    await client.end();
  }
}

async function register(): Promise<string> {
  const wanted = { ...world.demand(0), maxSessions: 1 };
  return (await post<{ demandId: string }>(stack.url, '/demands', wanted)).demandId;
}

it('killed at the very moment of expiry, scheduling ends the hold after its restart, and one next producer is asked', async () => {
  const demandId = await register();
  const [first] = await eventually(async () => {
    const held = await meetings(demandId);
    expect(held).toMatchObject([{ state: 'tentative' }]);
    return held;
  }, 30_000);
  const victim = stack.one('scheduling');
  await new Promise((resolve) => setTimeout(resolve, Date.parse(first.expiresAt!) - Date.now()));
  victim.signal('SIGKILL');
  await victim.exited;
  await stack.start('scheduling', victim.port);

  const two = await eventually(async () => {
    const known = await meetings(demandId);
    expect(known).toHaveLength(2);
    return known;
  }, 40_000);
  expect(two[0]).toMatchObject({ meetingId: first.meetingId, state: 'expired' });
  // Whoever is asked next may answer: the hold of the second meeting is kept from lapsing, so that the chain ends here.
  for (const { partyId } of (await get<{ parties: { partyId: string }[] }>(stack.url, `/meetings/${two[1].meetingId}`))!
    .parties) {
    await post(stack.url, `/meetings/${two[1].meetingId}/answers`, { partyId, answer: 'accepted' });
  }
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  expect((await meetings(demandId)).map(({ state }) => state)).toEqual(['expired', 'confirmed']);
  expect((await sessions(demandId)).map(({ state }) => state).sort()).toEqual(['approved', 'fell-through']);
  expect(new Set((await sessions(demandId)).map(({ producerId }) => producerId)).size).toBe(2);
  expect(
    await count(`select count(*) from audit_entry where subject = $1 and action = 'expired'`, first.meetingId),
  ).toBe(1);
});

it('what a party declines goes to the next producer, without anybody’s hand', async () => {
  const demandId = await register();
  const [first] = await eventually(async () => {
    const held = await meetings(demandId);
    expect(held).toHaveLength(1);
    return held;
  }, 30_000);
  await post(stack.url, `/meetings/${first.meetingId}/answers`, {
    partyId: world.buyerId,
    answer: 'declined',
    reason: 'Too small',
  });
  await eventually(async () => {
    expect((await meetings(demandId)).map(({ state }) => state)).toEqual(['declined', 'tentative']);
  }, 20_000);
});
