import { newId } from '@titik/contracts/new-id';
import type { Offer } from '@titik/contracts/offer.events';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';

jest.setTimeout(60_000);
let service: TestService;
let db: DataSource;
let producerId: string;
let offerId: string;
const api = () => request(`${service.url}/api/v1`);
const codes = ['3526010001', '3526010002'];
const producer = (part: object = {}) => ({
  kind: 'bumdes',
  name: 'BUMDes Maju',
  villageCodes: [codes[0]],
  contact: { name: 'Siti', language: 'id' },
  officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  ...part,
});
const put = (part: object) => api().put(`/producers/${producerId}`).send(producer(part));
const published = async (): Promise<Offer> => (await api().get(`/offers/${offerId}`).expect(200)).body;
const changes = async (): Promise<{ before: object; after: object }[]> =>
  db.query(`select before, after from audit_entry where kind = 'producer' and subject = $1 order by id`, [producerId]);

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  db = service.app.get(DataSource);
  const area = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
  for (const code of codes) await api().put(`/villages/${code}`).send(area).expect(200);
});
afterAll(() => service?.stop());
beforeEach(async () => {
  producerId = (await api().post('/producers').send(producer()).expect(201)).body.producerId;
  const offer = {
    producerId,
    commodity: 'blue-swimming-crab',
    form: 'meat-pasteurised',
    capacity: { unit: 'KGM', dependable: 5, potential: 8 },
  };
  offerId = (await api().post('/offers').send(offer).expect(201)).body.offerId;
});

describe('the terms of a producer', () => {
  const buyers = [newId(), newId()];
  const mentor = { name: 'Rahmat', until: '2099-12-31' };
  const terms = { portKm: 45.5, mentor, excludes: { countries: ['KP', 'IR'], buyerIds: buyers.toReversed() } };
  const excludes = { countries: ['IR', 'KP'], buyerIds: buyers };

  it('are shown, noted and published once, and again only when they change', async () => {
    expect((await published()).producer).not.toHaveProperty('excludes');
    const { body } = await put(terms).expect(200);
    expect(body).toMatchObject({ ...terms, excludes, mentored: true });
    expect(await published()).toMatchObject({ version: 2, producer: { portKm: 45.5, mentored: true, excludes } });
    expect((await changes()).at(-1)).toMatchObject({ after: { portKm: 45.5, mentor, excludes } });

    const told = (await changes()).length;
    await put({ ...terms, excludes }).expect(200);
    expect(await published()).toMatchObject({ version: 2 });
    expect(await changes()).toHaveLength(told);

    // Nothing of it is for other services: the offer stays as it is.
    await put({ ...terms, mentor: { ...mentor, name: 'Dewi' } }).expect(200);
    expect(await published()).toMatchObject({ version: 2 });
    expect(await changes()).toHaveLength(told + 1);

    await put({}).expect(200);
    const { version, producer: bare } = await published();
    expect(version).toBe(3);
    for (const term of ['portKm', 'mentored', 'excludes']) expect(bare).not.toHaveProperty(term);
  });

  it('with a mentor of the past are those of a producer that nobody accompanies', async () => {
    const { body } = await put({ mentor: { name: 'Rahmat', until: '2020-01-01' } }).expect(200);
    expect(body).not.toHaveProperty('mentored');
    expect(await published()).toMatchObject({ version: 1 });
  });

  it.each<[object, string]>([
    [{ portKm: 3000.5 }, 'portKm'],
    [{ portKm: -1 }, 'portKm'],
    [{ mentor: { until: '2099-12-31' } }, 'mentor.name'],
    [{ mentor: { name: 'Rahmat', until: '2099-02-30' } }, 'mentor.until'],
    [{ excludes: { countries: ['ZZ'] } }, 'excludes.countries'],
    [{ excludes: { countries: ['kp'] } }, 'excludes.countries'],
    [{ excludes: { buyerIds: ['me'] } }, 'excludes.buyerIds'],
    [{ excludes: { buyerIds: Array.from({ length: 201 }, newId) } }, 'excludes.buyerIds'],
  ])('are refused as %j', async (part, field) => {
    const { body } = await put(part).expect(400);
    expect(body.field ?? body.errors[0].field).toBe(field);
  });

  it.each([
    ['port_km = 3001', 'ck_producer_port_km'],
    [`mentor_until = '2099-12-31'`, 'ck_producer_mentor'],
    ['mentored = true', 'ck_producer_mentor'],
    [`excluded_countries = '{KP,kp}'`, 'ck_producer_excluded_countries'],
    [`excluded_countries = '{}'`, 'ck_producer_excluded_countries'],
    [`excluded_buyers = '{}'`, 'ck_producer_excluded_buyers'],
  ])('are refused by the table: %s', (change, constraint) =>
    expect(db.query(`update producer set ${change} where id = $1`, [producerId])).rejects.toThrow(constraint),
  );
});

describe('the legal papers of a producer by themselves', () => {
  const papers = (status: number, ...list: object[]) =>
    api().put(`/producers/${producerId}/papers`).send({ papers: list }).expect(status);
  const number = (): string => String(Math.floor(1e12 + Math.random() * 8e12));

  it('are put, read and noted; the rest of it stays, and nothing is published', async () => {
    await put({ port: 'IDSUB' }).expect(200);
    const nib = { kind: 'nib', number: number(), issuedOn: '2025-01-01' };
    const peb = { kind: 'peb', number: 'peb-1/2026', validTo: '2027-12-31' };
    const { body } = await papers(200, peb, nib);
    expect(body).toEqual({ papers: [nib, { ...peb, number: 'PEB12026' }] });
    expect((await api().get(`/producers/${producerId}/papers`).expect(200)).body).toEqual(body);
    const told = (await changes()).length;
    await papers(200, nib, peb);
    expect(await changes()).toHaveLength(told);
    await papers(200);
    const { body: left } = await api().get(`/producers/${producerId}`).expect(200);
    expect(left).toMatchObject({ papers: [], port: 'IDSUB', version: 1 });
    expect(await published()).toMatchObject({ version: 2 });
  });

  it('are refused twice, of another producer, and of none', async () => {
    const nib = { kind: 'nib', number: number() };
    expect((await papers(422, nib, nib)).body).toMatchObject({
      code: 'producer.paper-twice',
      field: 'papers.1.number',
    });
    await api()
      .post('/producers')
      .send(producer({ name: 'Lain', villageCodes: [codes[1]], papers: [nib] }))
      .expect(201);
    expect((await papers(409, nib)).body).toMatchObject({ code: 'producer.paper-taken', field: 'papers.0.number' });
    await api().get(`/producers/${newId()}/papers`).expect(404);
    await api().put(`/producers/${newId()}/papers`).send({ papers: [] }).expect(404);
  });
});
