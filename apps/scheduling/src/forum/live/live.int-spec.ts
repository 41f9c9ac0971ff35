import { Clock } from '@titik/platform/clock';
import {
  forumParties,
  type ForumParty,
  knowParties,
  type PreparedForum,
  prepareForum,
  randomPairs,
  solveForum,
} from '@titik/testing/forum-day';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../../data-source';
import type { MeetingView } from '../../meetings/meeting-view';
import { SchedulingModule } from '../../scheduling.module';
import type { WishView } from '../records/records.dto';
import type { LiveChangeView } from './change.dto';

const date = '2035-02-07';
let service: TestService;
let parties: ForumParty[];
let forum: PreparedForum;
let present: string | undefined;

const wishes = async (): Promise<WishView[]> => (await request(forum.url).get('/wishes').expect(200)).body.items;
const change = async (input: object): Promise<LiveChangeView> =>
  (await request(forum.url).post('/changes?lang=en').send(input).expect(200)).body;
const meetings = async (): Promise<Map<string, MeetingView>> => {
  const found: MeetingView[] = [];
  for (let after = ''; ;) {
    const url = `/api/v1/meetings?forumDayId=${forum.id}&limit=200${after && `&after=${after}`}`;
    const { body } = await request(service.url).get(url).expect(200);
    found.push(...body.items);
    if (!body.next) return new Map(found.map((meeting) => [meeting.meetingId, meeting]));
    after = body.next;
  }
};

/** What began before an hour of the day is as it was. */
function expectUntouched(before: Map<string, MeetingView>, after: Map<string, MeetingView>, hour: string): number {
  const begun = [...before.values()].filter(({ start }) => Date.parse(start) <= Date.parse(`${date}T${hour}:00+07:00`));
  for (const meeting of begun) expect(after.get(meeting.meetingId)).toEqual(meeting);
  return begun.length;
}

/** Every published meeting is where the schedule has it. */
async function expectPublished(): Promise<void> {
  const { slots } = (await request(forum.url).get('').expect(200)).body;
  const all = await meetings();
  for (const { place, meetingId } of await wishes()) {
    if (!place) {
      expect(meetingId).toBeUndefined();
      continue;
    }
    const meeting = all.get(meetingId!)!;
    expect([meeting.state, meeting.start, meeting.tableNo]).toEqual([
      'confirmed',
      slots[place.slot - 1].start,
      place.tableNo,
    ]);
  }
}

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  jest.spyOn(service.app.get(Clock), 'now').mockImplementation(() => new Date(present ?? Date.now()));
  parties = forumParties(20, 20);
  await knowParties(service.app.get(DataSource), parties);
  const pairs = randomPairs(20, 20, 120, 9);
  forum = await prepareForum(service.url, { parties, pairs, tables: 14, count: 14, date });
  await solveForum(forum.url, { seconds: 2 });
  await request(forum.url).post('/publish').send({}).expect(200);
}, 90_000);
afterAll(() => service?.stop());

it('says first what a no-show would lead to, and changes nothing', async () => {
  const before = await meetings();
  const [{ partyId }] = parties;
  const told = await change({ noShow: partyId, at: `${date}T11:00:00+07:00`, dryRun: true });
  expect([told.dryRun, told.changeId]).toEqual([true, undefined]);
  expect(told.cancelled.length).toBeGreaterThan(0);
  expect(await meetings()).toEqual(before);
  expect((await request(forum.url).get('/changes').expect(200)).body.items).toEqual([]);
});

it('calls off what a no-show at 11:00 had ahead, and touches nothing that had begun', async () => {
  const before = await meetings();
  const [{ partyId }] = parties;
  const own = (await wishes()).filter(({ a, b }) => a === partyId || b === partyId);
  const ahead = own.filter(
    ({ meetingId }) => before.get(meetingId!)!.start > new Date(`${date}T11:00:00+07:00`).toISOString(),
  );
  const made = await change({ noShow: partyId, at: `${date}T11:00:00+07:00` });
  expect(made.cancelled.map(({ wishId }) => wishId).sort()).toEqual(ahead.map(({ wishId }) => wishId).sort());
  expect([made.fewest, made.moves, made.dropped]).toEqual([true, [], []]);
  expect(made.published).toMatchObject({ cancelled: ahead.length, moved: 0, added: 0 });
  expect(made.ms).toBeLessThan(1000);
  const after = await meetings();
  expect(expectUntouched(before, after, '11:00')).toBeGreaterThan(0);
  for (const { meetingId } of ahead) expect(after.get(meetingId!)).toMatchObject({ state: 'cancelled', version: 2 });
  await expectPublished();
});

