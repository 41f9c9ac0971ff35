import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';

const week = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const producer = build.producer({ zone: 'Asia/Jakarta', officeHours: week });
const neighbour = build.producer();
const near = build.buyer({ zone: 'Asia/Singapore', country: 'SG', officeHours: week });
const far = build.buyer({ zone: 'America/Chicago', country: 'US', officeHours: week });
const { producerId } = producer;
let service: TestService;

const post = (path: string, body: object = {}) => request(service.url).post(`/api/v1${path}`).send(body);

async function pitch(buyerId: string, start: string): Promise<string> {
  const { body } = await post('/meetings', {
    kind: 'pitch',
    partyIds: [producerId, buyerId],
    start,
    minutes: 45,
  }).expect(201);
  return body.meetingId;
}

async function agreed(buyerId: string, start: string): Promise<string> {
  const id = await pitch(buyerId, start);
  for (const partyId of [producerId, buyerId]) {
    await post(`/meetings/${id}/answers`, { partyId, answer: 'accepted' }).expect(200);
  }
  return id;
}

async function interpreter(): Promise<string> {
  const hours = { languages: ['id', 'en'], zone: 'Asia/Jakarta', officeHours: { ...week, from: '13:00' } };
  const { body } = await post('/resources', { kind: 'interpreter', name: 'Dewi Larasati', ...hours }).expect(201);
  return body.id;
}

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  for (const each of [producer, neighbour]) await service.publish(eventOf(ProducerRecorded, { producer: each }));
  await service.publish(eventOf(BuyerRecorded, { buyer: near }));
  await service.publish(eventOf(BuyerRecorded, { buyer: far }));
  await eventually(async () => {
    const [{ count }] = await service.app.get(DataSource).query('select count(*)::integer as count from party');
    return count === 4;
  }, 20_000);
}, 60_000);
afterAll(() => service?.stop(), 30_000);

it('grows out of a pitch at the first hour that suits the parties and the interpreter, once a producer', async () => {
  const id = await agreed(near.buyerId, '2036-03-04T03:00:00.000Z');
  const resourceIds = [await interpreter()];
  const { body } = await post(`/meetings/${id}/follow-up`, { resourceIds }).expect(201);
  // A day's notice after Tuesday's pitch: Thursday, when the interpreter begins at 13:00 in Jakarta.
  expect(body).toMatchObject({ kind: 'business-matching', bornFrom: id, start: '2036-03-05T06:00:00.000Z' });
  expect(body.resources).toMatchObject([{ resourceId: resourceIds[0], answer: 'waiting' }]);
  const again = await post(`/meetings/${id}/follow-up`).expect(409);
  expect(again.body.code).toBe('meeting.follow-up-exists');
});

it('books nobody and nothing twice: the interpreter of one meeting is not free for the next', async () => {
  const id = await agreed(near.buyerId, '2036-04-08T03:00:00.000Z');
  const dewi = await interpreter();
  const start = '2036-04-14T07:00:00.000Z';
  const partyIds = [neighbour.producerId, far.buyerId];
  await post('/meetings', { partyIds, start, minutes: 45, resourceIds: [dewi] }).expect(201);
  const taken = await post(`/meetings/${id}/follow-up`, { start, resourceIds: [dewi] }).expect(409);
  expect(taken.body.code).toBe('meeting.slot-taken');
});

it('asks less of whoever came late to the pitch', async () => {
  // 09:00 in Jakarta is 20:00 in Chicago. Without that past, 06:30 in Jakarta would share the pain best.
  const id = await agreed(far.buyerId, '2036-01-15T02:00:00.000Z');
  const { body } = await post(`/meetings/${id}/follow-up`).expect(201);
  expect(body.start).toBe('2036-01-16T23:00:00.000Z');
});

it('wants a pitch that is agreed', async () => {
  const id = await pitch(near.buyerId, '2036-05-06T03:00:00.000Z');
  expect((await post(`/meetings/${id}/follow-up`).expect(409)).body.code).toBe('meeting.not-agreed');
});
