import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { eventOf } from '@titik/contracts/event-type';
import { type Meeting, MeetingAccepted, MeetingHeld } from '@titik/contracts/meeting.events';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { newId } from '@titik/contracts/new-id';
import { database } from './data-source';
import { NotificationsModule } from './notifications.module';

let service: TestService;
let directory: string;
const producer = build.producer();
const post = build.post();
const buyer = build.buyer({ postId: post.postId, contact: { name: 'No Mail', language: 'en' } });

const meeting: Meeting = {
  meetingId: newId(),
  version: 1,
  kind: 'pitch',
  state: 'tentative',
  demandId: newId(),
  start: '2027-01-14T03:00:00.000Z',
  end: '2027-01-14T03:45:00.000Z',
  lines: [{ lineId: newId(), words: 'crab meat' }],
  parties: [
    { partyId: producer.producerId, role: 'producer', name: producer.name, zone: producer.zone, answer: 'waiting' },
    { partyId: buyer.buyerId, role: 'buyer', name: buyer.name, zone: buyer.zone, answer: 'waiting' },
    { partyId: post.postId, role: 'post', name: post.name, zone: post.zone, answer: 'waiting' },
  ],
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'titik-mail-'));
  service = await testService(NotificationsModule, 'notifications', database, { MAIL_DIR: directory });
}, 60_000);
afterAll(async () => {
  await service?.stop();
  await rm(directory, { recursive: true, force: true });
});

const list = async (query: string) => (await request(service.url).get(`/api/v1/messages?${query}`).expect(200)).body;

it('keeps the mails of a meeting whose parties are told of later, and lists them', async () => {
  await service.publish(eventOf(MeetingHeld, { meeting }));
  await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(TradePostRecorded, { post }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await service.publish(eventOf(MeetingAccepted, { meeting: { ...meeting, version: 2 } }));

  const items = await eventually(async () => {
    const page = await list(`meetingId=${meeting.meetingId}&state=kept`);
    expect(page.items).toHaveLength(2);
    return page.items;
  }, 30_000);
  const names = items.map((item: { recipientName: string }) => item.recipientName);
  expect(names.sort()).toEqual([producer.name, post.name].sort());
  expect(JSON.stringify(items)).not.toContain(producer.contact.email);

  for (const item of items) {
    const download = await request(service.url).get(`/api/v1/messages/${item.messageId}/eml`).buffer(true).expect(200);
    expect(download.headers['content-type']).toBe('message/rfc822');
    expect(download.text ?? download.body.toString()).toBe(await readFile(item.path, 'utf8'));
    const mail = await PostalMime.parse(await readFile(item.path));
    expect(mail.subject).toBe(item.subject);
    expect(mail.attachments.map(({ filename }) => filename)).toContain('invite.ics');
  }
}, 60_000);

it('pages', async () => {
  const first = await list(`demandId=${meeting.demandId}&limit=1`);
  const second = await list(`demandId=${meeting.demandId}&limit=1&after=${first.next}`);
  expect(first.items).toHaveLength(1);
  expect(second.items).toHaveLength(1);
  expect(second.items[0].messageId).not.toBe(first.items[0].messageId);
  expect(second.next).toBeUndefined();
});

it.each([
  ['get', '/api/v1/messages?state=lost', 400, 'request.invalid'],
  ['get', '/api/v1/messages?limit=100000', 400, 'request.invalid'],
  ['get', '/api/v1/messages/x', 400, 'request.rejected'],
  ['get', `/api/v1/messages/${newId()}/letter`, 404, 'message.unknown'],
  ['get', `/api/v1/messages/${newId()}`, 404, 'message.unknown'],
  ['get', `/api/v1/messages/${newId()}/eml`, 404, 'message.unknown'],
  ['post', `/api/v1/messages/${newId()}/retry`, 404, 'message.unknown'],
] as const)('%s %s answers %i %s', async (method, path, status, code) => {
  const { body } = await request(service.url)[method](path).set('accept-language', 'en').expect(status);
  expect(body.code).toBe(code);
});

it('sends only a failed message again', async () => {
  const { items } = await list(`meetingId=${meeting.meetingId}`);
  const { body } = await request(service.url).post(`/api/v1/messages/${items[0].messageId}/retry?lang=en`).expect(409);
  expect(body).toMatchObject({ code: 'message.not-failed', detail: expect.stringContaining('is kept') });
});

it('tells what a letter says and to whom it goes', async () => {
  const { items } = await list(
    `meetingId=${meeting.meetingId}&recipient=${encodeURIComponent(producer.name.slice(1))}`,
  );
  expect(items).toHaveLength(1);
  const { body } = await request(service.url).get(`/api/v1/messages/${items[0].messageId}/letter`).expect(200);
  expect(body).toMatchObject({ address: producer.contact.email, subject: items[0].subject, calendar: true });
  expect(body.text).toContain('crab meat');
});

it('sends all failed messages of a recipient again, and says so in the audit log', async () => {
  const { items } = await list(`meetingId=${meeting.meetingId}`);
  await service.app
    .get(DataSource)
    .query(`update message set state = 'failed', path = null, reason = 'no such user' where meeting_id = $1`, [
      meeting.meetingId,
    ]);
  const api = request(service.url);
  const retry = (body: object) => api.post('/api/v1/messages/retry').send(body).expect(200);
  expect((await retry({ recipient: 'nobody of this name' })).body).toEqual({ messages: 0 });
  expect((await retry({ messageIds: [items[0].messageId] })).body).toEqual({ messages: 1 });
  expect((await retry({})).body).toEqual({ messages: 1 });
  await eventually(async () => expect((await list(`meetingId=${meeting.meetingId}&state=kept`)).items).toHaveLength(2));
  const { body } = await api.get(`/api/v1/audit?kind=message&subject=${items[0].messageId}`).expect(200);
  expect(body.items).toMatchObject([{ action: 'retry', before: { failure: 'no such user' } }]);
}, 30_000);
