import { eventOf } from '@titik/contracts/event-type';
import { SessionsProposed } from '@titik/contracts/match.events';
import { MeetingHeld, MeetingReleased, MeetingReminder } from '@titik/contracts/meeting.events';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { type Delivery } from '@titik/eventing/delivery';
import { Outbox } from '@titik/eventing/outbox';
import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { Periodic } from '@titik/platform/periodic';
import { build } from '@titik/testing/build';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { randomUUID } from 'node:crypto';
import { database } from '../data-source';
import { HolidaySeeder } from '../holidays/holiday-seeder.service';
import { Holiday } from '../holidays/holiday.entity';
import { HolidayService } from '../holidays/holiday.service';
import { PartyService } from '../parties/party.service';
import { CalendarService } from './calendar.service';
import { ExpiryService } from './expiry.service';
import { MeetingKeeper } from './meeting-keeper.service';
import { Meeting } from './meeting.entity';
import { ReminderService } from './reminder.service';
import { SessionService } from './session.service';
import { WaitingList } from './waiting-list.service';
import { WaitingSession } from './waiting-session.entity';

const hour = 3_600_000;
const producer = build.producer();
const post = build.post();
const buyer = build.buyer({ postId: post.postId });
// Monday 08:00 in Jakarta; Tuesday has six common places of 45 minutes.
const monday = new Date('2027-01-11T01:00Z');

class SetClock extends Clock {
  time = monday;
  override now = () => this.time;
}

let db: TestDatabase;
let clock: SetClock;
let sessions: SessionService;
let expiry: ExpiryService;
let reminders: ReminderService;

const deliver = <T extends object>(data: T): Delivery<T> => ({
  id: randomUUID(),
  type: (data.constructor as { type?: string }).type ?? '',
  key: '',
  time: '',
  data,
});
const propose = (count: number, notAfter?: string) =>
  deliver(
    eventOf(SessionsProposed, {
      demandId: randomUUID(),
      buyerId: buyer.buyerId,
      postId: post.postId,
      sessions: Array.from({ length: count }, () => ({
        sessionId: randomUUID(),
        kind: 'pitch' as const,
        producerId: producer.producerId,
        producerName: producer.name,
        lines: [],
      })),
      ...(notAfter && { notAfter }),
    }),
  );
const take = (delivery: Delivery<SessionsProposed>) => db.dataSource.transaction((tx) => sessions.take(tx, [delivery]));
const told = async (type: string) => (await db.dataSource.query('select 1 from outbox where type = $1', [type])).length;
const held = () => db.dataSource.query(`select 1 from booking where status = 'held'`);
const states = async () => (await db.dataSource.getRepository(Meeting).find()).map(({ state }) => state);

beforeEach(async () => {
  db = await testDatabase(database);
  clock = new SetClock();
  const environment = new Environment();
  const periodic = new Periodic();
  const keeper = new MeetingKeeper(new Outbox(), clock, environment);
  const parties = new PartyService(new HolidaySeeder(db.dataSource, clock, periodic));
  const calendars = new CalendarService(new HolidayService(db.dataSource.getRepository(Holiday)));
  const waiting = new WaitingList(db.dataSource.getRepository(WaitingSession));
  sessions = new SessionService(db.dataSource, parties, calendars, waiting, keeper, clock, environment, periodic);
  expiry = new ExpiryService(db.dataSource, keeper, clock, periodic);
  reminders = new ReminderService(db.dataSource, keeper, clock, environment, periodic);
  await db.dataSource.transaction((tx) =>
    parties.take(tx, [
      deliver(eventOf(ProducerRecorded, { producer })),
      deliver(eventOf(TradePostRecorded, { post })),
      deliver(eventOf(BuyerRecorded, { buyer })),
    ]),
  );
}, 30_000);
afterEach(() => db?.drop());

it('what nobody answers lapses once, tells once and frees its hour', async () => {
  await take(propose(2));
  expect([await expiry.sweep(), await states()]).toEqual([0, ['tentative', 'tentative']]);
  clock.time = new Date(monday.getTime() + 72 * hour);
  const swept = await Promise.all([expiry.sweep(), expiry.sweep(), expiry.sweep()]);
  expect(swept.reduce((sum, each) => sum + each)).toBe(2);
  expect([await states(), await held()]).toEqual([['expired', 'expired'], []]);
  expect([await told(MeetingHeld.type), await told(MeetingReleased.type)]).toEqual([2, 2]);
});

