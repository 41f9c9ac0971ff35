import type { Offer } from '@titik/contracts/offer.events';
import type { Producer } from '@titik/contracts/party.events';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { drift } from '@titik/platform/migrate';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { Environment } from '@titik/platform/environment';
import { CertificatesService } from '../certificates/certificates.service';
import { database } from '../data-source';
import { DeliveriesService } from '../deliveries/deliveries.service';
import { ProducersService } from '../producers/producers.service';
import { ReadinessService } from '../readiness/readiness.service';
import { ofVillage } from '../readiness/subject';
import { VillagesService } from '../villages/villages.service';
import { OffersService } from './offers.service';

let db: TestDatabase;
let villages: VillagesService;
let readiness: ReadinessService;
let producers: ProducersService;
let offers: OffersService;
let certificates: CertificatesService;
let deliveries: DeliveriesService;
const by = byService('test');
/** Deliveries count for two years only. */
const year = new Date().getUTCFullYear() - 1;
const codes = ['3526010001', '3529270001'];
let producerId: string;
let offerId: string;

const producer = {
  kind: 'off-taker' as const,
  name: 'Yayasan Uji',
  villageCodes: codes,
  contact: { name: 'Siti', language: 'id' as const },
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
};
const offer = (part: object = {}) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'KGM', dependable: 5, potential: 8 },
  ...part,
});
const area = { name: 'Desa', district: 'Kecamatan', regency: 'Kabupaten', province: 'Jawa Timur' };

/** What was published since the last time, oldest first. */
async function published(): Promise<{ producers: Producer[]; offers: Offer[] }> {
  const rows: { payload: { producer?: Producer; offer?: Offer } }[] = await db.dataSource.query(
    `select payload::text::jsonb as payload from outbox order by seq`,
  );
  await db.dataSource.query('truncate outbox');
  return {
    producers: rows.flatMap(({ payload }) => payload.producer ?? []),
    offers: rows.flatMap(({ payload }) => payload.offer ?? []),
  };
}

beforeAll(async () => {
  db = await testDatabase(database);
  const outbox = new Outbox();
  villages = new VillagesService(db.dataSource, outbox);
  readiness = new ReadinessService(db.dataSource, outbox, new Clock());
  producers = new ProducersService(db.dataSource, outbox);
  offers = new OffersService(db.dataSource, outbox, new Clock());
  certificates = new CertificatesService(db.dataSource, outbox, new Clock());
  deliveries = new DeliveriesService(db.dataSource, outbox, new Clock(), new Environment());
}, 60_000);
afterAll(() => db?.drop());
beforeEach(async () => {
  await db.dataSource.query('truncate village, producer, offer, certificate, delivery, outbox cascade');
  await villages.putAll(
    by,
    codes.map((code) => ({ ...area, code, assessment: { cluster: 1, assessedOn: '2025-01-01', source: 's' } })),
  );
  ({ producerId } = await producers.create(by, producer));
  ({ offerId } = await offers.create(by, offer()));
});

