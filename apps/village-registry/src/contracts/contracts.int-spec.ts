import fc from 'fast-check';
import request, { type Response } from 'supertest';
import { newId } from '@titik/contracts/new-id';
import { drift } from '@titik/platform/migrate';
import { testService, type TestService } from '@titik/testing/test-service';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';

jest.setTimeout(120_000);
let service: TestService;
let db: DataSource;
let producerId: string;
const api = () => request(`${service.url}/api/v1`);
const year = new Date().getUTCFullYear() + 1;
const july = `${year}-07`;

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  db = service.app.get(DataSource);
  const area = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
  await api().put('/villages/3526010001').send(area).expect(200);
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
  producerId = body.producerId;
});
afterAll(() => service?.stop());

const capacity = (dependable: number, part: object = {}) => ({ unit: 'TNE', dependable, potential: 100, ...part });
const offerOf = (part: object = {}) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: capacity(10),
  ...part,
});
const newOffer = async (part: object = {}): Promise<string> =>
  (await api().post('/offers').send(offerOf(part)).expect(201)).body.offerId;
const contract = (offerId: string, quantity: number, part: object = {}) =>
  api()
    .post('/contracts')
    .send({ offerId, buyer: 'Harbour Seafood', months: [{ month: july, quantity, unit: 'TNE' }], ...part });
const committed = async (offerId: string, month = july): Promise<number> => {
  const [row] = await db.query('select committed from offer_month_commitment where offer_id = $1 and month = $2', [
    offerId,
    month,
  ]);
  return Number(row?.committed ?? 0);
};

/** Asks as clients do: whoever is told to come again (503, too many wait for the same lock) comes again, under its id. */
async function insist(offerId: string, quantity: number): Promise<Response> {
  const contractId = newId();
  for (;;) {
    const answer = await contract(offerId, quantity, { contractId });
    if (answer.status !== 503) return answer;
    expect(answer.headers['retry-after']).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800));
  }
}

it('of 50 at once for the last 10 t, exactly what fits is committed', async () => {
  const offerId = await newOffer();
  const answers = await Promise.all(Array.from({ length: 50 }, () => insist(offerId, 1.5)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['contract.exceeds-free']));
  expect(await committed(offerId)).toBe(9000);
  const { body } = await api().get('/contracts').query({ offerId, limit: 200 }).expect(200);
  expect(body.items).toHaveLength(6);
  expect((await contract(offerId, 1)).status).toBe(201);
  const { body: offer } = await api().get(`/offers/${offerId}`).expect(200);
  expect(offer).toMatchObject({ version: 8, capacity: { commitments: [{ month: july, quantity: 10_000 }] } });
});

