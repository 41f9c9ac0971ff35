import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, ProducerRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { type ForumParty, prepareForum, randomPairs, solveForum } from '@titik/testing/forum-day';
import { testService, type TestService, testTopics } from '@titik/testing/test-service';
import PostalMime from 'postal-mime';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { NotificationsModule } from '../apps/notifications/src/notifications.module';
import { SchedulingModule } from '../apps/scheduling/src/scheduling.module';
import { databases } from './services';

const databaseOf = (name: string) => databases.find(({ service }) => service === name);
let scheduling: TestService;
let notifications: TestService;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'titik-forum-'));
  const TOPIC_PREFIX = await testTopics();
  scheduling = await testService(SchedulingModule, 'scheduling', databaseOf('scheduling'), { TOPIC_PREFIX });
  notifications = await testService(NotificationsModule, 'notifications', databaseOf('notifications'), {
    TOPIC_PREFIX,
    MAIL_DIR: directory,
  });
}, 60_000);
afterAll(async () => {
  await scheduling?.stop();
  await notifications?.stop();
  await rm(directory, { recursive: true, force: true });
});

it('330 published meetings bring 660 letters, each with forum, table and calendar entry', async () => {
  const producers = Array.from({ length: 35 }, (_, i) => build.producer({ name: `BUMDes ${i + 1}` }));
  const buyers = Array.from({ length: 35 }, (_, i) => build.buyer({ name: `Buyer ${i + 1}` }));
  await Promise.all([
    ...producers.map((producer) => scheduling.publish(eventOf(ProducerRecorded, { producer }))),
    ...buyers.map((buyer) => scheduling.publish(eventOf(BuyerRecorded, { buyer }))),
  ]);
  for (const { app } of [scheduling, notifications]) {
    await eventually(async () => (await app.get(DataSource).query('select 1 from party')).length === 70, 30_000);
  }
  const parties: ForumParty[] = [
    ...producers.map(({ producerId: partyId, name }) => ({ partyId, name, role: 'producer' as const })),
    ...buyers.map(({ buyerId: partyId, name }) => ({ partyId, name, role: 'buyer' as const })),
  ];
  const pairs = randomPairs(35, 35, 330, 13);
  const { url } = await prepareForum(scheduling.url, { parties, pairs, tables: 22, count: 22 });
  await solveForum(url, { seconds: 1 });
  await request(url).post('/publish').send({}).expect(200);
  const begun = Date.now();
  const counts = () =>
    notifications.app
      .get(DataSource)
      .query(`select kind, state, count(*)::integer as count from message group by 1, 2`);
  await eventually(
    async () => expect(await counts()).toEqual([{ kind: 'confirmation', state: 'kept', count: 660 }]),
    60_000,
  );
  console.log(`660 letters in ${Date.now() - begun} ms`);
  const { body } = await request(notifications.url).get('/api/v1/messages?limit=1').expect(200);
  const mail = await PostalMime.parse(await readFile(body.items[0].path));
  expect(mail.text).toMatch(/Forum: Forum Ekspor/);
  expect(mail.text).toMatch(/(Table|Meja) \d+, Balai Pemuda, Surabaya/);
  const ics = Buffer.from(mail.attachments[0].content as ArrayBuffer)
    .toString()
    .replace(/\r\n /g, '');
  expect(ics).toMatch(/LOCATION:(Table|Meja) \d+\\, Balai Pemuda\\, Surabaya/);
  expect(ics).toContain('METHOD:REQUEST');
  expect(ics).toContain('SEQUENCE:0');
}, 120_000);
