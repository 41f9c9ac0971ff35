import { eventOf } from '@titik/contracts/event-type';
import { MeetingOutcomeRecorded } from '@titik/contracts/meeting.events';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';

jest.setTimeout(60_000);

const producer = build.producer();
const buyer = build.buyer();
const { producerId } = producer;
const { buyerId } = buyer;
let service: TestService;
let day = 1;

const api = () => request(service.url);
const query = (sql: string, params: unknown[] = []) => service.app.get(DataSource).query(sql, params);
const get = async (id: string) => (await api().get(`/api/v1/meetings/${id}`).expect(200)).body;
const record = (id: string, outcome: object = met()) =>
  api().post(`/api/v1/meetings/${id}/outcome`).set('x-actor', 'rini').send(outcome);

const met = (part: object = {}) => ({
  attendance: [
    { partyId: producerId, attendance: 'met' },
    { partyId: buyerId, attendance: 'met' },
  ],
  nextSteps: [{ producerId, nextStep: 'price-list', dueOn: '2036-04-01', notes: 'two sizes' }],
  notes: 'went well',
  ...part,
});

async function held(): Promise<string> {
  const start = new Date(Date.UTC(2036, 2, day++, 3)).toISOString();
  const { body } = await api()
    .post('/api/v1/meetings')
    .send({ partyIds: [producerId, buyerId], start, minutes: 45 })
    .expect(201);
  return body.meetingId;
}

async function agreed(): Promise<string> {
  const id = await held();
  for (const partyId of [producerId, buyerId]) {
    await api().post(`/api/v1/meetings/${id}/answers`).send({ partyId, answer: 'accepted' }).expect(200);
  }
  return id;
}

/** Agreed on, and over for an hour. */
async function over(): Promise<string> {
  const id = await agreed();
  await query(
    `update meeting set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = $1`,
    [id],
  );
  return id;
}

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await eventually(async () => (await query('select 1 from party')).length === 2, 20_000);
}, 60_000);
afterAll(() => service?.stop(), 30_000);

it('is written down once the meeting is over, shown, told and audited', async () => {
  const id = await over();
  const { version } = await get(id);
  const { body, headers } = await record(id).expect(200);
  expect([body.version, headers.etag]).toEqual([version + 1, `"${version + 1}"`]);
  const { outcome } = await get(id);
  expect(outcome).toEqual({
    recordedAt: expect.any(String),
    recordedBy: 'rini',
    attendance: met().attendance,
    producers: [{ producerId, attendance: 'met', nextStep: 'price-list', dueOn: '2036-04-01', notes: 'two sizes' }],
    notes: 'went well',
  });
  await eventually(async () => {
    const events = await readTopics<MeetingOutcomeRecorded>(service.prefix, [MeetingOutcomeRecorded.topic.name]);
    const told = events.filter(({ meeting }) => meeting.meetingId === id && meeting.outcome);
    expect(told.map(({ meeting }) => meeting.outcome)).toEqual([outcome]);
  }, 20_000);
  const audited = await query(
    `select actor, before, after from audit_entry where subject = $1 and action = 'outcome'`,
    [id],
  );
  expect(audited).toMatchObject([{ actor: 'rini', after: { outcome: { notes: 'went well' } } }]);
  expect(audited[0].before).not.toHaveProperty('outcome');
});

it('is corrected by whoever names the version that it corrects', async () => {
  const id = await over();
  const { body: first } = await record(id).expect(200);
  const absent = met({ attendance: [met().attendance[0], { partyId: buyerId, attendance: 'no-show' }], nextSteps: [] });
  expect((await record(id, absent).expect(428)).body.code).toBe('request.precondition-required');
  const stale = await record(id, absent)
    .set('if-match', `"${first.version - 1}"`)
    .expect(412);
  expect(stale.body.code).toBe('request.version-changed');
  expect((await get(id)).version).toBe(first.version);
  const { body } = await record(id, absent).set('if-match', `"${first.version}"`).expect(200);
  expect(body.outcome.producers).toEqual([{ producerId, attendance: 'met', nextStep: 'none' }]);
});

it.each<[string, object, number, string]>([
  ['without attendance', { attendance: undefined }, 400, 'request.invalid'],
  [
    'with an attendance that there is not',
    { attendance: [{ partyId: producerId, attendance: 'late' }] },
    400,
    'request.invalid',
  ],
  ['with a step that there is not', { nextSteps: [{ producerId, nextStep: 'dinner' }] }, 400, 'request.invalid'],
  [
    'with no such day',
    { nextSteps: [{ producerId, nextStep: 'sample', dueOn: '2036-02-30' }] },
    400,
    'request.invalid',
  ],
  ['with one party twice', { attendance: Array(2).fill(met().attendance[0]) }, 400, 'request.invalid'],
  ['with endless minutes', { notes: 'x'.repeat(10_001) }, 400, 'request.invalid'],
  ['that forgets a party', { attendance: [met().attendance[0]] }, 422, 'meeting.attendance-incomplete'],
  [
    'that names a stranger',
    { attendance: [...met().attendance, { partyId: randomUUID(), attendance: 'met' }] },
    422,
    'meeting.attendance-unknown',
  ],
])('is refused %s', async (_, part, status, code) => {
  const id = await over();
  expect((await record(id, met(part)).expect(status)).body.code).toBe(code);
  expect(await get(id)).not.toHaveProperty('outcome');
});

it('is none of a meeting that is to come, that nobody agreed on, that was called off, or that there is not', async () => {
  const [early, open, off] = [await agreed(), await held(), await agreed()];
  await api().post(`/api/v1/meetings/${off}/cancel`).send({ reason: 'storm' }).expect(200);
  const refused = await Promise.all([early, open, off].map((id) => record(id).expect(409)));
  expect(refused.map(({ body }) => body.code)).toEqual(['meeting.not-over', 'meeting.ended', 'meeting.ended']);
  expect((await record(randomUUID()).expect(404)).body.code).toBe('meeting.not-found');
  await record('7').expect(400);
});

it('of two that write it down at once one does, and the other is told to look first', async () => {
  const id = await over();
  const { version } = await get(id);
  const both = await Promise.all(['A', 'B'].map((notes) => record(id, met({ notes }))));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 428]);
  const winner = both.find(({ status }) => status === 200)!.body.outcome.notes;
  expect(await get(id)).toMatchObject({ version: version + 1, outcome: { notes: winner } });
  const corrections = await Promise.all(
    ['C', 'D', 'E'].map((notes) => record(id, met({ notes })).set('if-match', `"${version + 1}"`)),
  );
  expect(corrections.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  expect((await get(id)).version).toBe(version + 2);
});
