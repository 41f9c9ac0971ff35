import { eventOf } from '@titik/contracts/event-type';
import { SessionsProposed } from '@titik/contracts/match.events';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';
import { type MeetingView } from './meeting-view';

const producers = Array.from({ length: 6 }, () => build.producer({ zone: 'Asia/Jakarta' }));
const buyer = build.buyer();
const post = build.post();
let service: TestService;

const proposal = (part: Partial<SessionsProposed> = {}): SessionsProposed =>
  eventOf(SessionsProposed, {
    demandId: randomUUID(),
    buyerId: buyer.buyerId,
    postId: post.postId,
    sessions: producers.slice(0, 1).map(({ producerId, name: producerName }) => ({
      sessionId: randomUUID(),
      kind: 'pitch',
      producerId,
      producerName,
      lines: [
        { lineId: randomUUID(), words: 'tuna' },
        { lineId: randomUUID(), words: 'crab meat' },
      ],
    })),
    ...part,
  });
const meetingsOf = async (demandId: string): Promise<MeetingView[]> =>
  (await request(service.url).get(`/api/v1/meetings?demandId=${demandId}`).expect(200)).body.items;
const query = (sql: string) => service.app.get(DataSource).query(sql);

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  for (const producer of producers) await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await service.publish(eventOf(TradePostRecorded, { post }));
  await eventually(async () => (await query('select 1 from party')).length === 8, 20_000);
}, 60_000);
afterAll(() => service?.stop());

it('a proposed session becomes one held meeting inside office hours of both sides', async () => {
  const proposed = proposal();
  await service.publish(proposed);
  const [meeting] = await eventually(async () => {
    const found = await meetingsOf(proposed.demandId);
    expect(found).toHaveLength(1);
    return found;
  }, 20_000);
  expect(meeting).toMatchObject({ state: 'tentative', kind: 'pitch', outOfHours: false, version: 1 });
  expect(meeting.lines).toEqual(proposed.sessions[0].lines);
  expect(meeting.parties.map(({ role, answer }) => [role, answer])).toEqual([
    ['producer', 'waiting'],
    ['buyer', 'waiting'],
    ['post', 'waiting'],
  ]);
  for (const { localStart, localEnd } of meeting.parties) {
    expect(localStart.slice(11, 16) >= '08:00' && localEnd.slice(11, 16) <= '17:00').toBe(true);
    expect([0, 6]).not.toContain(new Date(`${localStart.slice(0, 10)}T00:00Z`).getUTCDay());
  }
  expect(Date.parse(meeting.start)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
}, 30_000);

it('the same proposal again, as another event, brings no second meeting', async () => {
  const proposed = proposal();
  await service.publish(proposed);
  await service.publish(proposed);
  const marker = proposal({ demandId: proposed.demandId });
  await service.publish(marker);
  await eventually(async () => {
    const sessions = (await meetingsOf(proposed.demandId)).map(({ sessionId }) => sessionId);
    expect(sessions.sort()).toEqual([proposed.sessions[0].sessionId, marker.sessions[0].sessionId].sort());
  }, 20_000);
}, 30_000);

it('many demands of one buyer at once, over all partitions: each has its hour, none overlaps', async () => {
  const proposals = Array.from({ length: 30 }, (_, i) => {
    const { producerId, name: producerName } = producers[i % producers.length];
    return proposal({
      sessions: [{ sessionId: randomUUID(), kind: 'pitch', producerId, producerName, lines: [] }],
    });
  });
  await Promise.all(proposals.map((proposed) => service.publish(proposed)));
  await eventually(async () => {
    const found = await Promise.all(proposals.map(({ demandId }) => meetingsOf(demandId)));
    expect(found.map((meetings) => meetings.length)).toEqual(proposals.map(() => 1));
  }, 30_000);
  const overlaps = await query(
    `select 1 from booking a join booking b
       on a.resource = b.resource and a.meeting_id < b.meeting_id and a.during && b.during
     where a.status <> 'cancelled' and b.status <> 'cancelled'`,
  );
  expect(overlaps).toEqual([]);
}, 60_000);

it('waits for a party that has not been heard of, and goes on when it is', async () => {
  const late = build.buyer();
  const proposed = proposal({ buyerId: late.buyerId });
  await service.publish(proposed);
  await eventually(async () => {
    const { body } = await request(service.url).get('/api/v1/parked').expect(200);
    expect(JSON.stringify(body)).toContain(proposed.demandId);
  }, 20_000);
  await service.publish(eventOf(BuyerRecorded, { buyer: late }));
  await eventually(async () => expect(await meetingsOf(proposed.demandId)).toHaveLength(1), 30_000);
}, 60_000);

it('lists what no hour was free for instead of forgetting it', async () => {
  const proposed = proposal({ notAfter: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) });
  await service.publish(proposed);
  await eventually(async () => {
    const { body } = await request(service.url).get('/api/v1/waiting-sessions?limit=200').expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ sessionId: proposed.sessions[0].sessionId, demandId: proposed.demandId }),
    );
  }, 20_000);
  expect(await meetingsOf(proposed.demandId)).toEqual([]);
}, 30_000);
