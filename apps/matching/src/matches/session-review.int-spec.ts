import {
  type Demand,
  DemandClosed,
  DemandRegistered,
  DemandReopened,
  DemandRevised,
} from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import type { SessionDropped, SessionsProposed } from '@titik/contracts/match.events';
import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { TradePostRecorded } from '@titik/contracts/party.events';
import { matchingProposal } from '@titik/contracts/topic';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { database } from '../data-source';
import { MatchingModule } from '../matching.module';
import type { Proposal } from './proposals.dto';
import type { SessionState } from './proposed-session.entity';

jest.setTimeout(120_000);

const reviewing = build.post({ policy: { clusters: 'any', review: true, feedback: false } });
let [one, other]: TestService[] = [];

beforeAll(async () => {
  one = await testService(MatchingModule, 'matching', database);
  other = await testService(MatchingModule, 'matching', database, {
    TOPIC_PREFIX: one.prefix,
    DATABASE_URL: one.databaseUrl!,
  });
  await one.publish(eventOf(TradePostRecorded, { post: reviewing }));
});
afterAll(async () => {
  await other?.stop();
  await one?.stop();
});

const get = async (path: string, service = one) => (await request(service.url).get(`/api/v1${path}`).expect(200)).body;
const post = (path: string, body: object = {}, service = one) =>
  request(service.url).post(`/api/v1${path}`).set('accept-language', 'en').set('x-actor', 'rini').send(body);

/** Offers of one commodity in the order of their rank: each asks a little more than the one before. */
const market = (commodity: string, form: string, howMany: number): Offer[] =>
  Array.from({ length: howMany }, (_, place) =>
    build.offer({
      commodity,
      form,
      producer: build.offerProducer({ name: `${commodity} ${place}` }),
      price: { amount: 10 + place / 10, currency: 'USD', incoterm: 'FOB' },
    }),
  );
async function offered(offers: Offer[]): Promise<void> {
  for (const offer of offers) await one.publish(eventOf(OfferRecorded, { offer }));
  const stand = async (service: TestService): Promise<number> => (await get('/market/status', service)).offers;
  known += offers.length;
  await eventually(async () => expect([await stand(one), await stand(other)]).toEqual([known, known]), 20_000);
}
let known = 0;

const wanted = (commodity: string, part: Partial<Demand> = {}): Demand =>
  build.demand({
    lines: [build.line({ commodity, form: undefined, certificates: [], ceiling: { amount: 20, currency: 'USD' } })],
    maxSessions: 2,
    ...part,
  });
const registered = (demand: Demand) => one.publish(eventOf(DemandRegistered, { demand }));
const revised = (demand: Demand) => one.publish(eventOf(DemandRevised, { demand }));
const matched = (demandId: string, version = 1) =>
  eventually(async () => expect((await get(`/matches/${demandId}`)).version).toBeGreaterThanOrEqual(version), 20_000);

const sessions = async (demandId: string, state?: SessionState): Promise<Proposal[]> =>
  (await get(`/proposals?limit=200&demandId=${demandId}${state ? `&state=${state}` : ''}`)).items;
const names = async (demandId: string, state?: SessionState) =>
  (await sessions(demandId, state)).map(({ producerName }) => producerName).sort();

/** What others have heard of a demand's sessions: `+` proposed, `-` dropped. */
async function heard(demandId: string): Promise<string[]> {
  const events = (await readTopics(one.prefix, [matchingProposal.name])) as (SessionsProposed | SessionDropped)[];
  return events
    .filter((event) => event.demandId === demandId)
    .flatMap((event) =>
      'sessions' in event
        ? event.sessions.map(({ producerName }) => `+${producerName}`)
        : [`-${event.session.producerName} (${event.reason ?? event.cause})`],
    );
}
const hears = (demandId: string, news: string[]) =>
  eventually(async () => expect(await heard(demandId)).toEqual(news), 20_000);