it('a hold reminds once before it lapses, whoever sweeps and however often', async () => {
  // Both meetings are on the next day, and their holds lapse with their starts: half-way is twelve hours from now.
  await take(propose(2));
  clock.time = new Date(monday.getTime() + 11 * hour);
  await reminders.sweep();
  expect(await told(MeetingReminder.type)).toBe(0);
  clock.time = new Date(monday.getTime() + 13 * hour);
  const environment = new Environment();
  const keeper = new MeetingKeeper(new Outbox(), clock, environment);
  const restarted = new ReminderService(db.dataSource, keeper, clock, environment, new Periodic());
  await Promise.all([reminders.sweep(), restarted.sweep()]);
  await restarted.sweep();
  expect(await told(MeetingReminder.type)).toBe(2);
});

it('what is agreed reminds a day and an hour before its start; late ones are left out', async () => {
  await take(propose(1));
  const [meeting] = await db.dataSource.getRepository(Meeting).find();
  const start = new Date(monday.getTime() + 72 * hour);
  await db.dataSource.query(
    `update meeting set state = 'confirmed', expires_at = null, starts_at = $1, ends_at = $2, remind_at = $3`,
    [start, new Date(start.getTime() + hour), new Date(start.getTime() - 24 * hour)],
  );
  const remindedAt = async (hoursBefore: number) => {
    clock.time = new Date(start.getTime() - hoursBefore * hour);
    await reminders.sweep();
    const { remindAt } = await db.dataSource.getRepository(Meeting).findOneByOrFail({ id: meeting.id });
    return [await told(MeetingReminder.type), remindAt && (start.getTime() - remindAt.getTime()) / hour];
  };
  expect(await remindedAt(25)).toEqual([0, 24]);
  expect(await remindedAt(23)).toEqual([1, 1]);
  expect(await remindedAt(-0.5)).toEqual([1, null]);
});

it('a session that finds the day full waits, and takes the hour that another lets go', async () => {
  await take(propose(6, '2027-01-12'));
  const late = propose(1, '2027-01-12');
  await take(late);
  await take(late);
  expect([(await states()).length, await db.dataSource.getRepository(WaitingSession).count()]).toEqual([6, 1]);
  const [first] = await db.dataSource.getRepository(Meeting).find({ order: { startsAt: 'asc' } });
  await db.dataSource.query(`update booking set status = 'cancelled' where meeting_id = $1`, [first.id]);
  clock.time = new Date(monday.getTime() - hour);
  await sessions.retryWaiting();
  const placed = await db.dataSource
    .getRepository(Meeting)
    .findOneByOrFail({ sessionId: late.data.sessions[0].sessionId });
  expect(placed.startsAt).toEqual(first.startsAt);
  expect(await db.dataSource.getRepository(WaitingSession).count()).toBe(0);
});

it('a waiting session whose last useful day has gone stays listed as lapsed', async () => {
  await take(propose(7, '2027-01-12'));
  clock.time = new Date(monday.getTime() + 48 * hour);
  await sessions.retryWaiting();
  expect(await db.dataSource.getRepository(WaitingSession).find()).toMatchObject([{ lapsed: true }]);
});

it('keeps off Australia Day, which the arrival of the trade post has brought in', async () => {
  clock.time = new Date('2027-01-25T00:30Z');
  await take(propose(1));
  const [meeting] = await db.dataSource.getRepository(Meeting).find();
  expect(meeting.startsAt.toISOString()).toBe('2027-01-27T01:00:00.000Z');
});

it('a day off that the operator deletes is not filled in again', async () => {
  await db.dataSource.query(`delete from holiday where country = 'AU' and date = '2027-01-26'`);
  const seeder = new HolidaySeeder(db.dataSource, clock, new Periodic());
  await db.dataSource.transaction((tx) => seeder.ensure(tx, [{ country: 'AU', subdivision: 'NSW' }]));
  expect(await db.dataSource.query(`select 1 from holiday where date = '2027-01-26'`)).toEqual([]);
});

it('the tables are as the entities say', async () => {
  const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
