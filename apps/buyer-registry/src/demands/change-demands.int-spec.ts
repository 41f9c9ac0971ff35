import { type Demand, DemandRegistered } from '@titik/contracts/demand.events';
import { newId } from '@titik/contracts/new-id';
import { byService } from '@titik/platform/caller';
import { InvalidError } from '@titik/platform/errors';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { BuyerRegistryModule } from '../buyer-registry.module';
import { database } from '../data-source';
import { postIdOf } from '../trade-posts/seed-posts';
import type { DemandInput } from './demand.dto';
import { DemandsService } from './demands.service';
import { ExpireDemands } from './expire-demands';

jest.setTimeout(60_000);
const postId = postIdOf('itpc', 'Sydney');
const buyerId = newId();
const year = new Date().getUTCFullYear() + 1;

let service: TestService;
const api = () => request(`${service.url}/api/v1`);
const line = (part: object = {}) => ({
  words: 'tuna',
  quantity: { min: 2, max: 3, unit: 'ton', rhythm: 'monthly' as const },
  shipWindow: { from: `${year}-03`, to: `${year}-05` },
  ...part,
});
const input = (part: object = {}): DemandInput => ({ postId, buyerId, lines: [line()], ...part });
const register = async (part: object = {}): Promise<Demand> =>
  (await api().post('/demands').set('x-actor', 'Ayu').send(input(part)).expect(201)).body as Demand;
const revise = (id: string, tag: string, part: object = {}) =>
  api().put(`/demands/${id}`).set('if-match', tag).set('x-actor', 'Budi').send(input(part));
const act = (id: string, what: string, tag: string, body: object = {}) =>
  api().post(`/demands/${id}/${what}`).set('if-match', tag).send(body);
const read = async (id: string) => (await api().get(`/demands/${id}`).expect(200)).body as Demand;
const setExpiry = (id: string, day: string) =>
  service.app.get(DataSource).query('update demand set expires_on = $2 where id = $1', [id, day]);

beforeAll(async () => {
  service = await testService(BuyerRegistryModule, 'buyer-registry', database);
  const { name, country, zone, contact, officeHours } = build.buyer();
  await api().put(`/buyers/${buyerId}`).send({ name, country, zone, contact, officeHours, postId }).expect(200);
});
afterAll(() => service?.stop());

describe('a version', () => {
  it('is told as a tag, and saves a reader who has it the answer', async () => {
    const made = await api().post('/demands').send(input()).expect(201);
    const path = `/demands/${(made.body as Demand).demandId}`;
    const answer = await api().get(path).expect(200);
    expect([made.headers.etag, answer.headers.etag]).toEqual(['"1"', '"1"']);
    const known = await api().get(path).set('if-none-match', '"1"').expect(304);
    expect([known.headers.etag, known.text]).toEqual(['"1"', '']);
    await api().get(path).set('if-none-match', '"0"').expect(200);
  });

  it('must be named by every change', async () => {
    const { demandId } = await register();
    const answers = await Promise.all([
      api().put(`/demands/${demandId}`).send(input()),
      ...['close', 'reopen', 'renew'].map((what) =>
        api()
          .post(`/demands/${demandId}/${what}`)
          .send({ reason: 'met', expiresOn: `${year}-12-31` }),
      ),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [428, 'request.precondition-required']),
    );
    expect((await read(demandId)).version).toBe(1);
  });

  it('lets one of twenty revisions at the same time through', async () => {
    const { demandId } = await register();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => revise(demandId, '"1"', { maxSessions: n, lines: [line()] })),
    );
    const winners = answers.filter(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'request.version-changed']));
    expect(await read(demandId)).toEqual(winners[0].body);
    expect(winners[0].headers.etag).toBe('"2"');
    const rows = await service.app
      .get(DataSource)
      .query(`select 1 from audit_entry where subject = $1 and action = 'revise'`, [demandId]);
    expect(rows).toHaveLength(1);
  });
});

describe('a revision', () => {
  it('replaces the content and keeps the ids of lines that it names, in their new order', async () => {
    const before = await register({ lines: [line(), line({ words: 'crab meat' })] });
    const [tuna, crab] = before.lines;
    const after = await revise(before.demandId, '"1"', {
      country: 'NZ',
      lines: [
        line({ lineId: crab.lineId, words: 'crab meat', quantity: { min: 500, unit: 'lb', rhythm: 'one-off' } }),
        line({ words: 'vanilla beans' }),
      ],
    }).expect(200);
    expect(after.body).toMatchObject({ version: 2, country: 'NZ', expiresOn: before.expiresOn });
    expect(after.body.lines).toMatchObject([
      { lineId: crab.lineId, quantity: { min: 226.796185, unit: 'KGM', rhythm: 'one-off' } },
      { commodity: 'vanilla' },
    ]);
    expect(after.body.lines[0].stated).toEqual({ quantity: { min: 500, unit: 'lb' } });
    expect(await read(before.demandId)).toEqual(after.body);
    const gone = await revise(before.demandId, '"2"', { lines: [line({ lineId: tuna.lineId })] }).expect(422);
    expect(gone.body).toMatchObject({ code: 'demand.unknown-line', field: 'lines.0.lineId' });
    expect((await read(before.demandId)).version).toBe(2);
  });

  it('with words nobody knows changes nothing', async () => {
    const before = await register();
    const answer = await revise(before.demandId, '"1"', { lines: [line({ words: 'steel beams' })] }).expect(422);
    expect(answer.body.code).toBe('demand.unresolved-words');
    expect(await read(before.demandId)).toEqual(before);
  });
});