it('who waits too long for the others is told to come again, and nothing is committed', async () => {
  const offerId = await newOffer();
  const holder = db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select from producer where id = $1 for no key update', [producerId]);
  try {
    const { status, headers } = await contract(offerId, 1.5);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBeDefined();
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  expect(await committed(offerId)).toBe(0);
  expect((await insist(offerId, 1.5)).status).toBe(201);
});

it('the refusal names the month, what is free and what was asked', async () => {
  const offerId = await newOffer();
  await contract(offerId, 7).expect(201);
  const months = [`${year}-06`, july].map((month) => ({ month, quantity: 4, unit: 'TNE' }));
  const { body } = await contract(offerId, 0, { months }).set('accept-language', 'en').expect(409);
  expect(body).toMatchObject({ code: 'contract.exceeds-free' });
  expect(body.detail).toBe(`For ${july} only 3000 KGM is left, and 4000 was asked for.`);
  expect(await committed(offerId, `${year}-06`)).toBe(0);
});

it('the table itself refuses what no service may write', async () => {
  const offerId = await newOffer();
  await contract(offerId, 10).expect(201);
  await expect(
    db.query('update offer_month_commitment set committed = committed + 0.000001 where offer_id = $1', [offerId]),
  ).rejects.toThrow('ck_offer_month_commitment_ceiling');
});

it('standing promises, single months and the season bound what a month can promise', async () => {
  const months = [{ month: 8, dependable: 4, potential: 100 }];
  const offerId = await newOffer({ capacity: capacity(10, { committed: 3, months }), seasonMonths: [7, 8] });
  const inMonth = (month: string, quantity: number) =>
    contract(offerId, 0, { months: [{ month: `${year}-${month}`, quantity, unit: 'TNE' }] });
  await inMonth('07', 7.001).expect(409);
  await inMonth('07', 7).expect(201);
  await inMonth('08', 1.001).expect(409);
  await inMonth('08', 1).expect(201);
  await inMonth('09', 0.001).expect(409);
});

it('capacity cannot fall below what is promised, and says where', async () => {
  const offerId = await newOffer();
  await contract(offerId, 6).expect(201);
  const put = (dependable: number) =>
    api()
      .put(`/offers/${offerId}`)
      .send(offerOf({ capacity: capacity(dependable) }));
  const { body } = await put(5).set('accept-language', 'en').expect(409);
  expect(body).toMatchObject({ code: 'offer.below-committed', field: 'capacity.dependable' });
  expect(body.detail).toContain(`6000 is promised for ${july}`);
  await put(6).expect(200);
  await contract(offerId, 0.001).expect(409);
  await put(7).expect(200);
  await contract(offerId, 1).expect(201);
});

it('what is promised cannot become other goods', async () => {
  const offerId = await newOffer();
  const { body: made } = await contract(offerId, 1).expect(201);
  const put = () =>
    api()
      .put(`/offers/${offerId}`)
      .send(offerOf({ commodity: 'tuna', form: 'loin' }));
  const { body } = await put().expect(409);
  expect(body).toMatchObject({ code: 'offer.goods-promised', field: 'commodity' });
  await api().delete(`/contracts/${made.contractId}`).send({ reason: 'test' }).expect(200);
  await put().expect(200);
});

it('the same contract again changes nothing; another under its id is refused', async () => {
  const offerId = await newOffer();
  const contractId = newId();
  const first = await contract(offerId, 4, { contractId }).expect(201);
  const second = await contract(offerId, 4, { contractId }).expect(201);
  expect(second.body).toEqual(first.body);
  const { body } = await contract(offerId, 5, { contractId }).expect(409);
  expect(body.code).toBe('contract.differs');
  expect(await committed(offerId)).toBe(4000);
});

it('a cancelled contract gives its months back once, with its reason in the log', async () => {
  const offerId = await newOffer();
  const { body } = await contract(offerId, 4).expect(201);
  const cancel = () =>
    api().delete(`/contracts/${body.contractId}`).set('x-actor', 'siti').send({ reason: 'buyer gave up' });
  const answers = await Promise.all([cancel(), cancel(), cancel()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  expect(await committed(offerId)).toBe(0);
  const log = await db.query(
    `select actor, action, reason, before->>'state' as before, after->>'state' as after from audit_entry
     where kind = 'contract' and subject = $1 order by id`,
    [body.contractId],
  );
  expect(log).toEqual([
    { actor: 'somebody@example.org', action: 'make', reason: null, before: null, after: 'active' },
    { actor: 'siti', action: 'cancel', reason: 'buyer gave up', before: 'active', after: 'cancelled' },
  ]);
});

it.each([
  [{ months: [{ month: '2020-01', quantity: 1, unit: 'TNE' }] }, 422, 'contract.past-month'],
  [{ months: [{ month: july, quantity: 1, unit: 'bushel' }] }, 422, 'contract.unknown-unit'],
  [{ months: [{ month: july, quantity: 0, unit: 'TNE' }] }, 422, 'contract.quantity-out-of-range'],
  [{ buyer: undefined }, 422, 'contract.no-buyer'],
  [{ offerId: newId() }, 422, 'contract.unknown-offer'],
])('%j is refused', async (part, status, code) => {
  const offerId = await newOffer();
  const { body } = await contract(offerId, 1, part).expect(status);
  expect(body.code).toBe(code);
});

it('whatever is contracted, cancelled and changed: the sums are right and never above the ceiling', async () => {
  const months = ['06', '07', '08'].map((month) => `${year}-${month}`);
  const step = fc.oneof(
    fc.record({
      do: fc.constant('contract' as const),
      months: fc.subarray(months, { minLength: 1 }),
      quantity: fc.integer({ min: 1, max: 5000 }).map((grams) => grams / 1000),
    }),
    fc.record({ do: fc.constant('cancel' as const), place: fc.nat(20) }),
    fc.record({
      do: fc.constant('capacity' as const),
      dependable: fc.integer({ min: 0, max: 12 }),
      committed: fc.integer({ min: 0, max: 2 }),
      july: fc.option(fc.integer({ min: 0, max: 12 })),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const offerId = await newOffer();
      const made: string[] = [];
      for (const each of steps) {
        if (each.do === 'contract') {
          const wanted = each.months.map((month) => ({ month, quantity: each.quantity, unit: 'TNE' }));
          const { status, body } = await contract(offerId, 0, { months: wanted });
          expect([201, 409]).toContain(status);
          if (status === 201) made.push(body.contractId);
        } else if (each.do === 'cancel' && made.length > 0) {
          const answer = await api()
            .delete(`/contracts/${made[each.place % made.length]}`)
            .send({ reason: 'test' });
          expect([200, 409]).toContain(answer.status);
        } else if (each.do === 'capacity') {
          const dependable = Math.max(each.dependable, each.committed);
          const own = each.july === null ? [] : [{ month: 7, dependable: each.july, potential: 100 }];
          const given = capacity(dependable, { committed: each.committed, months: own });
          const answer = await api()
            .put(`/offers/${offerId}`)
            .send(offerOf({ capacity: given }));
          expect([200, 409]).toContain(answer.status);
        }
      }
      const wrong = await db.query(
        `select c.*, l.sum,
                coalesce(o.month_dependable[right(c.month, 2)::int], o.dependable) - o.committed as could
         from offer_month_commitment c join offer o on o.id = c.offer_id
         left join (select k.offer_id, m.month, sum(m.quantity) from contract k join contract_month m
                      on m.contract_id = k.id where k.state = 'active' group by 1, 2) l using (offer_id, month)
         where c.offer_id = $1 and (c.committed <> coalesce(l.sum, 0) or c.committed > c.ceiling
           or c.ceiling <> greatest(0, coalesce(o.month_dependable[right(c.month, 2)::int], o.dependable) - o.committed))`,
        [offerId],
      );
      expect(wrong).toEqual([]);
      const live = await db.query(
        `select m.month, sum(m.quantity) from contract k join contract_month m on m.contract_id = k.id
         where k.offer_id = $1 and k.state = 'active' group by 1
         except select month, committed from offer_month_commitment where offer_id = $1`,
        [offerId],
      );
      expect(live).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it('the entities and the migrations tell the same', async () => expect(await drift(db)).toEqual([]));
