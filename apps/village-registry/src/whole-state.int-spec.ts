import { newId } from '@titik/contracts/new-id';
import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { type Producer, ProducerRecorded } from '@titik/contracts/party.events';
import { Outbox } from '@titik/eventing/outbox';
import type { StateParts } from '@titik/eventing/publish-whole-state';
import { StatePublisher } from '@titik/eventing/state-publisher';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { emptyDatabase, testDatabase } from '@titik/testing/test-database';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from './data-source';
import { loadOffers } from './offers/load-offers';
import { OffersService } from './offers/offers.service';
import { ProducersService } from './producers/producers.service';
import { VillagesService } from './villages/villages.service';
import { VillageRegistryModule } from './village-registry.module';
import { WholeState } from './whole-state';

jest.setTimeout(90_000);
let stored: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => (stored = await emptyDatabase()));
afterAll(() => stored?.drop());

const by = byService('test');
const topics = [ProducerRecorded.topic.name, OfferRecorded.topic.name];

interface Told {
  producers: Producer[];
  offers: Offer[];
}

/** Starts on the kept database and topics of its own, works, and tells what was published till the end. */
async function run(work: (service: TestService) => Promise<unknown> = async () => undefined): Promise<Told> {
  const service = await testService(VillageRegistryModule, 'village-registry', database, { DATABASE_URL: stored.url });
  try {
    await service.app.get(StatePublisher).done;
    await work(service);
    await eventually(async () => {
      expect(await service.app.get(DataSource).query('select 1 from outbox')).toEqual([]);
    });
    const events = await readTopics<{ producer?: Producer; offer?: Offer }>(service.prefix, topics);
    return {
      producers: events.flatMap(({ producer }) => producer ?? []),
      offers: events.flatMap(({ offer }) => offer ?? []),
    };
  } finally {
    await service.stop();
  }
}

const village = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
const producer = (name: string) => ({
  kind: 'off-taker' as const,
  name,
  villageCodes: ['3526010001'],
  contact: { name: 'Siti', language: 'id' as const },
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
});
const offer = (offerId: string, producerId: string, dependable = 5) => ({
  offerId,
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'KGM', dependable, potential: 8 },
  certificates: [{ kind: 'haccp', validFrom: '2026-01-01', validTo: '2027-01-01' }],
});
const forgetCluster = (service: TestService) => service.app.get(DataSource).query('delete from published_cluster');
const byId = (a: Offer, b: Offer) => (a.offerId < b.offerId ? -1 : 1);

it('publishes everything once more to a cluster that never had it, and to none a second time', async () => {
  const offerIds = Array.from({ length: 600 }, newId);
  let first: Offer[] = [];
  await run(async (service) => {
    const api = request(`${service.url}/api/v1`);
    await api.put('/villages/3526010001').send(village).expect(200);
    const { body: made } = await api.post('/producers').send(producer('Yayasan Lama')).expect(201);
    const { producerId } = made as { producerId: string };
    await api.put(`/producers/${producerId}`).send(producer('Yayasan Baru')).expect(200);
    const bulk = (offers: object[]) => api.post('/offers/bulk').send({ offers });
    await bulk(offerIds.map((id) => offer(id, producerId))).expect(200);
    await bulk([offer(offerIds[7], producerId, 6)]).expect(200);
    const { body: withdrawn } = await api.delete(`/offers/${offerIds[9]}`).expect(200);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', version: 2 });
    first = await loadOffers(service.app.get(DataSource).manager, offerIds);
  });
  expect(first.filter(({ version }) => version === 2)).toHaveLength(2);

  expect(await run(forgetCluster)).toEqual({ producers: [], offers: [] });
  const again = await run();
  expect(again.producers).toMatchObject([{ name: 'Yayasan Baru', version: 2 }]);
  expect(again.offers.toSorted(byId)).toEqual(first.toSorted(byId));
  expect(await run()).toEqual({ producers: [], offers: [] });
});

it('never puts an older state behind a newer one', async () => {
  const db = await testDatabase(database);
  try {
    const outbox = new Outbox();
    await new VillagesService(db.dataSource, outbox).put(by, '3526010001', village);
    const { producerId } = await new ProducersService(db.dataSource, outbox).create(by, producer('Yayasan'));
    const { offerId } = await new OffersService(db.dataSource, outbox, new Clock()).create(
      by,
      offer(newId(), producerId),
    );
    let parts: StateParts = {};
    const publisher = { begin: (given: StateParts) => (parts = given) } as unknown as StatePublisher;
    new WholeState(publisher, outbox).onApplicationBootstrap();

    const changing = db.dataSource.createQueryRunner();
    await changing.startTransaction();
    // A service within the open transaction: its own one becomes a savepoint there.
    const within = { transaction: changing.manager.transaction.bind(changing.manager), manager: changing.manager };
    await new ProducersService(within as DataSource, outbox).put(by, producerId, producer('Yayasan Baru'));
    const publishing = Object.values(parts).map((publish) => db.dataSource.transaction((tx) => publish(tx, null)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await changing.commitTransaction();
    await changing.release();
    await Promise.all(publishing);

    const versions: { key: string; version: number }[] = await db.dataSource.query(
      `select key, coalesce(payload::json->'producer', payload::json->'offer')->>'version' as version
       from outbox order by seq`,
    );
    expect(versions.filter(({ key }) => key === producerId).map(({ version }) => version)).toEqual(['1', '2', '2']);
    expect(versions.filter(({ key }) => key === offerId).map(({ version }) => version)).toEqual(['1', '2', '2']);
  } finally {
    await db.drop();
  }
});
