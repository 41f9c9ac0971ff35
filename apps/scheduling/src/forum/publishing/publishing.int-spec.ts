import type { MeetingConfirmed } from '@titik/contracts/meeting.events';
import { eventually } from '@titik/testing/eventually';
import {
  forumParties,
  type ForumParty,
  knowParties,
  prepareForum,
  randomPairs,
  solveForum,
} from '@titik/testing/forum-day';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../../data-source';
import type { MeetingView } from '../../meetings/meeting-view';
import { SchedulingModule } from '../../scheduling.module';

let service: TestService;
let parties: ForumParty[];
const query = (sql: string, params: unknown[] = []) => service.app.get(DataSource).query(sql, params);

const meetingsOf = async (forumDayId: string): Promise<MeetingView[]> => {
  const items: MeetingView[] = [];
  for (let after = ''; ;) {
    const { body } = await request(service.url)
      .get(`/api/v1/meetings?forumDayId=${forumDayId}&limit=200${after && `&after=${after}`}`)
      .expect(200);
    items.push(...body.items);
    if (!body.next) return items;
    after = body.next;
  }
};
const overlaps = () =>
  query(`select 1 from booking a join booking b on a.resource = b.resource and a.meeting_id < b.meeting_id
           and a.during && b.during
         where a.status <> 'cancelled' and b.status <> 'cancelled'`);
const book = (partyIds: string[], start: string, minutes = 20) =>
  request(service.url).post('/api/v1/meetings').send({ partyIds, start, minutes });

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  parties = forumParties(35, 35);
  await knowParties(service.app.get(DataSource), parties);
}, 60_000);
afterAll(() => service?.stop());

it('330 meetings are published at once, each booked and told of', async () => {
  const pairs = randomPairs(35, 35, 330, 13);
  const { url, id } = await prepareForum(service.url, { parties, pairs, tables: 22, count: 22 });
  await request(url).post('/publish').send({}).expect(409);
  await solveForum(url, { seconds: 1 });
  const { body: would } = await request(url).post('/publish').send({ dryRun: true }).expect(200);
  expect([would.added, await meetingsOf(id)]).toEqual([330, []]);
  const begun = performance.now();
  const { body } = await request(url).post('/publish').send({}).expect(200);
  console.log(`330 meetings published in ${Math.round(performance.now() - begun)} ms`);
  expect(body).toMatchObject({ added: 330, moved: 0, changed: 0, cancelled: 0, kept: 0 });

  const meetings = await meetingsOf(id);
  expect(meetings).toHaveLength(330);
  const [first] = meetings;
  expect(first).toMatchObject({ kind: 'forum', state: 'confirmed', version: 1, tableNo: expect.any(Number) });
  expect(first.forum).toEqual({ name: 'Forum Ekspor', place: 'Balai Pemuda, Surabaya', zone: 'Asia/Jakarta' });
  expect(first.parties.map(({ answer }) => answer)).toEqual(['accepted', 'accepted']);
  const [{ count }] = await query(`select count(*)::integer as count from booking where status = 'held'`);
  expect([count, await overlaps()]).toEqual([3 * 330, []]);
  await eventually(async () => {
    const told = await readTopics<MeetingConfirmed>(service.prefix, ['scheduling.meeting.v1']);
    expect(new Set(told.map(({ meeting }) => meeting.meetingId)).size).toBe(330);
    expect(told.every(({ meeting }) => meeting.tableNo && meeting.forum)).toBe(true);
  }, 20_000);

  // The same again changes nothing and tells nobody.
  const again = await request(url).post('/publish').send({}).expect(200);
  expect(again.body).toMatchObject({ added: 0, moved: 0, changed: 0, cancelled: 0, kept: 330 });
  expect((await meetingsOf(id)).every(({ version }) => version === 1)).toBe(true);
}, 60_000);

