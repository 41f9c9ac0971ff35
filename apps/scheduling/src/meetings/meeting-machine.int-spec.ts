import type { MeetingState } from '@titik/contracts/meeting.events';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { statusOf } from '@titik/platform/errors';
import { Periodic } from '@titik/platform/periodic';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { database } from '../data-source';
import { ResourceService } from '../resources/resource.service';
import { ExpiryService } from './expiry.service';
import { bookedBy } from './hold';
import { MeetingKeeper } from './meeting-keeper.service';
import { Meeting } from './meeting.entity';
import { MeetingService } from './meeting.service';

const hour = 3_600_000;
const begin = Date.parse('2027-01-04T00:00Z');
const by = byService('test');
const parties = ['producer', 'producer', 'producer', 'buyer', 'post'].map((role) => ({ role, id: randomUUID() }));
const rooms = [randomUUID(), randomUUID()];

class SetClock extends Clock {
  time = begin;
  override now = () => new Date(this.time);
}

let db: TestDatabase;
let clock: SetClock;
let meetings: MeetingService;
let expiry: ExpiryService;

beforeAll(async () => {
  db = await testDatabase(database);
  clock = new SetClock();
  const environment = new Environment();
  const keeper = new MeetingKeeper(new Outbox(), clock, environment);
  const resources = new ResourceService(db.dataSource, new Outbox());
  meetings = new MeetingService(db.dataSource.getRepository(Meeting), resources, keeper, clock, environment);
  expiry = new ExpiryService(db.dataSource, keeper, clock, new Periodic());
  for (const { id, role } of parties) {
    await db.dataSource.query(
      `insert into party (party_id, role, version, name, zone, country, subdivision, language, office_hours)
       values ($1, $2, 1, $2, 'Asia/Jakarta', 'ID', '', 'id', '{}')`,
      [id, role],
    );
  }
  await db.dataSource.query(
    `insert into resource (id, kind, name) select id, 'video-room', 'Room' from unnest($1::uuid[]) id`,
    [rooms],
  );
}, 60_000);
afterAll(() => db?.drop());

/** What was last seen of each meeting, in the order in which they were made. */
type Seen = Map<string, { version: number; state: MeetingState }>;
const ended = (state: MeetingState) => state !== 'tentative' && state !== 'confirmed';

/** Holds what stands in the database against what was seen before. */
async function check(seen: Seen): Promise<void> {
  const stored = await db.dataSource.getRepository(Meeting).find();
  for (const { id, version, state } of stored) {
    const before = seen.get(id);
    if (before) {
      expect(version).toBeGreaterThanOrEqual(before.version);
      if (version === before.version) expect(state).toBe(before.state);
      if (ended(before.state)) expect([version, state]).toEqual([before.version, before.state]);
    }
    seen.set(id, { version, state });
  }
  const held: { meeting_id: string; resource: string }[] = await db.dataSource.query(
    `select meeting_id, resource from booking where status = 'held' order by 1, 2`,
  );
  const wanted = stored
    .filter(({ state }) => !ended(state))
    .flatMap((meeting) => bookedBy(meeting).map((resource) => ({ meeting_id: meeting.id, resource })));
  const order = (a: (typeof held)[0], b: (typeof held)[0]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  expect(held.sort(order)).toEqual(wanted.sort(order));
  const overlaps = await db.dataSource.query(
    `select 1 from booking a join booking b on a.resource = b.resource and a.meeting_id < b.meeting_id
       and a.during && b.during where a.status = 'held' and b.status = 'held'`,
  );
  expect(overlaps).toEqual([]);
}

class Step implements fc.AsyncCommand<Seen, object> {
  constructor(
    private readonly name: string,
    private readonly work: (pick: (at: number) => string) => Promise<unknown>,
  ) {}
  check = () => true;
  toString = () => this.name;
  async run(seen: Seen): Promise<void> {
    const ids = [...seen.keys()];
    await this.work((at) => ids[at % ids.length] ?? randomUUID()).catch((error: unknown) => {
      // Refused by a rule, and nothing else: the database said no to nothing that the rules allow.
      if (statusOf(error) === undefined) throw error;
    });
    await check(seen);
  }
}

const which = fc.nat(50);
const slot = fc.nat(24).map((n) => new Date(begin + 48 * hour + n * (hour / 2)).toISOString());
const party = fc.constantFrom(...parties.map(({ id }) => id));
const resourceIds = fc.subarray(rooms);
const commands = [
  fc
    .tuple(fc.subarray(parties, { minLength: 2 }), slot, fc.constantFrom(30, 60), resourceIds)
    .map(
      ([who, start, minutes, chosen]) =>
        new Step(`book ${who.length} at ${start} for ${minutes}`, () =>
          meetings.book(by, { partyIds: who.map(({ id }) => id), start, minutes, kind: 'pitch', resourceIds: chosen }),
        ),
    ),
  fc
    .tuple(which, party, fc.constantFrom('accepted' as const, 'accepted' as const, 'declined' as const))
    .map(
      ([at, partyId, answer]) =>
        new Step(`answer ${answer} to ${at}`, (pick) => meetings.answer(by, pick(at), { partyId, answer })),
    ),
  fc
    .tuple(which, party, slot)
    .map(
      ([at, partyId, start]) =>
        new Step(`propose ${start} for ${at}`, (pick) =>
          meetings.answer(by, pick(at), { partyId, answer: 'propose-other', hours: [start] }),
        ),
    ),
  fc.tuple(which, party).map(
    ([at, partyId]) =>
      new Step(`take the hour for ${at}`, async (pick) =>
        meetings.takeHour(by, pick(at), {
          partyId,
          start:
            (await meetings.get(byService('test'), pick(at))).otherHours?.hours[0].start ??
            new Date(begin).toISOString(),
        }),
      ),
  ),
  fc
    .tuple(which, slot)
    .map(([at, start]) => new Step(`move ${at} to ${start}`, (pick) => meetings.move(by, pick(at), { start }))),
  fc
    .tuple(which, resourceIds)
    .map(
      ([at, chosen]) =>
        new Step(`use ${chosen.length} rooms for ${at}`, (pick) =>
          meetings.useResources(by, pick(at), { resourceIds: chosen }),
        ),
    ),
  which.map((at) => new Step(`cancel ${at}`, (pick) => meetings.cancel(by, pick(at), 'storm'))),
  fc.constantFrom(1, 10, 30).map(
    (hours) =>
      new Step(`${hours} hours go by`, async () => {
        clock.time += hours * hour;
        await expiry.sweep();
      }),
  ),
];

it('whatever is commanded: nobody is booked twice, versions rise, what ended stays ended', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async (steps) => {
      await db.dataSource.query('truncate meeting cascade');
      clock.time = begin;
      await fc.asyncModelRun(() => ({ model: new Map(), real: {} }), steps);
    }),
    { numRuns: 25, seed: 35, endOnFailure: true },
  );
}, 240_000);
