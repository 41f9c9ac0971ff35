import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { newId } from '@titik/contracts/new-id';
import { database } from './data-source';
import { VillageRegistryModule } from './village-registry.module';

let service: TestService;
const api = () => request(`${service.url}/api/v1`);
const bangkalan = '3526010001';
const masalembu = '3529270001';
const village = (part: object = {}) => ({
  name: 'Batah Barat',
  district: 'Kwanyar',
  regency: 'Kabupaten Bangkalan',
  province: 'Jawa Timur',
  ...part,
});
const producer = (part: object = {}) => ({
  kind: 'off-taker',
  name: 'Yayasan Uji Nusantara',
  villageCodes: [bangkalan, masalembu],
  contact: { name: 'Siti', language: 'id', email: 'siti@example.org' },
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  port: 'IDSUB',
  ...part,
});
const offer = (producerId: string, part: object = {}) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'TNE', dependable: 5, potential: 8 },
  moq: 0.5,
  ...part,
});

const join = (programme: string) =>
  api()
    .put(`/villages/${bangkalan}`)
    .send(village({ programmes: [programme] }))
    .expect(200);

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  const assessment = { cluster: 1, assessedOn: '2025-01-10', source: 'test' };
  await api()
    .put(`/villages/${bangkalan}`)
    .send(village({ assessment, programmes: ['desa-bisa-ekspor'] }))
    .expect(200);
  await api()
    .put(`/villages/${masalembu}`)
    .send(village({ name: 'Masalembu', assessment }))
    .expect(200);
}, 60_000);
afterAll(() => service?.stop());

describe('villages', () => {
  it('have a zone from their code, a cluster from the latest assessment, each programme once', async () => {
    await join('desa-devisa');
    const { body } = await join('desa-bisa-ekspor');
    expect(body).toMatchObject({
      zone: 'Asia/Jakarta',
      cluster: 1,
      programmes: ['desa-bisa-ekspor', 'desa-devisa'],
    });
  });

  it('keep their history of assessments, whatever order it is entered in', async () => {
    const code = '7402012001';
    await api()
      .put(`/villages/${code}`)
      .send(village({ province: 'Sulawesi Tenggara' }))
      .expect(200);
    const assess = (cluster: number, assessedOn: string) =>
      api().post(`/villages/${code}/assessments`).send({ cluster, assessedOn, source: 'test' }).expect(200);
    await assess(1, '2026-02-01');
    const { body } = await assess(2, '2025-02-01');
    expect(body.cluster).toBe(1);
    expect(body.assessments.map(({ cluster }: { cluster: number }) => cluster)).toEqual([1, 2]);
    const { body: found } = await api()
      .get('/villages')
      .query({ province: 'sulawesi tenggara', cluster: 1 })
      .expect(200);
    expect(found.items.map((each: { code: string }) => each.code)).toEqual([code]);
  });

  it('come in bulk, and say what changed', async () => {
    const villages = Array.from({ length: 250 }, (_, i) =>
      village({ code: `3515${String(i).padStart(6, '0')}`, name: `Desa ${i}`, regency: 'Kabupaten Sidoarjo' }),
    );
    expect((await api().post('/villages/bulk').send({ villages }).expect(200)).body).toEqual({
      received: 250,
      changed: 250,
    });
    villages[3] = { ...villages[3], name: 'Desa 50%_baru' };
    expect((await api().post('/villages/bulk').send({ villages }).expect(200)).body).toEqual({
      received: 250,
      changed: 1,
    });
    const { body } = await api().get('/villages').query({ q: '50%_' }).expect(200);
    expect(body.items).toHaveLength(1);
    const { body: first } = await api().get('/villages').query({ q: 'sidoarjo', limit: 200 }).expect(200);
    const { body: rest } = await api()
      .get('/villages')
      .query({ q: 'sidoarjo', limit: 200, after: first.next })
      .expect(200);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([200, 50, undefined]);
  });

  it.each([
    ['9901012001', 422, 'village.unknown-province'],
    ['12345', 400, 'request.invalid'],
  ])('%s is no code', async (code, status, problem) => {
    const { body } = await api().put(`/villages/${code}`).send(village()).expect(status);
    expect(body).toMatchObject({ code: problem, field: 'code' });
  });
});

