import { type Demand, DemandClosed, DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import type { SessionsProposed } from '@titik/contracts/match.events';
import { MeetingReleased, type MeetingState, type ReleaseCause } from '@titik/contracts/meeting.events';
import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { BuyerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { matchingProposal } from '@titik/contracts/topic';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { database } from '../data-source';
import { MatchingModule } from '../matching.module';
import type { Proposal } from './proposals.dto';

jest.setTimeout(120_000);

let [one, other]: TestService[] = [];
let offers: Offer[];
const reviewing = build.post({ policy: { clusters: 'any', review: true, feedback: false } });
const picky = build.buyer();

beforeAll(async () => {
  one = await testService(MatchingModule, 'matching', database);
  // Two instances: the released meeting's partition and the demand's lane seldom lie in the same one.
  other = await testService(MatchingModule, 'matching', database, {
    TOPIC_PREFIX: one.prefix,
    DATABASE_URL: one.databaseUrl!,
  });
  offers = Array.from({ length: 5 }, (_, place) =>
    build.offer({
      commodity: 'cocoa',
      form: 'beans',
      producer: build.offerProducer({ name: `cocoa ${place}` }),
      price: { amount: 10 + place / 10, currency: 'USD', incoterm: 'FOB' },
    }),
  );
  await one.publish(eventOf(TradePostRecorded, { post: reviewing }));
  await one.publish(eventOf(BuyerRecorded, { buyer: picky }));
  for (const offer of offers) await one.publish(eventOf(OfferRecorded, { offer }));
  for (const service of [one, other]) {
    await eventually(async () => (await get('/market/status', service)).offers === 5, 20_000);
  }
});
afterAll(async () => {
  await other?.stop();
  await one?.stop();
});

const get = async (path: string, service = one) => (await request(service.url).get(`/api/v1${path}`).expect(200)).body;
const sessions = async (demandId: string): Promise<Proposal[]> =>
  (await get(`/proposals?limit=200&demandId=${demandId}`)).items;
const standing = async (demandId: string) =>
  (await sessions(demandId)).map(({ producerName, state }) => `${producerName} ${state}`).sort();
const stands = (demandId: string, wanted: string[]) =>
  eventually(async () => expect(await standing(demandId)).toEqual(wanted), 20_000);

async function registered(part: Partial<Demand> = {}): Promise<Demand> {
  const ceiling = { amount: 20, currency: 'USD' };
  const line = build.line({ commodity: 'cocoa', form: undefined, certificates: [], ceiling });
  const demand = build.demand({ lines: [line], maxSessions: 2, ...part });
  await one.publish(eventOf(DemandRegistered, { demand }));
  await eventually(async () => expect(await sessions(demand.demandId)).toHaveLength(2), 20_000);
  return demand;
}
async function released({ demandId, sessionId }: Proposal, cause: ReleaseCause, reason?: string) {
  const state: MeetingState = cause;
  const meeting = build.meeting({ meetingId: randomUUID(), demandId, sessionId, state, reason });
  await one.publish(eventOf(MeetingReleased, { meeting, cause }));
}
async function proposed(demandId: string): Promise<string[]> {
  const events = (await readTopics(one.prefix, [matchingProposal.name])) as SessionsProposed[];
  return events
    .filter((event) => event.demandId === demandId && 'sessions' in event)
    .flatMap((event) => event.sessions.map(({ producerName }) => producerName));
}

it('what lapses or is declined gives its place to the next best, once, until nobody is left', async () => {
  const { demandId } = await registered();
  const [first, second] = await sessions(demandId);
  await released(first, 'expired');
  await stands(demandId, ['cocoa 0 fell-through', 'cocoa 1 approved', 'cocoa 2 approved']);
  // The same again, as another event: the session has ended already.
  await released(first, 'expired');
  await released(second, 'declined', 'No stock left');
  await stands(demandId, ['cocoa 0 fell-through', 'cocoa 1 fell-through', 'cocoa 2 approved', 'cocoa 3 approved']);
  expect((await sessions(demandId)).find(({ sessionId }) => sessionId === second.sessionId)).toMatchObject({
    reason: 'No stock left',
    version: 2,
  });
  for (const session of (await sessions(demandId)).filter(({ state }) => state === 'approved')) {
    await released(session, 'expired');
  }
  await stands(demandId, [
    'cocoa 0 fell-through',
    'cocoa 1 fell-through',
    'cocoa 2 fell-through',
    'cocoa 3 fell-through',
    'cocoa 4 approved',
  ]);
  expect(await proposed(demandId)).toEqual(['cocoa 0', 'cocoa 1', 'cocoa 2', 'cocoa 3', 'cocoa 4']);
});

it('what a person called off gives no place away', async () => {
  const { demandId } = await registered();
  const [first, second] = await sessions(demandId);
  await released(first, 'cancelled', 'storm');
  await released(second, 'declined');
  await stands(demandId, ['cocoa 0 approved', 'cocoa 1 fell-through', 'cocoa 2 approved']);
});

it('under review the next one waits for approval', async () => {
  const { demandId } = await registered({ postId: reviewing.postId });
  const [first] = await sessions(demandId);
  await request(one.url).post(`/api/v1/proposals/${first.sessionId}/approve`).expect(200);
  await released(first, 'expired');
  await stands(demandId, ['cocoa 0 fell-through', 'cocoa 1 proposed', 'cocoa 2 proposed']);
  expect(await proposed(demandId)).toEqual(['cocoa 0']);
});

it('a producer that the buyer excluded meanwhile is passed over', async () => {
  const { demandId } = await registered({ buyerId: picky.buyerId });
  const excluded = { ...picky, version: 2, excludedProducers: [offers[2].producer.producerId] };
  await one.publish(eventOf(BuyerRecorded, { buyer: excluded }));
  await eventually(async () => expect((await get(`/matches/${demandId}`)).version).toBe(2), 20_000);
  await released((await sessions(demandId))[0], 'declined');
  await stands(demandId, ['cocoa 0 fell-through', 'cocoa 1 approved', 'cocoa 3 approved']);
});

it('nobody is proposed for a demand that was closed meanwhile', async () => {
  const demand = await registered();
  const [first] = await sessions(demand.demandId);
  await one.publish(
    eventOf(DemandClosed, { demand: { ...demand, version: 2, state: 'closed', closingReason: 'met' } }),
  );
  await stands(demand.demandId, ['cocoa 0 lapsed', 'cocoa 1 lapsed']);
  await released(first, 'expired');
  const marker = await registered();
  await released((await sessions(marker.demandId))[0], 'expired');
  await stands(marker.demandId, ['cocoa 0 fell-through', 'cocoa 1 approved', 'cocoa 2 approved']);
  expect(await standing(demand.demandId)).toEqual(['cocoa 0 lapsed', 'cocoa 1 lapsed']);
});