it('moves meetings of somebody who is late, the fewest, and tells each with table and slot', async () => {
  const before = await meetings();
  const list = await wishes();
  const { partyId } = parties[25];
  const early = list.filter(({ a, b, place }) => [a, b].includes(partyId) && place && place.slot > 1 && place.slot < 6);
  expect(early.length).toBeGreaterThan(0);
  const made = await change({ late: { partyId, fromTime: '09:40' }, at: `${date}T08:10:00+07:00` });
  console.log(`late: ${made.movedSlots} moved, ${made.dropped.length} dropped, fewest ${made.fewest}, ${made.ms} ms`);
  expect(made.late).toEqual({ partyId, fromSlot: 6 });
  expect(made.movedSlots + made.dropped.length).toBeGreaterThanOrEqual(early.length);
  for (const { from, to, pair } of made.moves) {
    expect(pair).toMatch(/ – /);
    expect(from).toMatchObject({ slot: expect.any(Number), tableNo: expect.any(Number) });
    expect(to.slot).toBeGreaterThan(1);
  }
  const own = (await wishes()).filter(({ a, b }) => [a, b].includes(partyId));
  for (const { place } of own) expect(!place || place.slot === 1 || place.slot >= 6).toBe(true);
  expectUntouched(before, await meetings(), '08:00');
  await expectPublished();
});

it('does without a table that is closed, and without moving anybody in time where others are free', async () => {
  const busy = (await wishes()).filter(({ place }) => place?.tableNo === 1 && place.slot > 8);
  expect(busy.length).toBeGreaterThan(0);
  const made = await change({ tableClosed: 1, at: `${date}T10:20:00+07:00` });
  expect(made.movedSlots).toBe(0);
  expect(made.moves.map(({ wishId }) => wishId).sort()).toEqual(busy.map(({ wishId }) => wishId).sort());
  expect(made.published).toMatchObject({ changed: busy.length, moved: 0 });
  expect((await wishes()).filter(({ place }) => place?.tableNo === 1 && place.slot > 8)).toEqual([]);
  await expectPublished();
});

it('gives a meeting that is wanted on top a slot that is still ahead', async () => {
  const addWish = { ref: 'on top', a: parties[3].partyId, b: parties[24].partyId };
  const made = await change({ addWish, at: `${date}T10:30:00+07:00` });
  const [added] = made.moves.filter(({ from }) => !from);
  expect([added.pair, made.dropped]).toEqual(['BUMDes 4 – Buyer 5', []]);
  expect(added.to.slot).toBeGreaterThan(8);
  expect(made.published).toMatchObject({ added: 1 });
  await expectPublished();
  expect((await request(forum.url).post('/changes').send({ addWish, at: made.at }).expect(422)).body.code).toBe(
    'forum-day.wish-exists',
  );
});

it('never goes behind the clock: what is under way by now stays, whatever hour is named', async () => {
  present = `${date}T13:05:00+07:00`;
  const before = await meetings();
  const made = await change({ noShow: parties[30].partyId, at: `${date}T08:00:00+07:00` });
  expect(made.at).toBe(new Date(present).toISOString());
  expectUntouched(before, await meetings(), '13:05');
  present = undefined;
});

it('keeps the list of changes, and refuses what it does not understand', async () => {
  const { body } = await request(forum.url).get('/changes').expect(200);
  const items: LiveChangeView[] = body.items;
  expect(items.map(({ noShow, late, tableClosed, addWish }) => [!!noShow, !!late, tableClosed, !!addWish])).toEqual([
    [true, false, undefined, false],
    [false, true, undefined, false],
    [false, false, 1, false],
    [false, false, undefined, true],
    [true, false, undefined, false],
  ]);
  const refused = async (input: object, code: string) =>
    expect((await request(forum.url).post('/changes').send(input).expect(422)).body.code).toBe(code);
  await refused({}, 'forum-day.no-change');
  await refused({ tableClosed: 99 }, 'forum-day.unknown-table');
  await refused({ late: { partyId: parties[1].partyId } }, 'forum-day.late-from');
  await refused({ noShow: forum.id }, 'forum-day.unknown-participant');
  await request(forum.url).post('/close').send({}).expect(200);
  await request(forum.url).post('/changes').send({ tableClosed: 2 }).expect(409);
});