describe('producers and offers', () => {
  it('put again unchanged, neither gets a new version', async () => {
    const [producerId, offerId] = [newId(), newId()];
    const certificates = [{ kind: 'haccp', validFrom: '2025-01-01', validTo: '2030-12-31', markets: ['AU', 'JP'] }];
    const putProducer = () => api().put(`/producers/${producerId}`).send(producer()).expect(200);
    const putOffer = () => api().put(`/offers/${offerId}`).send(offer(producerId, { certificates })).expect(200);
    const [first, second] = [await putProducer(), await putProducer()];
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({ version: 1, cluster: 1, zone: 'Asia/Jakarta', port: 'IDSUB' });
    const [one, two] = [await putOffer(), await putOffer()];
    expect(two.body).toEqual(one.body);
    expect(one.body).toMatchObject({
      version: 1,
      capacity: { unit: 'KGM', dependable: 5000, potential: 8000, committed: 0 },
      moq: 500,
      certificates,
      producer: { cluster: 1, port: 'IDSUB', villages: [{ code: bangkalan }, { code: masalembu }] },
    });
  });

  it('an unknown village, producer or product is refused with its field', async () => {
    const { body: lost } = await api()
      .post('/producers')
      .send(producer({ villageCodes: [bangkalan, '3526019999'] }))
      .expect(422);
    expect(lost).toMatchObject({ code: 'producer.unknown-village', field: 'villageCodes.1' });
    const { body: nobody } = await api().post('/offers').send(offer(newId())).expect(422);
    expect(nobody).toMatchObject({ code: 'offer.unknown-producer', field: 'producerId' });
    const { body: made } = await api().post('/producers').send(producer()).expect(201);
    const { body: above } = await api()
      .post('/offers')
      .send(offer(made.producerId, { capacity: { unit: 'KGM', dependable: 9, potential: 8 } }))
      .expect(422);
    expect(above).toMatchObject({ code: 'offer.above-potential', field: 'capacity.dependable' });
    const { body: page } = await api().get('/offers').query({ producerId: made.producerId }).expect(200);
    expect(page.items).toEqual([]);
  });

  it('an offer never moves to another producer', async () => {
    const { body: one } = await api().post('/producers').send(producer()).expect(201);
    const { body: other } = await api().post('/producers').send(producer()).expect(201);
    const { body: made } = await api().post('/offers').send(offer(one.producerId)).expect(201);
    const { body } = await api().put(`/offers/${made.offerId}`).send(offer(other.producerId)).expect(409);
    expect(body.code).toBe('offer.other-producer');
  });

  it('an offer that names its version is changed only while it has that one', async () => {
    const { body: one } = await api().post('/producers').send(producer()).expect(201);
    const { body: made } = await api().post('/offers').send(offer(one.producerId)).expect(201);
    const put = (moq: number, version: number) =>
      api().put(`/offers/${made.offerId}`).set('if-match', `"${version}"`).send(offer(one.producerId, { moq }));
    const { body: changed } = await put(7, made.version).expect(200);
    const { body } = await put(9, made.version).expect(412);
    expect(body.code).toBe('request.version-changed');
    expect((await api().get(`/offers/${made.offerId}`).expect(200)).body).toMatchObject({
      moq: changed.moq,
      version: changed.version,
    });
    await put(9, changed.version).expect(200);
  });

  it('bulk offers are stored all or none', async () => {
    const { body: made } = await api().post('/producers').send(producer()).expect(201);
    const offers = Array.from({ length: 200 }, () => ({ ...offer(made.producerId), offerId: newId() }));
    const faulty = offers.map((each, i) => (i === 150 ? { ...each, commodity: 'unicorn' } : each));
    const { body: refused } = await api().post('/offers/bulk').send({ offers: faulty }).expect(422);
    expect(refused).toMatchObject({ code: 'offer.unknown-product', field: 'offers.150.commodity' });
    const count = async () =>
      (await api().get('/offers').query({ producerId: made.producerId, limit: 200 }).expect(200)).body.items.length;
    expect(await count()).toBe(0);
    const { body: stored } = await api().post('/offers/bulk').send({ offers }).expect(200);
    expect(stored).toEqual({ offerIds: offers.map(({ offerId }) => offerId), changed: 200 });
    expect(await count()).toBe(200);
    expect((await api().post('/offers/bulk').send({ offers }).expect(200)).body.changed).toBe(0);
  });

  it('a withdrawn offer is withdrawn once', async () => {
    const { body: made } = await api().post('/producers').send(producer()).expect(201);
    const { body: one } = await api().post('/offers').send(offer(made.producerId)).expect(201);
    const withdraw = () => api().delete(`/offers/${one.offerId}`);
    const answers = await Promise.all([withdraw(), withdraw()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { body } = await api().get(`/offers/${one.offerId}`).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', version: 2 });
  });
});
