import request from 'supertest';
import { newId } from '@titik/contracts/new-id';
import { testService, type TestService } from '@titik/testing/test-service';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';

jest.setTimeout(60_000);
let service: TestService;
let producerId: string;
let offerId: string;
const api = () => request(`${service.url}/api/v1`);
const year = new Date().getUTCFullYear() - 1;

const made = async (path: string, input: object) => (await api().post(path).send(input).expect(201)).body;
const deliver = async (part: object = {}): Promise<string> =>
  (
    await made(`/producers/${producerId}/deliveries`, {
      promisedOn: `${year}-05-10`,
      deliveredOn: `${year}-05-10`,
      ...part,
    })
  ).id;
const record = async () => {
  const { deliveries, deliveriesOnTime, deliveriesInFull, exports } = (
    await api().get(`/offers/${offerId}`).expect(200)
  ).body.producer;
  return [deliveries, deliveriesOnTime, deliveriesInFull, exports];
};
const kilograms = (promisedQuantity: number, quantity: number) => ({ promisedQuantity, quantity, unit: 'KGM' });

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  const area = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
  await api().put('/villages/3526010001').send(area).expect(200);
});
afterAll(() => service?.stop());
beforeEach(async () => {
  ({ producerId } = await made('/producers', {
    kind: 'bumdes',
    name: 'BUMDes Maju',
    villageCodes: ['3526010001'],
    contact: { name: 'Siti', language: 'id' },
    officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
  }));
  const capacity = { unit: 'KGM', dependable: 5, potential: 8 };
  const goods = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' };
  ({ offerId } = await made('/offers', { producerId, ...goods, capacity }));
});

it('on time goes by the day, in full by 98 % of the promise, and both by what is known', async () => {
  await deliver(kilograms(1000, 980));
  await deliver(kilograms(1000, 979));
  await deliver({ deliveredOn: `${year}-05-11`, ...kilograms(1000, 1200), destination: 'AU' });
  await deliver({ destination: 'ID' });
  expect(await record()).toEqual([4, 3, 3, 1]);
  const { body } = await api().get(`/producers/${producerId}/deliveries`).expect(200);
  expect(body.summary).toMatchObject({ deliveries: 4, onTime: 3, inFull: 3, exports: 1 });
  const shown = body.items.map(({ onTime, inFull }: { onTime: boolean; inFull?: boolean }) => [onTime, inFull]);
  expect(shown).toEqual([
    [true, undefined],
    [false, true],
    [true, false],
    [true, true],
  ]);
});

it('counts what lies in the window alone', async () => {
  await deliver({ promisedOn: `${year - 3}-05-10`, deliveredOn: `${year - 3}-05-10` });
  expect(await record()).toEqual([0, 0, 0, 0]);
});

it('a wrong record is corrected or struck out, and stays to be seen', async () => {
  const deliveryId = await deliver({ deliveredOn: `${year}-05-20` });
  expect(await record()).toEqual([1, 0, 1, 0]);
  expect(await deliver({ deliveryId })).toBe(deliveryId);
  expect(await record()).toEqual([1, 1, 1, 0]);
  const cancel = () =>
    api()
      .delete(`/producers/${producerId}/deliveries/${deliveryId}`)
      .set('x-actor', 'siti')
      .send({ reason: 'a sample' });
  const answers = await Promise.all([cancel(), cancel()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await record()).toEqual([0, 0, 0, 0]);
  const { body } = await api().get(`/producers/${producerId}/deliveries`).expect(200);
  expect(body.items).toMatchObject([{ deliveryId, cancelled: 'a sample' }]);
  const again = { deliveryId, promisedOn: `${year}-05-10`, deliveredOn: `${year}-05-12` };
  const { body: refused } = await api().post(`/producers/${producerId}/deliveries`).send(again).expect(409);
  expect(refused.code).toBe('delivery.already-cancelled');
  const log = await service.app.get(DataSource).query(
    `select actor, action, before->>'deliveredOn' as before, after->>'deliveredOn' as after
     from audit_entry where kind = 'delivery' and subject = $1 order by id`,
    [deliveryId],
  );
  expect(log).toEqual([
    { actor: 'somebody@example.org', action: 'put', before: null, after: `${year}-05-20` },
    { actor: 'somebody@example.org', action: 'put', before: `${year}-05-20`, after: `${year}-05-10` },
    { actor: 'siti', action: 'cancel', before: `${year}-05-10`, after: `${year}-05-10` },
  ]);
});

it('the same record twice is one, at the same moment too', async () => {
  const deliveryId = newId();
  await Promise.all([1, 2, 3, 4].map(() => deliver({ deliveryId })));
  expect(await record()).toEqual([1, 1, 1, 0]);
});

it.each([
  [{ promisedQuantity: 5 }, 422, 'delivery.unit-missing'],
  [{ destination: 'Australia' }, 400, 'request.invalid'],
])('%j is refused', async (part, status, code) => {
  const input = { promisedOn: `${year}-05-10`, deliveredOn: `${year}-05-10`, ...part };
  const { body } = await api().post(`/producers/${producerId}/deliveries`).send(input).expect(status);
  expect(body.code).toBe(code);
});

it('of a producer or a record that is not there is said so', async () => {
  await api().get(`/producers/${newId()}/deliveries`).expect(404);
  const { body } = await api()
    .delete(`/producers/${producerId}/deliveries/${newId()}`)
    .send({ reason: 'x' })
    .expect(404);
  expect(body.code).toBe('delivery.unknown');
});
