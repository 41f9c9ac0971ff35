import { eventOf } from '@titik/contracts/event-type';
import { type DropCause, SessionDropped, SessionsProposed } from '@titik/contracts/match.events';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { SchedulingModule } from '../scheduling.module';
import type { MeetingView } from './meeting-view';
import type { WaitingView } from './waiting-session.dto';

jest.setTimeout(60_000);

const producer = build.producer();
const [buyer, post] = [build.buyer(), build.post()];
let service: TestService;

beforeAll(async () => {
  service = await testService(SchedulingModule, 'scheduling', database);
  await service.publish(eventOf(ProducerRecorded, { producer }));
  await service.publish(eventOf(BuyerRecorded, { buyer }));
  await service.publish(eventOf(TradePostRecorded, { post }));
  await eventually(async () => (await query('select 1 from party')).length === 3, 20_000);
}, 60_000);
afterAll(() => service?.stop());

const query = (sql: string) => service.app.get(DataSource).query(sql);
const about = { buyerId: buyer.buyerId, postId: post.postId };
const session = () => ({
  sessionId: randomUUID(),
  kind: 'pitch' as const,
  producerId: producer.producerId,
  producerName: producer.name,
  lines: [{ lineId: randomUUID(), words: 'tuna' }],
});
type Session = ReturnType<typeof session>;

const propose = (demandId: string, ...sessions: Session[]) =>
  service.publish(eventOf(SessionsProposed, { demandId, ...about, sessions }));
const drop = (demandId: string, dropped: Session, cause: DropCause, reason?: string) =>
  service.publish(eventOf(SessionDropped, { demandId, ...about, session: dropped, cause, reason }));

const meetingsOf = async (demandId: string): Promise<MeetingView[]> =>
  (await request(service.url).get(`/api/v1/meetings?demandId=${demandId}`).expect(200)).body.items;
const meetingOf = (demandId: string, state: string) =>
  eventually(async () => {
    const [meeting] = await meetingsOf(demandId);
    expect(meeting?.state).toBe(state);
    return meeting;
  }, 20_000);
const waiting = async (sessionId: string): Promise<WaitingView | undefined> =>
  (await request(service.url).get('/api/v1/waiting-sessions?limit=200').expect(200)).body.items.find(
    (item: WaitingView) => item.sessionId === sessionId,
  );
const confirm = async ({ meetingId, parties }: MeetingView) => {
  for (const { partyId } of parties) {
    const answer = { partyId, answer: 'accepted' };
    await request(service.url).post(`/api/v1/meetings/${meetingId}/answers`).send(answer).expect(200);
  }
};
const heldHours = async (meetingId: string): Promise<number> =>
  (await query(`select 1 from booking where meeting_id = '${meetingId}' and status = 'held'`)).length;

it('a dropped session lets its held hour go, with the reason, and everybody is told', async () => {
  const [demandId, dropped] = [randomUUID(), session()];
  await propose(demandId, dropped);
  const held = await meetingOf(demandId, 'tentative');
  expect(await heldHours(held.meetingId)).toBe(3);
  await drop(demandId, dropped, 'person', 'Met last month');
  expect(await meetingOf(demandId, 'cancelled')).toMatchObject({ reason: 'Met last month', version: 2 });
  expect(await heldHours(held.meetingId)).toBe(0);
  expect(await waiting(dropped.sessionId)).toBeUndefined();
});

it('a person calls off also what was agreed; a closed demand only what waits for answers', async () => {
  const [agreed, kept] = [randomUUID(), randomUUID()];
  const [one, two] = [session(), session()];
  await propose(agreed, one);
  await propose(kept, two);
  await confirm(await meetingOf(agreed, 'tentative'));
  await confirm(await meetingOf(kept, 'tentative'));
  await drop(kept, two, 'demand-closed');
  await drop(agreed, one, 'person', 'The buyer is away');
  await meetingOf(agreed, 'cancelled');
  const tentative = [randomUUID(), session()] as const;
  await propose(...tentative);
  await meetingOf(tentative[0], 'tentative');
  await drop(...tentative, 'demand-closed');
  expect((await meetingOf(tentative[0], 'cancelled')).reason).toBe('demand-closed');
  await eventually(async () => {
    const { items } = (await request(service.url).get('/api/v1/parked')).body;
    expect(items).toEqual([]);
  });
  const confirmed = await meetingOf(kept, 'confirmed');

  // The demand is opened again and the producer proposed anew: the agreed hour serves, nobody is asked for another.
  const again = session();
  await propose(kept, again);
  await eventually(async () => {
    const [meeting] = await meetingsOf(kept);
    expect(meeting).toMatchObject({
      meetingId: confirmed.meetingId,
      sessionId: again.sessionId,
      version: confirmed.version,
    });
  }, 20_000);
  expect(await meetingsOf(kept)).toHaveLength(1);
});

it('a session without an hour stays on the list as not wanted, with the reason', async () => {
  const [demandId, dropped] = [randomUUID(), session()];
  const notAfter = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await service.publish(eventOf(SessionsProposed, { demandId, ...about, sessions: [dropped], notAfter }));
  await eventually(async () => expect(await waiting(dropped.sessionId)).toMatchObject({ lapsed: false }), 20_000);
  await drop(demandId, dropped, 'demand-closed');
  await eventually(
    async () => expect(await waiting(dropped.sessionId)).toMatchObject({ lapsed: true, reason: 'demand-closed' }),
    20_000,
  );
});

it('a proposal that comes after its session was dropped is not planned', async () => {
  const [demandId, dropped] = [randomUUID(), session()];
  await drop(demandId, dropped, 'person', 'A mistake');
  await eventually(async () => expect(await waiting(dropped.sessionId)).toBeDefined(), 20_000);
  const marker = session();
  await propose(demandId, dropped);
  await propose(demandId, marker);
  await eventually(async () => {
    expect((await meetingsOf(demandId)).map(({ sessionId }) => sessionId)).toEqual([marker.sessionId]);
  }, 20_000);
});
