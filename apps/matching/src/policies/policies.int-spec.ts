import { DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { BuyerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { emptyDatabase } from '@titik/testing/test-database';
import { testService, type TestService, testTopics } from '@titik/testing/test-service';
import request from 'supertest';
import { database } from '../data-source';
import { MatchingModule } from '../matching.module';

jest.setTimeout(120_000);

let shared: { TOPIC_PREFIX: string; DATABASE_URL: string };
let drop: () => Promise<void>;
const running: TestService[] = [];

beforeAll(async () => {
  const own = await emptyDatabase();
  drop = own.drop;
  shared = { TOPIC_PREFIX: await testTopics(), DATABASE_URL: own.url };
});
afterAll(async () => {
  for (const service of running) await service.stop();
  await drop();
});

const start = async (): Promise<TestService> => {
  const service = await testService(MatchingModule, 'matching', database, shared);
  running.push(service);
  return service;
};

const stop = async (): Promise<void> => running.pop()!.stop();

const read = async (service: TestService, path: string) => (await request(service.url).get(`/api/v1${path}`)).body;

it('are known before the first demand is matched after a start', async () => {
  const first = await start();
  const [ready, assisted, excluded] = [
    build.offerProducer({ name: 'ready' }),
    build.offerProducer({ name: 'assisted', cluster: 2 }),
    build.offerProducer({ name: 'excluded' }),
  ];
  for (const producer of [ready, assisted, excluded]) {
    await first.publish(eventOf(OfferRecorded, { offer: build.offer({ producer }) }));
  }
  await eventually(async () => expect((await read(first, '/market/status')).offers).toBe(3));
  await stop();

  const quiet = await start();
  const post = build.post({ policy: { clusters: 'ready', review: false, feedback: true } });
  const buyer = build.buyer({ excludedProducers: [excluded.producerId] });
  await quiet.publish(eventOf(TradePostRecorded, { post }));
  await quiet.publish(eventOf(BuyerRecorded, { buyer }));
  await stop();

  const present = await start();
  const demand = build.demand({ postId: post.postId, buyerId: buyer.buyerId });
  await present.publish(eventOf(DemandRegistered, { demand }));
  await eventually(async () => {
    const { version, lines } = await read(present, `/matches/${demand.demandId}`);
    const names = lines[0].candidates.map(({ producerName }: { producerName: string }) => producerName);
    expect([version, names]).toEqual([1, ['ready']]);
  });
});

it('that change while demands come in reach every one of them', async () => {
  const [one, two] = [running[0], await start()];
  await eventually(async () => {
    const [a, b] = await Promise.all([read(one, '/market/status'), read(two, '/market/status')]);
    expect(Math.min(a.lanes.length, b.lanes.length)).toBeGreaterThan(0);
    expect(a.lanes.length + b.lanes.length).toBe(4);
  }, 30_000);
  const post = build.post();
  await one.publish(eventOf(TradePostRecorded, { post }));
  const demands = Array.from({ length: 60 }, () => build.demand({ postId: post.postId }));
  const policy = { clusters: 'ready' as const, review: false, feedback: true };
  await Promise.all([
    ...demands.slice(0, 30).map((demand) => one.publish(eventOf(DemandRegistered, { demand }))),
    two.publish(eventOf(TradePostRecorded, { post: { ...post, version: 2, policy } })),
    ...demands.slice(30).map((demand) => two.publish(eventOf(DemandRegistered, { demand }))),
  ]);
  await eventually(async () => {
    for (const { demandId } of demands) {
      const { lines } = await read(one, `/matches/${demandId}`);
      const names = lines[0].candidates.map(({ producerName }: { producerName: string }) => producerName);
      expect(names.sort()).toEqual(['excluded', 'ready']);
    }
    for (const service of [one, two]) {
      expect(await read(service, '/market/self-check')).toMatchObject({ pending: 0, different: 0 });
    }
  }, 60_000);
});
