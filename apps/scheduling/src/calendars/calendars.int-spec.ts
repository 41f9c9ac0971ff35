import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { InvalidError } from '@titik/platform/errors';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';
import { FeedReader, FeedService } from './feed.service';

jest.setTimeout(60_000);

const chicago = { zone: 'America/Chicago', country: 'US', subdivision: 'IL' };
const producer = build.producer();
const buyer = build.buyer(chicago);
const post = build.post({ ...chicago, name: 'ITPC Chicago' });
const parties = [producer.producerId, buyer.buyerId];
let service: TestService;
let feeds: Record<string, () => string> = {};

const api = () => request(service.url);
const path = (partyId: string, rest = '') => `/api/v1/calendars/${partyId}${rest}`;
const query = (sql: string, values: unknown[] = []) => service.app.get(DataSource).query(sql, values);
const slots = async (from: string, to: string, more = '') =>
  (
    await api()
      .get(`/api/v1/slots?parties=${parties.join(',')}&from=${from}&to=${to}${more}`)
      .expect(200)
  ).body.items;
const file = (start: string, end: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:t\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:${start}\r\nDTEND:${end}\r\nSUMMARY:Private\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const compact = (at: number) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
const inDays = (days: number) => Date.now() - (Date.now() % 3_600_000) + days * 86_400_000;

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  jest
    .spyOn(service.app.get(FeedReader), 'read')
    .mockImplementation((url) => Promise.resolve().then(() => feeds[url]()));
  await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await service.publish(eventOf(TradePostRecorded, { post }));
  await eventually(async () => (await query('select 1 from party')).length === 3, 20_000);
}, 60_000);
afterAll(() => service?.stop());

it('keeps busy times by hand, one by one or all at once, and leaves them in the audit log', async () => {
  const { partyId } = (await api().get(path(producer.producerId)).expect(200)).body;
  const stretch = { start: '2031-03-11T09:00:00+07:00', end: '2031-03-11T10:00:00+07:00', note: 'Harvest' };
  const { body: added } = await api().post(path(partyId, '/busy')).set('x-actor', 'siti').send(stretch).expect(201);
  expect(added).toMatchObject({ start: '2031-03-11T02:00:00.000Z', source: 'hand', note: 'Harvest' });
  const { body } = await api()
    .put(path(partyId))
    .send({ busy: [stretch, stretch] })
    .expect(200);
  expect(body.busy).toHaveLength(2);
  await api()
    .delete(path(partyId, `/busy/${added.id}`))
    .expect(404);
  await api()
    .delete(path(partyId, `/busy/${body.busy[0].id}`))
    .expect(204);
  expect((await api().get(path(partyId))).body.busy).toHaveLength(1);
  await api().put(path(partyId)).send({ busy: [] }).expect(200);
  const { body: log } = await api().get(`/api/v1/audit?kind=calendar&subject=${partyId}`).expect(200);
  expect(log.items.map(({ action }: { action: string }) => action)).toEqual(['put', 'remove-busy', 'put', 'add-busy']);
  expect(log.items.at(-1).actor).toBe('siti');
});

it.each([
  [
    'nothing to end',
    { busy: [{ start: '2031-03-11T09:00:00Z', end: '2031-03-11T09:00:00Z' }] },
    422,
    'calendar.busy-order',
  ],
  [
    'a time without its zone',
    { busy: [{ start: '2031-03-11T09:00:00', end: '2031-03-11T10:00:00Z' }] },
    400,
    'request.invalid',
  ],
  ['limits that end first', { limits: { from: '20:00', to: '07:00' } }, 422, 'calendar.limits'],
  ['too heavy a factor', { factor: 5 }, 400, 'request.invalid'],
  ['a feed in our own network', { feed: { url: 'https://169.254.169.254/latest' } }, 422, 'calendar.feed-address'],
  ['a feed without encryption', { feed: { url: 'http://example.com/a.ics' } }, 422, 'calendar.feed-address'],
])('refuses %s', async (_, input, status, code) => {
  const { body } = await api().put(path(post.postId)).send(input).expect(status);
  expect(body.code).toBe(code);
});

it('knows nobody that it has not heard of, and the database takes nothing that ends before it begins', async () => {
  expect((await api().get(path(randomUUID())).expect(404)).body.code).toBe('party.unknown');
  await expect(
    query(
      `insert into busy_time (id, party_id, starts_at, ends_at, source) values (gen_random_uuid(), $1, now(), now(), 'hand')`,
      [producer.producerId],
    ),
  ).rejects.toThrow('busy_time_lasts');
});