it('under review nobody hears of a session before it is approved', async () => {
  await offered(market('cocoa', 'beans', 3));
  const demand = wanted('cocoa', { postId: reviewing.postId });
  await registered(demand);
  await matched(demand.demandId);
  expect(await names(demand.demandId, 'proposed')).toEqual(['cocoa 0', 'cocoa 1']);

  const [first, second] = await sessions(demand.demandId);
  const read = await request(one.url).get(`/api/v1/proposals/${first.sessionId}`).expect(200);
  const approve = (etag: string, service = one) =>
    post(`/proposals/${first.sessionId}/approve`, {}, service).set('if-match', etag);
  expect((await approve('"7"').expect(412)).body.code).toBe('request.version-changed');
  // By the other instance: whoever answers need not own the demand's lane.
  const { body } = await approve(read.headers.etag, other).expect(200);
  expect(body).toMatchObject({ state: 'approved', version: 2, origin: 'market' });
  expect((await post(`/proposals/${first.sessionId}/approve`).expect(200)).body.version).toBe(2);
  await hears(demand.demandId, ['+cocoa 0']);

  const { items } = await get(`/audit?kind=session&subject=${first.sessionId}`);
  expect(items).toMatchObject([
    { actor: 'rini', action: 'approve', before: { state: 'proposed' }, after: { version: 2 } },
  ]);

  await post(`/proposals/${second.sessionId}/drop`, { reason: 'Met last year' }).expect(200);
  expect(await names(demand.demandId, 'proposed')).toEqual(['cocoa 2']);
  expect((await post(`/proposals/${second.sessionId}/approve`).expect(409)).body.code).toBe('session.ended');
  expect((await post(`/proposals/${second.sessionId}/drop`, {}).expect(400)).body.code).toBe('request.invalid');

  // Its rank rises to the top, and still it does not come again.
  await offered([
    build.offer({ commodity: 'cocoa', form: 'beans', price: { amount: 10, currency: 'USD', incoterm: 'FOB' } }),
  ]);
  await matched(demand.demandId, 2);
  expect(await names(demand.demandId)).toEqual(['cocoa 0', 'cocoa 1', 'cocoa 2']);
  expect(await heard(demand.demandId)).toEqual(['+cocoa 0']);
});

it('a published session that is dropped is taken back, and the next best comes in its place', async () => {
  const offers = market('vanilla', 'beans', 4);
  await offered(offers);
  const demand = wanted('vanilla');
  await registered(demand);
  await matched(demand.demandId);
  const [first, second] = await sessions(demand.demandId);
  await post(`/proposals/${first.sessionId}/drop`, { reason: 'Too small' }, other).expect(200);
  await hears(demand.demandId, ['+vanilla 0', '+vanilla 1', '-vanilla 0 (Too small)', '+vanilla 2']);

  const instead = { reason: 'Known to the buyer', insteadProducerId: offers[3].producer.producerId };
  await post(`/proposals/${second.sessionId}/drop`, instead).expect(200);
  expect(await names(demand.demandId, 'approved')).toEqual(['vanilla 2', 'vanilla 3']);
  expect((await sessions(demand.demandId)).find(({ origin }) => origin === 'person')).toMatchObject({
    producerName: 'vanilla 3',
    reason: 'Known to the buyer',
    state: 'approved',
  });
});

it('a person may add whoever stands in the market, within the number that is wished for', async () => {
  const named = (name: string, part: Partial<Offer>) =>
    build.offer({ ...part, producer: build.offerProducer({ name }) });
  const nearMiss = named('near', { commodity: 'nutmeg', form: 'whole', certificates: [] });
  const elsewhere = named('elsewhere', { commodity: 'coffee', form: 'green' });
  await offered([...market('nutmeg', 'whole', 2), nearMiss, elsewhere]);
  const nutmeg = build.line({ commodity: 'nutmeg', form: undefined, certificates: ['haccp'] });
  const demand = wanted('nutmeg', { maxSessions: 3, lines: [nutmeg, build.line()] });
  await registered(demand);
  await matched(demand.demandId);
  expect(await names(demand.demandId, 'approved')).toEqual(['nutmeg 0', 'nutmeg 1']);

  const add = ({ producer: { producerId } }: Offer) =>
    post('/proposals', { demandId: demand.demandId, producerId, reason: 'Seen at the fair' });
  const { body: near } = await add(nearMiss).expect(201);
  expect(near).toMatchObject({ state: 'approved', origin: 'person', lines: [{ lineId: nutmeg.lineId }] });
  expect((await add(nearMiss).expect(409)).body.code).toBe('session.exists');
  expect((await add(build.offer()).expect(404)).body.code).toBe('session.no-offers');
  const { body: problem } = await add(elsewhere).expect(409);
  expect(problem).toMatchObject({ code: 'session.no-place', detail: expect.stringContaining('at most 3 sessions') });

  const instead = { reason: 'A mistake', insteadProducerId: elsewhere.producer.producerId };
  await post(`/proposals/${near.sessionId}/drop`, instead).expect(200);
  const far = (await sessions(demand.demandId, 'approved')).find(({ producerName }) => producerName === 'elsewhere')!;
  expect(far.lines).toHaveLength(2);
  await post(`/proposals/${far.sessionId}/drop`, { reason: 'No beans wanted' }).expect(200);
  const { body: again } = await add(nearMiss).expect(201);
  expect(again.sessionId).not.toBe(near.sessionId);
  expect(await names(demand.demandId)).toEqual(['elsewhere', 'near', 'nutmeg 0', 'nutmeg 1']);
  const { items } = await get(`/audit?kind=session&subject=${again.sessionId}`);
  expect(items).toMatchObject([{ action: 'add', reason: 'Seen at the fair', before: { sessionId: near.sessionId } }]);
});

