import type { Deal } from '@titik/contracts/deal.events';
import { newId } from '@titik/contracts/new-id';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { BuyerRegistryModule } from '../buyer-registry.module';
import { database } from '../data-source';
import { postIdOf } from '../trade-posts/seed-posts';

jest.setTimeout(60_000);
const postId = postIdOf('itpc', 'Sydney');
const year = new Date().getUTCFullYear() + 1;
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const on = (monthAndDay: string) => `${year - 2}-${monthAndDay}`;
const usd = (amount: number) => ({ amount, currency: 'USD' });

let service: TestService;
let buyerId: string;
let demandId: string;
let lineId: string;
const api = () => request(`${service.url}/api/v1`);
const deal = (part: object = {}) => ({ demandId, producerId: newId(), openedOn: on('01-05'), ...part });
const opened = async (part: object = {}): Promise<Deal> =>
  (await api().post('/deals').send(deal(part)).expect(201)).body as Deal;
const send = (method: 'put' | 'post' | 'delete', path: string, version: number, body?: object) => {
  const asked = api()[method](`/deals/${path}`).set('if-match', `"${version}"`).set('x-actor', 'siti');
  return body === undefined ? asked : asked.send(body);
};
const contract = (part: object = {}) => ({
  on: on('02-20'),
  reference: 'HS-1',
  value: usd(1000),
  months: [{ lineId, offerId: newId(), month: `${year}-03`, quantity: 2, unit: 'ton' }],
  ...part,
});
const shipment = (part: object = {}) => ({
  shipmentId: newId(),
  lineId,
  promisedOn: on('03-01'),
  shippedOn: on('03-05'),
  promisedQuantity: 2,
  quantity: 1.5,
  unit: 'TNE',
  value: usd(750),
  ...part,
});

beforeAll(async () => {
  service = await testService(BuyerRegistryModule, 'buyer-registry', database);
}, 60_000);
afterAll(() => service?.stop());
beforeEach(async () => {
  const { name, country, zone, contact, officeHours } = build.buyer();
  const buyer = { name, country, zone, contact, officeHours, postId };
  ({ buyerId } = (await api().post('/buyers').send(buyer).expect(201)).body);
  const lines = ['pasteurised crab meat', 'tuna'].map((words) => ({
    words,
    quantity: { min: 2, unit: 'TNE', rhythm: 'monthly' },
    shipWindow: { from: `${year}-03`, to: `${year}-05` },
  }));
  const { body } = await api().post('/demands').send({ postId, buyerId, lines }).expect(201);
  demandId = body.demandId;
  lineId = body.lines[0].lineId;
});

describe('a deal by hand', () => {
  it('is opened once, with all lines of its demand or those that are named', async () => {
    const input = { dealId: newId(), ...deal({ lineIds: [lineId], awaits: 'sample', intention: usd(120000) }) };
    const { body, headers } = await api().post('/deals').send(input).expect(201);
    expect(headers.etag).toBe('"1"');
    expect(body).toMatchObject({
      dealId: input.dealId,
      version: 1,
      state: 'open',
      awaits: 'sample',
      postId,
      buyerId,
      country: 'AU',
      lines: [{ lineId }],
      values: { intention: usd(120000) },
    });
    expect(body).not.toHaveProperty('meetingId');
    expect((await api().post('/deals').send(input).expect(201)).body).toEqual(body);
    expect((await opened()).lines).toHaveLength(2);
  });

  it.each<[string, () => object, number, string, string]>([
    ['no demand', () => deal({ demandId: newId() }), 422, 'deal.unknown-demand', 'demandId'],
    ['a strange line', () => deal({ lineIds: [lineId, newId()] }), 422, 'deal.unknown-line', 'lineIds.1'],
    ['a due day that is over', () => deal({ dueOn: on('01-01') }), 422, 'deal.due-in-past', 'dueOn'],
    ['an opening to come', () => deal({ openedOn: daysFromNow(3) }), 422, 'deal.day-to-come', 'openedOn'],
    ['no such day', () => deal({ openedOn: on('02-30') }), 400, 'request.invalid', ''],
    ['no such stage', () => deal({ awaits: 'dinner' }), 400, 'request.invalid', ''],
    ['no producer', () => ({ demandId }), 400, 'request.invalid', ''],
    ['less than nothing', () => deal({ intention: usd(-1) }), 400, 'request.invalid', ''],
  ])('is refused with %s', async (_, input, status, code, field) => {
    const { body } = await api().post('/deals').send(input()).expect(status);
    expect(body).toMatchObject({ code, ...(field && { field }) });
  });

  it('is refused while the producer has an open one for the demand, also when many ask at once', async () => {
    const producerId = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => api().post('/deals').send(deal({ producerId }))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(409)]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('deal.already-open');
    const { dealId } = answers.find(({ status }) => status === 201)!.body as Deal;
    const { body } = await api().post('/deals').send(deal({ dealId })).expect(409);
    expect(body.code).toBe('deal.id-taken');
  });
});

