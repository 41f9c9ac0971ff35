import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { PlainError } from '../infra/progress';
import { forgetDatabases, migrateAll } from '../migrate';
import { anyPorts, deployTopics, type StackParts, startStack } from '../stack';
import { random } from './workload';
import { signedIn } from '../sign-in';

export interface BookingOptions {
  operations: number;
  /** How many at a time */
  clients: number;
  seed: number;
}

export interface BookingFigures {
  operations: number;
  seconds: number;
  /** How often each command was answered how: `move 409` */
  answers: Record<string, number>;
  held: number;
  /** Pairs of live bookings of one resource at one time: 0, or the constraint is broken */
  overlaps: number;
}

const hourMs = 3_600_000;
const [producers, buyers, posts] = [8, 3, 2];

/**
 * Random bookings, moves, answers and cancellations of a few people over a few days, by clients that know of each
 * other's meetings.
 * @throws PlainError when an answer is neither a success nor a refusal by rule
 */
export async function hammerBookings(url: string, databaseUrl: string, options: BookingOptions) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const world = await makeParties(client);
    const begun = performance.now();
    const answers = await hammer(url, world, options);
    const seconds = (performance.now() - begun) / 1000;
    const [{ overlaps, held }] = (
      await client.query<{ overlaps: number; held: number }>(
        `select (select count(*)::int from booking where status = 'held') as held,
           (select count(*)::int from booking a join booking b
              on a.resource = b.resource and a.meeting_id < b.meeting_id and a.during && b.during
            where a.status <> 'cancelled' and b.status <> 'cancelled') as overlaps`,
      )
    ).rows;
    return { operations: options.operations, seconds, answers, held, overlaps } satisfies BookingFigures;
  } finally {
    await client.end();
  }
}

/** The same against a scheduling service of its own. */
export async function benchBookings(parts: Omit<StackParts, 'prefix'>, options: BookingOptions) {
  const own: StackParts = { ...parts, prefix: `bench${randomUUID().slice(0, 6)}.` };
  await Promise.all([migrateAll(own), deployTopics(own, { lanes: 3, few: 2, replication: 1 })]);
  const stack = await startStack(own, await anyPorts(), 'var/bench', { LOG_LEVEL: 'warn' }, ['scheduling']);
  try {
    return await hammerBookings(stack.one('scheduling').url, stack.databaseUrl('scheduling'), options);
  } finally {
    await stack.down();
    await forgetDatabases(own);
  }
}

interface World {
  producers: string[];
  others: string[][];
  resources: string[];
}

async function makeParties(client: Client): Promise<World> {
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
  const world = { producer: ids(producers), buyer: ids(buyers), post: ids(posts) };
  for (const [role, partyIds] of Object.entries(world)) {
    await client.query(
      `insert into party (party_id, role, version, name, zone, country, subdivision, language, office_hours)
       select id, $2, 1, $2, 'Asia/Jakarta', 'ID', '', 'id', '{"days":[1,2,3,4,5],"from":"08:00","to":"17:00"}'
       from unnest($1::uuid[]) id`,
      [partyIds, role],
    );
  }
  const resources = ids(2);
  await client.query(
    `insert into resource (id, kind, name) select id, 'video-room', 'Room' from unnest($1::uuid[]) id`,
    [resources],
  );
  return { producers: world.producer, others: [world.buyer, world.post], resources };
}

interface Known {
  meetingId: string;
  parties: { partyId: string }[];
}

async function hammer(url: string, world: World, { operations, clients, seed }: BookingOptions) {
  const answers: Record<string, number> = {};
  const known: Known[] = [];
  const first = Math.ceil(Date.now() / hourMs) * hourMs + 48 * hourMs;
  const next = random(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)];
  const start = () => new Date(first + Math.floor(next() * 160) * (hourMs / 4)).toISOString();
  const booking = () => ({
    partyIds: [one(world.producers), ...world.others.map(one)],
    resourceIds: next() < 0.3 ? [one(world.resources)] : [],
    start: start(),
    minutes: one([15, 30, 45, 60]),
  });
  const command = (): [string, string, object] => {
    const meeting = known.length > 0 ? one(known) : undefined;
    const dice = next();
    if (!meeting || dice < 0.4) return ['book', '', booking()];
    const at = `/${meeting.meetingId}`;
    const { partyId } = one(meeting.parties);
    if (dice < 0.7) return ['move', `${at}/move`, { start: start(), ...(next() < 0.5 && { partyId }) }];
    if (dice < 0.88) return ['answer', `${at}/answers`, { partyId, answer: next() < 0.85 ? 'accepted' : 'declined' }];
    return ['cancel', `${at}/cancel`, { reason: 'storm' }];
  };
  let left = operations;
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      const [name, path, body] = command();
      const answer = await fetch(`${url}/api/v1/meetings${path}`, {
        method: 'POST',
        headers: { ...signedIn(), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const told = (await answer.json()) as Known;
      if (answer.status >= 300 && answer.status !== 409) {
        throw new PlainError(`${name} answered ${answer.status}: ${JSON.stringify(told)}`);
      }
      answers[`${name} ${answer.status}`] = (answers[`${name} ${answer.status}`] ?? 0) + 1;
      if (answer.status === 201) known.push(told);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return answers;
}