describe('a small day', () => {
  const pairs = [
    [0, 3],
    [1, 4],
    [2, 5],
    [0, 4],
  ] as const;
  let small: ForumParty[];
  let place = 0;

  /** Other parties and another date for each test, so that none takes another's hours. */
  const prepared = async () => {
    small = [...forumParties(3, 3)];
    await knowParties(service.app.get(DataSource), small);
    const date = `2036-03-${`${++place}`.padStart(2, '0')}`;
    const forum = await prepareForum(service.url, { parties: small, pairs, tables: 3, count: 4, date });
    await solveForum(forum.url, { seconds: 1 });
    return { ...forum, date };
  };
  const slots = async (url: string): Promise<{ start: string; end: string }[]> =>
    (await request(url).get('').expect(200)).body.slots;

  it('publishes nothing where somebody is taken elsewhere, and says who and when', async () => {
    const { url, id, date } = await prepared();
    const { start } = (await slots(url))[0];
    // Taken after the day was laid out, for the whole of it.
    const other = forumParties(0, 1);
    await knowParties(service.app.get(DataSource), other);
    await book([small[0].partyId, other[0].partyId], start, 90).expect(201);
    const { body } = await request(url).post('/publish?lang=en').send({}).expect(409);
    expect([body.code, body.errors.length]).toEqual(['forum-day.taken', 2]);
    for (const { field, detail } of body.errors) {
      expect(field).toMatch(/^wishes\./);
      expect(detail).toMatch(/^BUMDes 1 – Buyer [12], /);
      expect(detail).toContain('BUMDes 1 is taken by another meeting');
      expect(detail).toContain(`from ${date} 08:00 to ${date} 09:30`);
    }
    expect(await meetingsOf(id)).toEqual([]);
    expect((await request(url).get('')).body.state).toBe('solved');
    // Laid out again, the hours that are taken count as those in which it cannot come.
    const { result } = await solveForum(url, { seconds: 1 });
    expect(result.status).toBe('INFEASIBLE');
    expect(result.reasons[0].sentence).toContain('BUMDes 1');
  }, 40_000);

  it('published again, moves, adds and calls off only what changed, and keeps ids', async () => {
    const { url, id, wishes } = await prepared();
    await request(url).post('/publish').send({}).expect(200);
    const before = new Map((await meetingsOf(id)).map((meeting) => [meeting.meetingId, meeting]));
    await request(url).put(`/wishes/${wishes[2].wishId}/place`).send({ slot: 1 }).expect(409);
    await request(url).post('/reopen').send({}).expect(200);
    const list = async () => (await request(url).get('/wishes').expect(200)).body.items;
    const [, , third] = await list();
    // Two meetings exchange their slots, one is withdrawn, one is added, one stays.
    const slot = third.place.slot === 4 ? 3 : 4;
    await request(url).put(`/wishes/${third.wishId}/place`).send({ slot }).expect(200);
    await request(url).delete(`/wishes/${wishes[3].wishId}`).expect(204);
    const added = { ref: 'new', a: small[1].partyId, b: small[3].partyId };
    await request(url)
      .post('/wishes')
      .send({ wishes: [added] })
      .expect(200);
    const { body: refused } = await request(url).post('/publish').send({}).expect(409);
    expect(refused.code).toBe('forum-day.must-unplaced');
    await solveForum(url, { seconds: 1, keep: true });
    const { body } = await request(url).post('/publish').send({}).expect(200);
    expect(body).toMatchObject({ added: 1, moved: 1, cancelled: 1, kept: 2 });
    const after = await meetingsOf(id);
    expect(after).toHaveLength(5);
    const moved = after.find(({ meetingId }) => meetingId === third.meetingId)!;
    expect([moved.version, moved.state]).toEqual([2, 'confirmed']);
    expect(moved.start).not.toBe(before.get(third.meetingId)!.start);
    const off = after.filter(({ state }) => state === 'cancelled');
    expect(off.map(({ parties: [{ partyId }] }) => partyId)).toEqual([small[0].partyId]);
    expect(after.filter(({ version }) => version === 1)).toHaveLength(3);
    expect(await overlaps()).toEqual([]);
    expect((await list()).map(({ ref }: { ref: string }) => ref)).toEqual(['W1', 'W2', 'W3', 'new']);
  }, 40_000);

  it('lets meetings take each other’s places', async () => {
    const { url, id, wishes } = await prepared();
    await request(url).post('/publish').send({}).expect(200);
    await request(url).post('/reopen').send({}).expect(200);
    // The first two share nobody; their tables and slots are exchanged through a free slot.
    const list = async () => (await request(url).get('/wishes').expect(200)).body.items;
    for (const { wishId } of wishes) await request(url).delete(`/wishes/${wishId}/place`).expect(200);
    const to = [4, 1, 2, 3];
    for (const [i, { wishId }] of wishes.entries()) {
      await request(url).put(`/wishes/${wishId}/place`).send({ slot: to[i], tableNo: 1 }).expect(200);
    }
    await request(url).post('/publish').send({}).expect(200);
    for (const [i, { wishId }] of wishes.entries()) {
      await request(url).delete(`/wishes/${wishId}/place`).expect(409);
      expect((await list())[i].place).toEqual({ slot: to[i], tableNo: 1 });
    }
    await request(url).post('/reopen').send({}).expect(200);
    for (const { wishId } of wishes) await request(url).delete(`/wishes/${wishId}/place`).expect(200);
    for (const [i, { wishId }] of wishes.entries()) {
      await request(url)
        .put(`/wishes/${wishId}/place`)
        .send({ slot: to[3 - i], tableNo: 1 })
        .expect(200);
    }
    const { body } = await request(url).post('/publish').send({}).expect(200);
    expect(body).toMatchObject({ added: 0, moved: 4, cancelled: 0 });
    expect(await overlaps()).toEqual([]);
    expect((await meetingsOf(id)).every(({ state }) => state === 'confirmed')).toBe(true);
  }, 40_000);

  it('does not make a meeting again that a party called off', async () => {
    const { url, id, wishes } = await prepared();
    await request(url).post('/publish').send({}).expect(200);
    const [{ meetingId }] = (await request(url).get('/wishes')).body.items;
    await request(service.url).post(`/api/v1/meetings/${meetingId}/cancel`).send({ reason: 'ill' }).expect(200);
    const { body } = await request(url).post('/publish').send({}).expect(200);
    expect(body).toMatchObject({ added: 0, kept: 3 });
    expect(await meetingsOf(id)).toHaveLength(4);
    expect((await request(url).get('/wishes')).body.items[0]).toMatchObject({ wishId: wishes[0].wishId, ended: true });
  }, 40_000);

  it('shows the timetable as JSON, as a page and as CSV', async () => {
    const { url } = await prepared();
    const { body } = await request(url).get('/timetable?by=party').expect(200);
    expect([body.by, body.sections.length]).toEqual(['party', 6]);
    const [{ entries }] = body.sections.filter(({ title }: { title: string }) => title === 'BUMDes 1');
    expect(entries).toHaveLength(2);
    expect(entries[0].start).toMatch(/T\d\d:\d\d:00\+07:00$/);
    const page = await request(url).get('/timetable?by=table&lang=id').set('accept', 'text/html,*/*;q=0.1').expect(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('<h1>Meja 1</h1>');
    const csv = await request(url).get('/timetable.csv?by=slot').expect(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.split('\r\n')).toHaveLength(1 + 4 + 1);
    const one = await request(url).get(`/timetable.html?party=${small[0].partyId}&lang=en`).expect(200);
    expect(one.text.match(/<section>/g)).toHaveLength(1);
  }, 40_000);
});