it('a closed demand lets its sessions go; opened again they come again, but not what a person dropped', async () => {
  await offered(market('pepper', 'black', 3));
  const demand = wanted('pepper');
  await registered(demand);
  await matched(demand.demandId);
  const [first] = await sessions(demand.demandId);
  await post(`/proposals/${first.sessionId}/drop`, { reason: 'No' }).expect(200);
  await one.publish(
    eventOf(DemandClosed, { demand: { ...demand, version: 2, state: 'closed', closingReason: 'met' } }),
  );
  await eventually(
    async () => expect(await names(demand.demandId, 'lapsed')).toEqual(['pepper 1', 'pepper 2']),
    20_000,
  );
  const [lapsed] = await sessions(demand.demandId, 'lapsed');
  expect((await post(`/proposals/${lapsed.sessionId}/drop`, { reason: 'No' }).expect(409)).body.code).toBe(
    'session.ended',
  );
  const late = { demandId: demand.demandId, producerId: first.producerId, reason: 'After all' };
  expect((await post('/proposals', late).expect(409)).body.code).toBe('session.demand-closed');

  await one.publish(eventOf(DemandReopened, { demand: { ...demand, version: 3 } }));
  await eventually(
    async () => expect(await names(demand.demandId, 'approved')).toEqual(['pepper 1', 'pepper 2']),
    20_000,
  );
  expect((await sessions(demand.demandId, 'approved')).map(({ sessionId }) => sessionId)).not.toContain(
    lapsed.sessionId,
  );
  const news = await heard(demand.demandId);
  expect(news.slice(0, 4)).toEqual(['+pepper 0', '+pepper 1', '-pepper 0 (No)', '+pepper 2']);
  expect(news.slice(4, 6).sort()).toEqual(['-pepper 1 (demand-closed)', '-pepper 2 (demand-closed)']);
  await hears(demand.demandId, [...news.slice(0, 6), '+pepper 1', '+pepper 2']);
});

describe('whoever is first, at whichever instance', () => {
  it('of twenty who add at once exactly as many succeed as there are places', async () => {
    const offers = market('moringa', 'powder', 20).map((offer) => ({ ...offer, moq: 999_999 }));
    await offered(offers);
    const line = build.line({
      commodity: 'moringa',
      form: undefined,
      certificates: [],
      quantity: { min: 1, max: 2, unit: 'KGM', rhythm: 'one-off' },
    });
    const demand = wanted('moringa', { maxSessions: 3, lines: [line] });
    await registered(demand);
    await matched(demand.demandId);
    expect(await sessions(demand.demandId)).toEqual([]);
    const answers = await Promise.all(
      offers.map(({ producer: { producerId } }, at) =>
        post('/proposals', { demandId: demand.demandId, producerId, reason: 'Mine' }, at % 2 ? one : other),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(201), ...Array(17).fill(409)]);
    expect(await sessions(demand.demandId)).toHaveLength(3);
    expect(await heard(demand.demandId)).toHaveLength(3);
  });

  it('of twenty who approve at once no more than are wished for now, while results change', async () => {
    await offered(market('ginger', 'whole', 10));
    const demand = wanted('ginger', { maxSessions: 20, postId: reviewing.postId });
    await registered(demand);
    await matched(demand.demandId);
    const waiting = await sessions(demand.demandId, 'proposed');
    expect(waiting).toHaveLength(10);
    await revised({ ...demand, version: 2, maxSessions: 3 });
    await matched(demand.demandId, 2);
    const [answers] = await Promise.all([
      Promise.all(
        [...waiting, ...waiting].map(({ sessionId }, at) =>
          post(`/proposals/${sessionId}/approve`, {}, at < 10 === (at % 2 === 0) ? one : other),
        ),
      ),
      revised({ ...demand, version: 3, maxSessions: 3 }),
    ]);
    // Each session was approved twice, once at each instance.
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(6).fill(200), ...Array(14).fill(409)]);
    expect(await sessions(demand.demandId, 'approved')).toHaveLength(3);
    await eventually(async () => expect(await heard(demand.demandId)).toHaveLength(3), 20_000);
  });

  it('of ten who drop one session once, one producer takes its place', async () => {
    await offered(market('cloves', 'whole', 8));
    const demand = wanted('cloves');
    await registered(demand);
    await matched(demand.demandId);
    const [first] = await sessions(demand.demandId);
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        post(`/proposals/${first.sessionId}/drop`, { reason: `No ${at}` }, at % 2 ? one : other).expect(200),
      ),
    );
    expect(await names(demand.demandId, 'approved')).toEqual(['cloves 1', 'cloves 2']);
    expect(await names(demand.demandId, 'dropped')).toEqual(['cloves 0']);
  });
});