describe('closing, renewing, opening again', () => {
  it('go by the rules, and every version is told in order, whole', async () => {
    const { demandId, lines } = await register({ expiresOn: `${year}-06-30` });
    await revise(demandId, '"1"', { maxSessions: 1, lines: [line({ lineId: lines[0].lineId })] }).expect(200);
    await act(demandId, 'close', '"2"', { reason: 'no-supply', note: 'none near' }).expect(200);
    expect((await revise(demandId, '"3"').expect(409)).body.code).toBe('demand.already-closed');
    await setExpiry(demandId, '2026-01-31');
    expect((await act(demandId, 'reopen', '"3"').expect(409)).body.code).toBe('demand.needs-renewal');
    await act(demandId, 'renew', '"3"', { expiresOn: `${year}-07-31` }).expect(200);
    const reopened = await act(demandId, 'reopen', '"4"').expect(200);
    expect(reopened.body).toMatchObject({ version: 5, state: 'open', expiresOn: `${year}-07-31`, maxSessions: 1 });
    expect(reopened.body).not.toHaveProperty('closingReason');

    await eventually(async () => {
      expect(await service.app.get(DataSource).query('select 1 from outbox')).toEqual([]);
    });
    const events = await readTopics<DemandRegistered>(service.prefix, [DemandRegistered.topic.name]);
    const told = events.filter(({ demand }) => demand.demandId === demandId).map(({ demand }) => demand);
    expect(told.map(({ version, state }) => [version, state])).toEqual([
      [1, 'open'],
      [2, 'open'],
      [3, 'closed'],
      [4, 'closed'],
      [5, 'open'],
    ]);
    expect(told[4]).toEqual(reopened.body);
  });

  it('is remembered: who, when, what', async () => {
    const { demandId, lines } = await register({ maxSessions: 5 });
    const [{ lineId }] = lines;
    await revise(demandId, '"1"', {
      maxSessions: 5,
      lines: [line({ lineId, quantity: { min: 4, unit: 'ton', rhythm: 'monthly' } })],
    })
      .set('x-reason', 'buyer%20rang')
      .expect(200);
    await act(demandId, 'close', '"2"', { reason: 'met' }).expect(200);
    const { body } = await api().get(`/demands/${demandId}/history`).expect(200);
    expect(body.items).toMatchObject([
      { version: 1, action: 'register', by: 'Ayu', changes: [] },
      { version: 2, action: 'revise', by: 'Budi', reason: 'buyer rang' },
      { version: 3, action: 'close', by: 'somebody@example.org' },
    ]);
    expect(body.items[1].changes).toEqual([
      { field: `lines.${lineId}.quantity.max`, before: 3000 },
      { field: `lines.${lineId}.quantity.min`, before: 2000, after: 4000 },
      { field: `lines.${lineId}.stated.quantity.max`, before: 3 },
      { field: `lines.${lineId}.stated.quantity.min`, before: 2, after: 4 },
    ]);
    expect(body.items[2].changes).toEqual([
      { field: 'closingReason', after: 'met' },
      { field: 'state', before: 'open', after: 'closed' },
    ]);
    await api().get(`/demands/${newId()}/history`).expect(404);
  });

  it('by time is the sweep’s doing in the history', async () => {
    const { demandId } = await register();
    await setExpiry(demandId, '2026-01-31');
    await service.app.get(ExpireDemands).sweep();
    const { body } = await api().get(`/demands/${demandId}/history`).expect(200);
    expect(body.items[1]).toMatchObject({ action: 'close', by: 'service:expire-demands', version: 2 });
  });
});

describe('many at once', () => {
  it('stores the good ones in the caller’s transaction and answers each row', async () => {
    const demands = service.app.get(DemandsService);
    const asked = [
      { input: input(), key: 'import-1' },
      { input: input({ lines: [line({ words: 'steel beams' })] }), key: 'import-2' },
      { input: input({ buyerId: newId() }) },
      { input: input({ lines: [line({ words: 'cocoa beans' })] }), key: 'import-4' },
    ];
    const run = () =>
      service.app.get(DataSource).transaction((tx) => demands.registerMany(tx, byService('import'), asked));
    const first = await run();
    expect(
      first.map((each) => (each instanceof InvalidError ? each.code : (each as Demand).lines[0].commodity)),
    ).toEqual(['tuna', 'demand.unresolved-words', 'demand.unknown-buyer', 'cocoa']);
    const good = (rows: typeof first) => rows.filter((each) => 'demandId' in each);
    expect(good(await run())).toEqual(good(first));
    for (const { demandId } of good(first)) expect((await read(demandId)).demandId).toBe(demandId);
  });
});