describe('what is published', () => {
  it('is the producer, then the offer, as the API shows it', async () => {
    const { producers: parties, offers: made } = await published();
    expect(parties).toEqual([expect.objectContaining({ producerId, version: 1, name: 'Yayasan Uji' })]);
    expect(made).toEqual([await offers.one(byService('test'), offerId)]);
  });

  it('is nothing when nothing changes', async () => {
    await published();
    await producers.put(by, producerId, producer);
    await offers.put(by, offerId, offer());
    await villages.putAll(
      by,
      codes.map((code) => ({ ...area, code })),
    );
    await readiness.assess(by, ofVillage(codes[0]), { cluster: 1, assessedOn: '2025-01-01', source: 's' });
    expect(await published()).toEqual({ producers: [], offers: [] });
  });

  it('is the offer, when one village of its producer falls to cluster 2', async () => {
    await published();
    await readiness.assess(by, ofVillage(codes[1]), { cluster: 2, assessedOn: '2026-01-01', source: 's' });
    const { producers: parties, offers: changed } = await published();
    expect(parties).toEqual([]);
    expect(changed).toEqual([
      expect.objectContaining({ offerId, version: 2, producer: expect.objectContaining({ cluster: 2 }) }),
    ]);
  });

  it('is producer and offer, when a village gets another name', async () => {
    await published();
    await villages.put(by, codes[0], { ...area, name: 'Desa Baru' });
    const { producers: parties, offers: changed } = await published();
    expect(parties).toMatchObject([{ producerId, version: 2, villages: [{ name: 'Desa Baru' }, { name: 'Desa' }] }]);
    expect(changed).toMatchObject([{ offerId, version: 2 }]);
  });

  it('counts each delivery once, and which were on time', async () => {
    await published();
    const late = {
      deliveryId: '0190f3a0-0000-7000-8000-000000000001',
      promisedOn: `${year}-03-01`,
      deliveredOn: `${year}-03-02`,
    };
    await deliveries.record(by, producerId, late);
    await deliveries.record(by, producerId, late);
    await deliveries.record(by, producerId, { promisedOn: `${year}-03-01`, deliveredOn: `${year}-03-01` });
    const { offers: changed } = await published();
    expect(
      changed.map(({ version, producer: { deliveries, deliveriesOnTime } }) => [version, deliveries, deliveriesOnTime]),
    ).toEqual([
      [2, 1, 0],
      [3, 2, 1],
    ]);
  });

  it("follows certificates: the producer's in all its offers, an offer's own in that one", async () => {
    const { offerId: second } = await offers.create(by, offer());
    await published();
    const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' };
    const { id } = await certificates.record(by, producerId, { kind: 'haccp', ...valid });
    expect((await published()).offers.map((each) => each.offerId).toSorted()).toEqual([offerId, second].toSorted());
    await certificates.record(by, producerId, { kind: 'halal', ...valid, offerId });
    const { offers: changed } = await published();
    expect(changed).toMatchObject([{ offerId, version: 3, certificates: [{ kind: 'haccp' }, { kind: 'halal' }] }]);
    await certificates.record(by, producerId, { certificateId: id, kind: 'haccp', ...valid });
    expect((await published()).offers).toEqual([]);
  });

  it('leaves withdrawn offers alone', async () => {
    await offers.withdraw(by, offerId);
    await published();
    await producers.put(by, producerId, { ...producer, port: 'IDSUB' });
    expect((await published()).offers).toEqual([]);
  });

  it('never shows two versions the same, nor an older state after a newer, under parallel changes', async () => {
    await published();
    await Promise.all([
      ...[6, 7, 8].map((dependable) =>
        offers.put(by, offerId, offer({ capacity: { unit: 'KGM', dependable, potential: 8 } })),
      ),
      ...[1, 2, 3].map((n) =>
        deliveries.record(by, producerId, { promisedOn: `${year}-03-01`, deliveredOn: `${year}-03-0${n}` }),
      ),
      ...codes.map((code) =>
        readiness.assess(by, ofVillage(code), { cluster: 2, assessedOn: '2026-01-01', source: 's' }),
      ),
      producers.put(by, producerId, { ...producer, port: 'IDSUB' }),
    ]);
    const { offers: changes } = await published();
    const versions = changes.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, i) => i + 2));
    expect(changes.at(-1)).toEqual(await offers.one(byService('test'), offerId));
    expect(changes.at(-1)!.producer).toMatchObject({ cluster: 2, port: 'IDSUB', deliveries: 3, deliveriesOnTime: 1 });
  });
});

const meet = (work: Promise<unknown>) => Promise.race([work, new Promise((resolve) => setTimeout(resolve, 300))]);

/** Stops the first change at the door of the outbox, its facts already read, until the second has come as far as it can. */
async function interleave(key: string, first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> {
  const holder = db.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select pg_advisory_xact_lock(20260901, hashtext($1))', [key]);
  const one = first();
  await meet(one);
  const two = second();
  await meet(two);
  await holder.commitTransaction();
  await holder.release();
  await Promise.all([one, two]);
}

describe('two changes at one time', () => {
  it('of two villages reach their producer one after the other', async () => {
    await published();
    await interleave(
      producerId,
      () => villages.put(by, codes[0], { ...area, name: 'Satu' }),
      () => villages.put(by, codes[1], { ...area, name: 'Dua' }),
    );
    const { producers: parties } = await published();
    expect(parties.map(({ version, villages: its }) => [version, its.map(({ name }) => name)])).toEqual([
      [2, ['Satu', 'Desa']],
      [3, ['Satu', 'Dua']],
    ]);
  });

  it('a village joins a producer and falls to cluster 2: the offer says so', async () => {
    await producers.put(by, producerId, { ...producer, villageCodes: [codes[0]] });
    await published();
    await interleave(
      offerId,
      () => producers.put(by, producerId, producer),
      () => villages.put(by, codes[1], { ...area, assessment: { cluster: 2, assessedOn: '2026-01-01', source: 's' } }),
    );
    const { offers: changes } = await published();
    expect(changes.at(-1)).toEqual(await offers.one(byService('test'), offerId));
    expect(changes.at(-1)!.producer.cluster).toBe(2);
  });

  it('an offer changes while its producer moves: the last says both', async () => {
    await published();
    await interleave(
      offerId,
      () => offers.put(by, offerId, offer({ capacity: { unit: 'KGM', dependable: 7, potential: 8 } })),
      () => producers.put(by, producerId, { ...producer, port: 'IDSUB' }),
    );
    const { offers: changes } = await published();
    expect(changes.map(({ version, capacity, producer: { port } }) => [version, capacity.dependable, port])).toEqual([
      [2, 7, undefined],
      [3, 7, 'IDSUB'],
    ]);
  });
});

it('the entities and the migration tell the same', async () => expect(await drift(db.dataSource)).toEqual([]));
