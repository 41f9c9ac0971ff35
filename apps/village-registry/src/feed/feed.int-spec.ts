import request from 'supertest';
import { testService, type TestService } from '@titik/testing/test-service';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';
import { feedColumns } from './feed-columns';

jest.setTimeout(60_000);
let service: TestService;
let producerId: string;
const api = () => request(`${service.url}/api/v1`);
const made = async (path: string, input: object) => (await api().post(path).send(input).expect(201)).body;
const feed = (query: object = {}, headers: Record<string, string> = {}) =>
  api().get('/offer-feed').query(query).set(headers);
const offerInput = (part: object = {}) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'KGM', dependable: 5, potential: 8, months: [{ month: 8, dependable: 2, potential: 8 }] },
  seasonMonths: [7, 8],
  price: { amount: 14.5, currency: 'USD', incoterm: 'FOB' },
  certificates: ['haccp', 'skp', 'approval-number'].map((kind) => ({
    kind,
    validFrom: '2020-01-01',
    validTo: '2090-12-31',
  })),
  ...part,
});

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  const area = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
  await api().put('/villages/3526010001').send(area).expect(200);
  ({ producerId } = await made('/producers', {
    kind: 'bumdes',
    name: '=cmd|"/c calc"!A1',
    villageCodes: ['3526010001'],
    contact: { name: 'Siti Rahayu', language: 'id', email: 'siti@example.org', phone: '+6281234567890' },
    officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  }));
});
afterAll(() => service?.stop());

it('an offer comes in when it was curated, and goes when it is rejected or withdrawn', async () => {
  const { offerId, curation } = await made('/offers', offerInput());
  const shown = async () =>
    (await feed().expect(200)).body.items.some((item: { offerId: string }) => item.offerId === offerId);
  expect([curation, await shown()]).toEqual(['draft', false]);
  await api().post(`/offers/${offerId}/approve`).expect(409);
  await api().post(`/offers/${offerId}/submit`).expect(200);
  expect(await shown()).toBe(false);
  const { body: approved } = await api().post(`/offers/${offerId}/approve`).expect(200);
  expect([approved.version, await shown()]).toEqual([3, true]);
  await api().post(`/offers/${offerId}/reject`).send({ reason: 'no photographs' }).expect(200);
  expect(await shown()).toBe(false);
  await api()
    .put(`/offers/${offerId}`)
    .send(offerInput({ curation: 'curated' }))
    .expect(200);
  expect(await shown()).toBe(true);
  await api().delete(`/offers/${offerId}`).expect(200);
  expect(await shown()).toBe(false);
});

it('curation outlives a change of figures, not of goods', async () => {
  const { offerId } = await made('/offers', offerInput({ curation: 'curated' }));
  const put = async (part: object) =>
    (await api().put(`/offers/${offerId}`).send(offerInput(part)).expect(200)).body.curation;
  expect(await put({ moq: 3 })).toBe('curated');
  expect(await put({ commodity: 'tuna', form: 'loin' })).toBe('draft');
});

it('tells all that a marketplace needs and nothing that reaches a person', async () => {
  const { offerId } = await made('/offers', offerInput({ curation: 'curated' }));
  const { body, text } = await feed()
    .expect('content-type', /application\/json/)
    .expect(200);
  expect(body.items.find((item: { offerId: string }) => item.offerId === offerId)).toMatchObject({
    commodityId: expect.stringMatching(/rajungan/i),
    commodityEn: expect.stringMatching(/crab/i),
    formEn: expect.any(String),
    hs6: ['160510'],
    unit: 'KGM',
    dependable: [0, 0, 0, 0, 0, 0, 5, 2, 0, 0, 0, 0],
    price: { amount: 14.5, currency: 'USD', incoterm: 'FOB' },
    certificates: [{ kind: 'approval-number' }, { kind: 'haccp' }, { kind: 'skp' }],
    villages: [{ code: '3526010001', regency: 'Kabupaten Bangkalan' }],
    provinces: ['Jawa Timur'],
    eligibleMarkets: expect.arrayContaining(['HK']),
  });
  expect(text).not.toMatch(/Siti|example\.org|\+62/);
});

it('as CSV has the documented columns, and no cell that a spreadsheet would run', async () => {
  const { text } = await feed({ format: 'csv' })
    .expect('content-type', /text\/csv/)
    .expect(200);
  // No value of these offers holds a comma or a line break but those in quotation marks.
  const [header, ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')),
    );
  expect(header.slice(0, feedColumns.length)).toEqual(feedColumns.map(({ name }) => name));
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row[header.indexOf('producer')]))).toEqual(new Set([`'=cmd|""/c calc""!A1`]));
  const { body } = await api().get('/offer-feed').query({ format: 'json' });
  expect(rows.map(([id]) => id)).toEqual(body.items.map((item: { offerId: string }) => item.offerId));
  expect(text).not.toMatch(/Siti|example\.org|\+62/);
});

it('is sent once more only when it changed', async () => {
  const first = await feed({ format: 'csv' }).expect(200);
  const has = { 'if-none-match': first.headers.etag };
  const same = await feed({ format: 'csv' }, has).expect(304);
  expect(same.text).toBe('');
  await feed({ format: 'csv' }, { 'if-modified-since': first.headers['last-modified'] }).expect(304);
  await feed({ format: 'json' }, has).expect(200);
  await api().put('/villages/3526010001').send({
    name: 'Batah Baru',
    district: 'Kwanyar',
    regency: 'Kabupaten Bangkalan',
    province: 'Jawa Timur',
  });
  const changed = await feed({ format: 'csv' }, has).expect(200);
  expect(changed.text).toContain('Batah Baru');
});

it('comes whole, however long it is', async () => {
  const offers = Array.from({ length: 700 }, () => offerInput({ curation: 'curated', certificates: [] }));
  await api().post('/offers/bulk').send({ offers }).expect(200);
  const { body } = await feed().expect(200);
  const ids = body.items.map((item: { offerId: string }) => item.offerId);
  expect(ids.length).toBeGreaterThanOrEqual(700);
  expect(new Set(ids).size).toBe(ids.length);
});
