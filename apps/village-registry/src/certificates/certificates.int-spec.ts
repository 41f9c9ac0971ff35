import request from 'supertest';
import { testService, type TestService } from '@titik/testing/test-service';
import { newId } from '@titik/contracts/new-id';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';

jest.setTimeout(60_000);
let service: TestService;
let producerId: string;
let offerId: string;
const api = () => request(`${service.url}/api/v1`);
const msPerDay = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * msPerDay).toISOString().slice(0, 10);
const paper = (part: object = {}) => ({ kind: 'haccp', validFrom: inDays(-400), validTo: inDays(400), ...part });

const newProducer = async (): Promise<string> => {
  const { body } = await api()
    .post('/producers')
    .send({
      kind: 'bumdes',
      name: 'BUMDes Maju',
      villageCodes: ['3526010001'],
      contact: { name: 'Siti', language: 'id' },
      officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
    })
    .expect(201);
  return body.producerId;
};
const newOffer = async (part: object = {}): Promise<string> => {
  const capacity = { unit: 'KGM', dependable: 5, potential: 8 };
  const input = { producerId, commodity: 'blue-swimming-crab', form: 'meat-pasteurised', capacity, ...part };
  return (await api().post('/offers').send(input).expect(201)).body.offerId;
};
const record = async (part: object = {}): Promise<string> =>
  (await api().post(`/producers/${producerId}/certificates`).send(paper(part)).expect(201)).body.id;
const shown = async (id: string) => (await api().get(`/certificates/${id}`).expect(200)).body;
const held = async () => (await api().get(`/offers/${offerId}`).expect(200)).body.certificates;

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  const area = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
  await api().put('/villages/3526010001').send(area).expect(200);
});
afterAll(() => service?.stop());
beforeEach(async () => {
  producerId = await newProducer();
  offerId = await newOffer();
});

it('stand as of today, and are found by it', async () => {
  const states = {
    valid: await record(),
    expiring: await record({ kind: 'skp', validTo: inDays(80) }),
    lapsed: await record({ kind: 'halal', validTo: inDays(-2) }),
    'not-yet': await record({ kind: 'organic', validFrom: inDays(2) }),
    revoked: await record({ kind: 'msc' }),
  };
  await api().post(`/certificates/${states.revoked}/revoke`).send({ reason: 'issuer withdrew it' }).expect(200);
  for (const [state, id] of Object.entries(states)) {
    expect(await shown(id)).toMatchObject({ state, scope: 'producer' });
    const { body } = await api().get('/certificates').query({ producerId, state }).expect(200);
    expect(body.items.map((each: { certificateId: string }) => each.certificateId)).toEqual([id]);
  }
});

it('a renewal follows the old one, which counts to its own last day', async () => {
  const old = await record({ number: 'A-1', issuer: 'BKIPM', validTo: inDays(20), offerId });
  const next = { number: 'A-2', validFrom: inDays(-10), validTo: inDays(700), fileReference: 'haccp-2.pdf' };
  const { body } = await api().post(`/certificates/${old}/renew`).send(next).expect(201);
  expect(body).toMatchObject({ ...next, issuer: 'BKIPM', kind: 'haccp', scope: 'offer', offerId, supersedes: old });
  expect(await shown(old)).toMatchObject({ state: 'valid', supersededBy: body.certificateId });
  expect((await held()).map(({ validTo }: { validTo: string }) => validTo)).toEqual([inDays(20), inDays(700)]);
  const { body: twice } = await api().post(`/certificates/${old}/renew`).send(next).expect(409);
  expect(twice.code).toBe('certificate.already-renewed');
});

it('a revoked one counts no more, whatever is tried, and the log says who and why', async () => {
  const id = await record({ offerId });
  const revoke = () =>
    api().post(`/certificates/${id}/revoke`).set('x-actor', 'siti').send({ reason: 'failed the audit' });
  const answers = await Promise.all([revoke(), revoke()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await held()).toEqual([]);
  await api()
    .post(`/certificates/${id}/renew`)
    .send({ validFrom: inDays(1), validTo: inDays(9) })
    .expect(409);
  const correct = (part: object) =>
    api()
      .post(`/producers/${producerId}/certificates`)
      .send(paper({ certificateId: id, offerId, ...part }));
  await correct({}).expect(201);
  await correct({ validTo: inDays(500) }).expect(409);
  expect(await held()).toEqual([]);
  const log = await service.app
    .get(DataSource)
    .query(
      `select actor, reason, before->>'revokedOn' as before from audit_entry where subject = $1 and action = 'revoke'`,
      [id],
    );
  expect(log).toEqual([{ actor: 'siti', reason: 'failed the audit', before: null }]);
});

it("an offer's next entry replaces what was entered with it, and neither records nor revocations", async () => {
  const entered = paper({ kind: 'skp' });
  offerId = await newOffer({ certificates: [entered] });
  await record({ offerId });
  const { body } = await api().get('/certificates').query({ offerId, kind: 'skp' }).expect(200);
  await api().post(`/certificates/${body.items[0].certificateId}/revoke`).send({ reason: 'forged' }).expect(200);
  const capacity = { unit: 'KGM', dependable: 5, potential: 8 };
  const input = { producerId, commodity: 'blue-swimming-crab', form: 'meat-pasteurised', capacity };
  const put = async (certificates: object[]) =>
    (
      await api()
        .put(`/offers/${offerId}`)
        .send({ ...input, certificates })
        .expect(200)
    ).body.certificates;
  const kinds = (list: { kind: string }[]) => list.map(({ kind }) => kind);
  expect(kinds(await put([entered, paper({ kind: 'halal' })]))).toEqual(['haccp', 'halal']);
  expect(kinds(await put([]))).toEqual(['haccp']);
});

it.each([
  [{ offerId: newId() }, 422, 'certificate.unknown-offer'],
  [{ villageCode: '3526019999' }, 422, 'certificate.unknown-village'],
  [{ kind: 'driving-licence' }, 422, 'certificate.unknown-kind'],
  [{ validTo: inDays(-500) }, 422, 'certificate.ends-before'],
])('%j is refused', async (part, status, code) => {
  const { body } = await api().post(`/producers/${producerId}/certificates`).send(paper(part)).expect(status);
  expect(body.code).toBe(code);
});

it('of one place only, and of a producer that exists', async () => {
  const both = paper({ offerId, villageCode: '3526010001' });
  const { body } = await api().post(`/producers/${producerId}/certificates`).send(both).expect(422);
  expect(body.code).toBe('certificate.two-places');
  await api().post(`/producers/${newId()}/certificates`).send(paper()).expect(404);
  await api().get(`/certificates/${newId()}`).expect(404);
  await api().post(`/certificates/${newId()}/revoke`).send({ reason: 'x' }).expect(404);
});
