import { DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { toMessage } from '@titik/eventing/cloud-event';
import { KafkaBus } from '@titik/eventing/kafka-bus';
import { migrate } from '@titik/platform/migrate';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { emptyDatabase, testParts } from '@titik/testing/test-database';
import { testService, type TestService, testTopics } from '@titik/testing/test-service';
import request from 'supertest';
import { newId } from '@titik/contracts/new-id';
import { database } from './data-source';
import { MatchingModule } from './matching.module';

jest.setTimeout(120_000);

let shared: { TOPIC_PREFIX: string; DATABASE_URL: string };
let drop: () => Promise<void>;
const running = new Set<TestService>();

beforeEach(async () => {
  const own = await emptyDatabase();
  drop = own.drop;
  await migrate(database, own.url);
  shared = { TOPIC_PREFIX: await testTopics(), DATABASE_URL: own.url };
});
afterEach(async () => {
  for (const service of running) await stop(service);
  await drop();
});

const start = async (): Promise<TestService> => {
  const service = await testService(MatchingModule, 'matching', database, shared);
  running.add(service);
  return service;
};

const stop = async (service: TestService): Promise<void> => {
  running.delete(service);
  await service.stop();
};

/** Publishes while no instance runs. */
const publishAlone = async (event: OfferRecorded): Promise<void> => {
  const bus = new KafkaBus({ brokers: [testParts().brokers], clientId: 'test', prefix: shared.TOPIC_PREFIX });
  const { type, topic, key } = OfferRecorded;
  const envelope = {
    id: newId(),
    type,
    source: '/test',
    topic: topic.name,
    key: key(event),
    time: new Date().toISOString(),
  };
  await bus.publishBatch([toMessage(envelope, JSON.stringify(event))]);
  await bus.close();
};

const read = async (service: TestService, path: string) => (await request(service.url).get(`/api/v1${path}`)).body;

it('finds on take-over what fell between the former owner and the new one', async () => {
  const former = await start();
  const demand = build.demand();
  await former.publish(eventOf(DemandRegistered, { demand }));
  await eventually(async () => expect((await read(former, `/matches/${demand.demandId}`)).version).toBe(1));
  const offer = build.offer();
  await stop(former);

  // The offer comes while nobody owns the lanes: only matching again on take-over can find the pair.
  await publishAlone(eventOf(OfferRecorded, { offer }));
  const present = await start();
  await eventually(async () => {
    const { lines } = await read(present, `/matches/${demand.demandId}`);
    expect(lines[0].candidates[0].offerId).toBe(offer.offerId);
  });
});

it('two instances and offers and demands at the same moment: no pair is missing', async () => {
  const [one, two] = [await start(), await start()];
  await eventually(async () => {
    const [a, b] = await Promise.all([read(one, '/market/status'), read(two, '/market/status')]);
    expect(a.lanes.length + b.lanes.length).toBe(4);
    expect(Math.min(a.lanes.length, b.lanes.length)).toBeGreaterThan(0);
  }, 30_000);
  const demands = Array.from({ length: 150 }, () => build.demand());
  const offers = Array.from({ length: 90 }, () => build.offer());
  await Promise.all([
    ...demands.map((demand) => one.publish(eventOf(DemandRegistered, { demand }))),
    ...offers.map((offer) => two.publish(eventOf(OfferRecorded, { offer }))),
  ]);
  await eventually(async () => {
    let checked = 0;
    for (const service of [one, two]) {
      const [status, report] = [await read(service, '/market/status'), await read(service, '/market/self-check')];
      expect([status.offers, report.pending, report.different]).toEqual([offers.length, 0, 0]);
      checked += report.checked;
    }
    expect(checked).toBe(demands.length);
  }, 60_000);
  for (const { demandId } of demands) {
    const { lines } = await read(one, `/matches/${demandId}`);
    expect(lines[0].eligible).toBe(offers.length);
    const { items } = await read(one, `/proposals?demandId=${demandId}`);
    expect(new Set(items.map(({ producerId }: { producerId: string }) => producerId)).size).toBe(items.length);
    expect(items.length).toBe(5);
  }
});