it('an uploaded file’s hours are taken, its words are not kept, and it can be forgotten', async () => {
  const ics = file(compact(inDays(3)), compact(inDays(4)));
  const { body } = await api().post(path(buyer.buyerId, '/ics')).send({ ics }).expect(200);
  expect(body.busy).toMatchObject([{ start: new Date(inDays(3)).toISOString(), source: 'upload' }]);
  expect(JSON.stringify(await query('select * from busy_time'))).not.toContain('Private');
  expect((await api().post(path(buyer.buyerId, '/ics')).send({ ics: 'hello' }).expect(422)).body.code).toBe(
    'calendar.not-ics',
  );
  expect((await api().delete(path(buyer.buyerId, '/ics')).expect(200)).body.busy).toEqual([]);
});

it('a feed is read, read again, and keeps its last good state while it fails, saying why', async () => {
  const url = 'https://calendar.example.com/secret/basic.ics';
  feeds = { [url]: () => file(compact(inDays(5)), compact(inDays(6))) };
  const { body: begun } = await api().put(path(buyer.buyerId)).send({ feed: { url } }).expect(200);
  expect([begun.feed.host, JSON.stringify(begun)]).toEqual([
    'calendar.example.com',
    expect.not.stringContaining('secret'),
  ]);
  const read = () => api().get(path(buyer.buyerId)).query({ lang: 'en' });
  await eventually(async () => {
    const { body } = await read();
    expect(body.busy).toHaveLength(1);
    expect(body.feed.readAt).toBeDefined();
  }, 20_000);
  feeds[url] = () => {
    throw new InvalidError('calendar.feed-status', { status: 410 });
  };
  await query(`update calendar set feed_due_at = now() - interval '1 second' where feed_url is not null`);
  await service.app.get(FeedService).refreshDue();
  const { body: failing } = await read();
  expect(failing.busy).toHaveLength(1);
  expect(failing.feed.failure).toEqual({
    code: 'calendar.feed-status',
    text: 'The calendar feed’s server answered with status 410.',
  });
  feeds[url] = () => file(compact(inDays(8)), compact(inDays(9)));
  await query(`update calendar set feed_due_at = now() - interval '1 second' where feed_url is not null`);
  await service.app.get(FeedService).refreshDue();
  const { body: mended } = await read();
  expect([mended.feed.failure, mended.busy[0].start]).toEqual([undefined, new Date(inDays(8)).toISOString()]);
  const { body: gone } = await api().put(path(buyer.buyerId)).send({ feed: null }).expect(200);
  expect([gone.feed, gone.busy]).toEqual([undefined, []]);
});

it('ranks alternatives with local times and reasons, avoids what is taken, and lets the burden rotate', async () => {
  const range = ['2031-01-13T00:00:00Z', '2031-01-18T00:00:00Z'] as const;
  const [first, second] = await slots(...range, '&lang=en&limit=2');
  expect(first).toMatchObject({ rank: 1, outOfHours: true, reasons: ['least-burden'] });
  expect(first.text).toContain('06:30 in Jakarta on Tuesday, 17:30 in Chicago on Monday.');
  expect(first.parties.map(({ minutesOutside }: { minutesOutside: number }) => minutesOutside)).toEqual([-90, 75]);
  expect(second.start).not.toBe(first.start);
  await api().post(path(buyer.buyerId, '/busy')).send({ start: first.start, end: first.end }).expect(201);
  expect((await slots(...range))[0].start).toBe(second.start);

  // 21:00 in Jakarta, 08:00 in Chicago: the village bears all of it, so it bears less the next time.
  const { body: made } = await api()
    .post('/api/v1/meetings')
    .send({ partyIds: parties, start: '2031-01-06T14:00:00Z', minutes: 45 })
    .expect(201);
  for (const partyId of parties)
    await api().post(`/api/v1/meetings/${made.meetingId}/answers`).send({ partyId, answer: 'accepted' }).expect(200);
  const [fair] = await slots('2031-01-13T00:00:00Z', '2031-01-18T00:00:00Z', '&lang=en');
  expect(fair.reasons).toEqual(['least-burden', 'turn']);
  expect(fair.parties[0].minutesOutside).toBe(0);
  expect(fair.parties[1].minutesOutside).toBeGreaterThan(0);

  await api()
    .put(path(buyer.buyerId))
    .send({ limits: { from: '07:00', to: '17:00' } })
    .expect(200);
  const [limited] = await slots('2031-01-13T00:00:00Z', '2031-01-18T00:00:00Z');
  expect(limited.parties[1].localEnd.slice(11, 16) <= '17:00').toBe(true);
});

it('refuses a range that is no range', async () => {
  const ask = (to: string) =>
    api().get(`/api/v1/slots?parties=${parties.join(',')}&from=2031-01-13T00:00:00Z&to=${to}`);
  expect((await ask('2031-01-13T00:00:00Z').expect(422)).body.code).toBe('slot.range');
  expect((await ask('2032-01-13T00:00:00Z').expect(422)).body.code).toBe('slot.range');
});