it('goes from price list to paid, told step by step, and its history says how', async () => {
  const { dealId: id } = await opened();
  const list = { on: on('01-09'), evidence: 'PL-7', notes: 'two sizes' };
  await send('put', `${id}/steps/price-list`, 1, list).expect(200);
  await send('put', `${id}/intention`, 2, usd(90000)).expect(200);
  await send('put', `${id}/due`, 3, { awaits: 'contract', dueOn: daysFromNow(20) }).expect(200);
  await send('put', `${id}/contract`, 4, contract()).expect(200);
  const goods = shipment();
  await send('post', `${id}/shipments`, 5, goods).expect(201);
  const again = await send('post', `${id}/shipments`, 5, { ...goods, unit: 'ton' }).expect(201);
  expect(again.body).toMatchObject({ version: 6, awaits: 'paid' });
  await send('put', `${id}/shipments/${goods.shipmentId}`, 6, {
    ...shipment({ value: usd(800) }),
    shipmentId: undefined,
  }).expect(200);
  const money = { paymentId: newId(), paidOn: on('04-01'), value: usd(400) };
  await send('post', `${id}/payments`, 7, money).expect(201);
  await send('post', `${id}/payments`, 7, money).expect(201);
  const { body, headers } = await send('post', `${id}/payments`, 8, { paidOn: on('04-20'), value: usd(600) }).expect(
    201,
  );
  expect(headers.etag).toBe('"9"');
  expect(body).toMatchObject({
    version: 9,
    state: 'paid',
    steps: [
      { stage: 'price-list', on: on('01-09'), evidence: 'PL-7', notes: 'two sizes', recordedBy: 'siti' },
      { stage: 'contract', on: on('02-20') },
      { stage: 'shipped', on: on('03-05') },
      { stage: 'paid', on: on('04-20') },
    ],
    values: { intention: usd(90000), contracted: usd(1000), shipped: usd(800), paid: usd(1000) },
    contract: { months: [{ unit: 'TNE' }] },
  });
  expect((await api().get(`/deals/${id}`).expect(200)).body).toEqual(body);
  await api().get(`/deals/${id}`).set('if-none-match', headers.etag).expect(304);

  const { items } = (await api().get(`/deals/${id}/history`).expect(200)).body;
  expect(items.map(({ action, version }: { action: string; version: number }) => [version, action])).toEqual(
    ['open', 'reach', 'intend', 'expect', 'sign', 'ship', 'correct-shipment', 'pay', 'pay'].map((action, i) => [
      i + 1,
      action,
    ]),
  );
  expect(items[1]).toMatchObject({ by: 'siti' });
  expect(items[1].changes).toContainEqual({ field: 'awaits', before: 'price-list', after: 'sample' });

  await eventually(async () => {
    const events = await readTopics<{ deal: Deal }>(service.prefix, ['buyer.deal.v1']);
    const versions = events.flatMap((event) => (event.deal.dealId === id ? event.deal.version : []));
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

it('takes back what was written by mistake, is lost, and goes on', async () => {
  const { dealId: id } = await opened();
  const [goods, money] = [
    shipment({ value: usd(1000) }),
    { paymentId: newId(), paidOn: on('04-01'), value: usd(1000) },
  ];
  await send('put', `${id}/contract`, 1, contract()).expect(200);
  await send('post', `${id}/shipments`, 2, goods).expect(201);
  expect((await send('post', `${id}/payments`, 3, money).expect(201)).body.state).toBe('paid');
  const smaller = { paidOn: on('04-01'), value: usd(500) };
  expect((await send('put', `${id}/payments/${money.paymentId}`, 4, smaller).expect(200)).body.state).toBe('open');
  await send('delete', `${id}/payments/${money.paymentId}`, 5).expect(200);
  await send('delete', `${id}/shipments/${goods.shipmentId}`, 6).expect(200);
  const { body } = await send('delete', `${id}/steps/contract`, 7).expect(200);
  expect(body).toMatchObject({ version: 8, state: 'open', awaits: 'contract', steps: [], values: {} });
  expect(body).not.toHaveProperty('contract');
  const lost = await send('post', `${id}/lose`, 8, { code: 'other', text: 'the ship sank', on: on('05-01') }).expect(
    200,
  );
  expect(lost.body).toMatchObject({ state: 'lost', loss: { code: 'other', text: 'the ship sank', on: on('05-01') } });
  expect((await send('post', `${id}/reopen`, 9).expect(200)).body).toMatchObject({ state: 'open', version: 10 });
});

describe('bad input', () => {
  let id: string;
  beforeEach(async () => {
    id = (await opened()).dealId;
    await send('put', `${id}/contract`, 1, contract()).expect(200);
  });

  it.each<['put' | 'post' | 'delete', string, object | undefined, number, string, string]>([
    ['put', 'steps/dinner', { on: on('02-01') }, 400, 'request.invalid', ''],
    ['put', 'steps/sample', { on: on('13-01') }, 400, 'request.invalid', ''],
    ['put', 'steps/sample', { on: '0000-01-01' }, 400, 'request.invalid', ''],
    ['put', 'steps/sample', { on: daysFromNow(3) }, 422, 'deal.day-to-come', 'on'],
    ['put', 'steps/sample', { on: on('02-21') }, 422, 'deal.steps-out-of-order', 'on'],
    ['put', 'steps/shipped', { on: on('02-21') }, 409, 'deal.needs-shipment', ''],
    ['put', 'steps/paid', { on: on('02-21') }, 409, 'deal.needs-payment', ''],
    ['delete', 'steps/sample', undefined, 404, 'deal.stage-not-reached', ''],
    ['put', 'contract', { on: on('02-20'), value: usd(0), months: [] }, 400, 'request.invalid', ''],
    ['put', 'contract', { on: on('02-20'), value: usd(1) }, 400, 'request.invalid', ''],
    ['post', 'shipments', { lineId: newId() }, 400, 'request.invalid', ''],
    ['put', `shipments/${newId()}`, undefined, 400, 'request.invalid', ''],
    ['delete', `shipments/${newId()}`, undefined, 404, 'deal.unknown-shipment', ''],
    ['post', 'payments', { paidOn: on('04-01'), value: usd(0) }, 400, 'request.invalid', ''],
    [
      'post',
      'payments',
      { paidOn: on('04-01'), value: { amount: 5, currency: 'EUR' } },
      409,
      'deal.currency-differs',
      '',
    ],
    ['put', `payments/${newId()}`, { paidOn: on('04-01'), value: usd(1) }, 404, 'deal.unknown-payment', ''],
    ['delete', `payments/${newId()}`, undefined, 404, 'deal.unknown-payment', ''],
    ['put', 'intention', { amount: 5, currency: 'Dollar' }, 400, 'request.invalid', ''],
    ['put', 'intention', { amount: 5, currency: 'usd' }, 400, 'request.invalid', ''],
    ['put', 'intention', { amount: 1e13, currency: 'USD' }, 400, 'request.invalid', ''],
    ['post', 'payments', { paidOn: on('04-01'), value: usd(1e-7) }, 400, 'request.invalid', ''],
    ['put', 'due', { awaits: 'sample' }, 422, 'deal.stage-behind', 'awaits'],
    ['put', 'due', { dueOn: on('01-01') }, 422, 'deal.due-in-past', 'dueOn'],
    ['post', 'lose', { code: 'bad mood' }, 400, 'request.invalid', ''],
    ['post', 'lose', { code: 'other' }, 422, 'deal.loss-needs-text', 'text'],
    ['post', 'reopen', undefined, 409, 'deal.not-closed', ''],
  ])('%s %s %j is refused', async (method, path, body, status, code, field) => {
    const answer = await send(method, `${id}/${path}`, 2, body).expect(status);
    expect(answer.body).toMatchObject({ code, ...(field && { field }) });
    expect((await api().get(`/deals/${id}`)).body.version).toBe(2);
  });

  it.each<[object, number, string, string]>([
    [{ unit: 'MTR' }, 422, 'deal.unknown-unit', 'unit'],
    [{ quantity: 0 }, 422, 'deal.quantity-out-of-range', 'quantity'],
    [{ shippedOn: on('02-19') }, 422, 'deal.steps-out-of-order', 'shippedOn'],
    [{ lineId: newId() }, 422, 'deal.unknown-line', 'lineId'],
    [{ value: { amount: 1, currency: 'EUR' } }, 409, 'deal.currency-differs', 'value.currency'],
  ])('a shipment with %j is refused', async (part, status, code, field) => {
    const { body } = await send('post', `${id}/shipments`, 2, shipment(part)).expect(status);
    expect(body).toMatchObject({ code, field });
  });

  it('months are of the deal’s lines, each once, in units of their goods', async () => {
    const [month] = contract().months;
    const refused = async (months: object[]) =>
      (await send('put', `${id}/contract`, 2, contract({ months })).expect(422)).body as {
        code: string;
        field: string;
      };
    expect(await refused([{ ...month, unit: 'YRD' }])).toMatchObject({
      code: 'deal.unknown-unit',
      field: 'months.0.unit',
    });
    expect(await refused([{ ...month, lineId: newId() }])).toMatchObject({
      code: 'deal.unknown-line',
      field: 'months.0.lineId',
    });
    expect(await refused([month, month])).toMatchObject({ code: 'deal.month-twice', field: 'months.1.month' });
    expect(await refused([{ ...month, quantity: -1 }])).toMatchObject({
      code: 'deal.quantity-out-of-range',
      field: 'months.0.quantity',
    });
  });

  it('amounts are kept to a thousandth, and their sums to the last one', async () => {
    await send('post', `${id}/payments`, 2, { paidOn: on('04-01'), value: usd(0.1004) }).expect(201);
    await send('post', `${id}/payments`, 3, { paidOn: on('04-02'), value: usd(0.2) }).expect(201);
    const { body } = await send('post', `${id}/payments`, 4, { paidOn: on('04-03'), value: usd(999e9) }).expect(201);
    expect(body.values.paid).toEqual(usd(999000000000.3));
    expect(body.payments[0].value).toEqual(usd(0.1));
  });

  it('the version must be named and be the newest; another shipment with a known id is refused', async () => {
    const list = { on: on('01-09') };
    await api().put(`/deals/${id}/steps/price-list`).send(list).expect(428);
    await send('put', `${id}/steps/price-list`, 1, list).expect(412);
    const goods = shipment();
    await send('post', `${id}/shipments`, 2, goods).expect(201);
    const { body } = await send('post', `${id}/shipments`, 3, { ...goods, quantity: 1 }).expect(409);
    expect(body.code).toBe('deal.shipment-differs');
  });

  it('what is not there is not found', async () => {
    for (const path of [newId(), `${newId()}/history`]) await api().get(`/deals/${path}`).expect(404);
    expect((await send('post', `${newId()}/reopen`, 1).expect(404)).body.code).toBe('deal.unknown');
    await api().get('/deals/1').expect(400);
    await api().get('/deals?overdue=perhaps').expect(400);
    await api().get('/deals/summary?postId=1').expect(400);
  });

  it('of many who change one version at once, one succeeds', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => send('put', `${id}/intention`, 2, usd(i + 1))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(412)]);
  });
});

describe('the list', () => {
  it('is filtered and comes newest first, page by page', async () => {
    const [first, second, third] = [await opened(), await opened({ awaits: 'sample' }), await opened()];
    await send('post', `${third.dealId}/lose`, 1, { code: 'price' }).expect(200);
    const list = async (query: string): Promise<string[]> =>
      (await api().get(`/deals?${query}`).expect(200)).body.items.map(({ dealId }: Deal) => dealId);
    const all = [third, second, first].map(({ dealId }) => dealId);
    expect(await list(`demandId=${demandId}`)).toEqual(all);
    expect(await list(`buyerId=${buyerId}&state=open`)).toEqual(all.slice(1));
    expect(await list(`buyerId=${buyerId}&state=lost`)).toEqual([third.dealId]);
    expect(await list(`buyerId=${buyerId}&awaits=sample`)).toEqual([second.dealId]);
    expect(await list(`producerId=${first.producerId}`)).toEqual([first.dealId]);
    expect(await list(`postId=${postIdOf('attache', 'London')}`)).toEqual([]);
    expect(await list(`demandId=${demandId}&overdue=true`)).toEqual([]);
    expect(await list(`demandId=${demandId}&overdue=false`)).toEqual(all);
    const { body } = await api().get(`/deals?demandId=${demandId}&limit=2`).expect(200);
    expect(body.items).toHaveLength(2);
    expect(await list(`demandId=${demandId}&limit=2&after=${body.next}`)).toEqual([first.dealId]);
  });
});

it('the board counts what is awaited, and adds nothing to anything of another kind or currency', async () => {
  const london = postIdOf('attache', 'London');
  const { name, country, zone, contact, officeHours } = build.buyer({ country: 'GB' });
  const { body: buyer } = await api()
    .post('/buyers')
    .send({ name, country, zone, contact, officeHours, postId: london });
  const lines = [
    {
      words: 'tuna',
      quantity: { min: 2, unit: 'TNE', rhythm: 'monthly' },
      shipWindow: { from: `${year}-03`, to: `${year}-05` },
    },
  ];
  const { body: demand } = await api()
    .post('/demands')
    .send({ postId: london, buyerId: buyer.buyerId, lines })
    .expect(201);
  const open = (part: object = {}) => opened({ demandId: demand.demandId, ...part });
  const line = demand.lines[0].lineId as string;

  const first = (await open({ openedOn: on('01-01'), intention: usd(5000) })).dealId;
  await send('put', `${first}/steps/price-list`, 1, { on: on('01-11') }).expect(200);
  await send('put', `${first}/contract`, 2, contract({ months: [], on: on('01-31') })).expect(200);
  await send(
    'post',
    `${first}/shipments`,
    3,
    shipment({ lineId: line, shippedOn: on('02-10'), value: usd(750.5) }),
  ).expect(201);
  await send('post', `${first}/payments`, 4, { paidOn: on('03-01'), value: usd(300) }).expect(201);
  const second = (await open({ openedOn: on('01-01'), intention: { amount: 700, currency: 'AUD' } })).dealId;
  await send('put', `${second}/steps/price-list`, 1, { on: on('01-05') }).expect(200);
  const third = (await open({ openedOn: on('01-01'), intention: usd(1) })).dealId;
  await send('post', `${third}/lose`, 1, { code: 'price' }).expect(200);

  const { body } = await api().get(`/deals/summary?postId=${london}`).expect(200);
  expect(body).toEqual({
    items: [
      {
        postId: london,
        states: [
          { state: 'lost', deals: 1 },
          { state: 'open', deals: 2 },
        ],
        awaited: [
          { awaits: 'sample', deals: 1, overdue: 0 },
          { awaits: 'paid', deals: 1, overdue: 0 },
        ],
        values: [
          { currency: 'AUD', intention: 700, contracted: 0, shipped: 0, paid: 0 },
          { currency: 'USD', intention: 5000, contracted: 1000, shipped: 750.5, paid: 300 },
        ],
        medianDays: [
          { stage: 'price-list', days: 7, deals: 2 },
          { stage: 'contract', days: 20, deals: 1 },
          { stage: 'shipped', days: 10, deals: 1 },
        ],
      },
    ],
  });
  const everywhere = (await api().get('/deals/summary').expect(200)).body.items as { postId: string }[];
  expect(everywhere.map((each) => each.postId)).toContain(postId);
});

it('demands of each post are counted by how far they came, each once', async () => {
  type Counts = Record<'registered' | 'dealing' | 'contracted' | 'shipped' | 'paid', number>;
  const counts = async (): Promise<Counts> =>
    (await api().get('/demands/funnel').expect(200)).body.items.find(
      (row: { postId: string }) => row.postId === postId,
    );
  const before = await counts();
  const one = await opened();
  await opened();
  const added = async () => {
    const now = await counts();
    return (['registered', 'dealing', 'contracted', 'shipped', 'paid'] as const).map((key) => now[key] - before[key]);
  };
  expect(await added()).toEqual([0, 1, 0, 0, 0]);
  await send('put', `${one.dealId}/contract`, 1, contract()).expect(200);
  expect(await added()).toEqual([0, 1, 1, 0, 0]);
  await send('post', `${one.dealId}/shipments`, 2, shipment()).expect(201);
  expect(await added()).toEqual([0, 1, 1, 1, 0]);
});
