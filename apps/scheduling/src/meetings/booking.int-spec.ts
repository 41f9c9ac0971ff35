import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';

const producers = [build.producer(), build.producer(), build.producer()].map(({ producerId }) => producerId);
const buyerId = randomUUID();
const tomorrow = (hours: number) => new Date(Date.now() + (24 + hours) * 3_600_000).toISOString();
let service: TestService;

const post = (path: string, body: object) => request(service.url).post(`/api/v1${path}`).send(body);
const book = (start: string, partyIds = [producers[0], buyerId]) => post('/meetings', { partyIds, start, minutes: 45 });
const overlaps = () =>
  service.app.get(DataSource).query(`
    select a.meeting_id, b.meeting_id from booking a join booking b
      on a.resource = b.resource and a.meeting_id < b.meeting_id and a.during && b.during
    where a.status <> 'cancelled' and b.status <> 'cancelled'`);

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  for (const producerId of producers) {
    await service.publish(eventOf(ProducerRecorded, { producer: build.producer({ producerId }) }));
  }
  await service.publish(eventOf(BuyerRecorded, { buyer: build.buyer({ buyerId }) }));
  await eventually(async () => {
    const [{ count }] = await service.app.get(DataSource).query('select count(*)::integer as count from party');
    return count === 4;
  }, 20_000);
}, 60_000);
afterAll(() => service?.stop(), 30_000);

it('200 at once for one hour of one buyer: one has it, 199 are told so', async () => {
  const start = tomorrow(0);
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => book(start, [producers[i % 3], buyerId])));
  const statuses = answers.map(({ status }) => status);
  expect([
    statuses.filter((status) => status === 201).length,
    statuses.filter((status) => status === 409).length,
  ]).toEqual([1, 199]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'meeting.slot-taken' });
  expect(await overlaps()).toEqual([]);
  const [{ meetings, bookings }] = await service.app
    .get(DataSource)
    .query(
      `select (select count(*)::integer from meeting) as meetings, (select count(*)::integer from booking) as bookings`,
    );
  expect([meetings, bookings]).toEqual([1, 2]);
}, 60_000);

it('200 accepts and holds of one hour at once: one has it, 199 are told so', async () => {
  const start = '2036-02-04T03:00:00.000Z';
  // A hundred meetings of the buyer, each with that hour proposed instead; and a hundred who want to book it anew.
  const offered: string[] = [];
  for (let i = 0; i < 100; i++) {
    const own = new Date(Date.parse('2036-01-07T00:00Z') + i * 3_600_000).toISOString();
    const { body } = await book(own, [producers[i % 3], buyerId]).expect(201);
    const answer = { partyId: producers[i % 3], answer: 'propose-other', hours: [start] };
    await post(`/meetings/${body.meetingId}/answers`, answer).expect(200);
    offered.push(body.meetingId);
  }
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const answers = await Promise.all(
    offered.flatMap((meetingId, i) => [
      post(`/meetings/${meetingId}/other-hours/take`, { partyId: buyerId, start }),
      book(start, [producers[i % 3], buyerId]),
    ]),
  );
  const ms = Math.round(performance.now() - begun);
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `200 accepts and holds of one hour: ${ms} ms, ${Math.round((user + system) / 1000)} ms CPU of service and clients`,
  );
  const won = answers.filter(({ status }) => status < 300);
  const refused = answers.filter(({ status, body }) => status === 409 && body.code === 'meeting.slot-taken');
  expect([won.length, refused.length]).toEqual([1, 199]);
  expect(await overlaps()).toEqual([]);
  // Whoever proposed it has been told that it is not possible any more.
  const open = await service.app.get(DataSource).query(`select id from meeting where other_hours is not null`);
  expect(open).toEqual([]);
}, 60_000);

it('hours that only partly overlap collide, hours that touch do not', async () => {
  const minute = 60_000;
  const first = Date.parse(tomorrow(10));
  const at = (minutes: number) => new Date(first + minutes * minute).toISOString();
  await book(at(0)).expect(201);
  await book(at(30)).expect(409);
  await book(at(-30)).expect(409);
  await book(at(45)).expect(201);
  await book(at(-45)).expect(201);
});

it('an hour is free again once its meeting is called off or declined', async () => {
  const start = tomorrow(20);
  const first = await book(start).expect(201);
  await post(`/meetings/${first.body.meetingId}/cancel`, { reason: 'storm' }).expect(200);
  const second = await book(start).expect(201);
  await post(`/meetings/${second.body.meetingId}/answers`, { partyId: buyerId, answer: 'declined' }).expect(200);
  await book(start).expect(201);
});

it('is confirmed when all have accepted, and tells each party its own time', async () => {
  const { body: made } = await book('2035-01-11T10:00:00+11:00').expect(201);
  const answer = (partyId: string) => post(`/meetings/${made.meetingId}/answers`, { partyId, answer: 'accepted' });
  await answer(buyerId).expect(200);
  const { body: again } = await answer(buyerId).expect(200);
  expect([again.state, again.version]).toEqual(['tentative', 2]);
  await answer(producers[0]).expect(200);
  const { body } = await request(service.url).get(`/api/v1/meetings/${made.meetingId}`).expect(200);
  expect([body.state, body.version, body.expiresAt]).toEqual(['confirmed', 3, undefined]);
  expect(body.parties.map((party: { localStart: string }) => party.localStart)).toEqual([
    '2035-01-11T06:00:00+07:00',
    '2035-01-11T10:00:00+11:00',
  ]);
});

it.each([
  ['a start in the past', { start: '2020-01-01T00:00:00Z' }, 422, 'meeting.start-in-past'],
  ['a start that says no zone', { start: '2035-02-01T10:00:00' }, 400, 'request.invalid'],
  ['an unknown party', { partyIds: [producers[0], randomUUID()] }, 422, 'meeting.unknown-party'],
  ['one party alone', { partyIds: [producers[0]] }, 400, 'request.invalid'],
  ['no length', { minutes: 0 }, 400, 'request.invalid'],
])('%s is refused and nothing is written', async (_, part, status, code) => {
  const before = await request(service.url).get('/api/v1/meetings?limit=200');
  const wanted = { partyIds: [producers[0], buyerId], start: '2035-02-01T10:00:00Z', minutes: 45, ...part };
  const { body } = await post('/meetings', wanted).expect(status);
  expect(body.code).toBe(code);
  expect((await request(service.url).get('/api/v1/meetings?limit=200')).body).toEqual(before.body);
});

it('says in both languages what has ended', async () => {
  const { body: made } = await book('2035-03-01T10:00:00Z').expect(201);
  await post(`/meetings/${made.meetingId}/cancel`, { reason: 'storm' }).expect(200);
  const accept = (language: string) =>
    post(`/meetings/${made.meetingId}/answers?lang=${language}`, { partyId: buyerId, answer: 'accepted' }).expect(409);
  expect(JSON.stringify((await accept('en')).body)).toContain('its state is: called off');
  expect(JSON.stringify((await accept('id')).body)).toContain('statusnya: dibatalkan');
});
