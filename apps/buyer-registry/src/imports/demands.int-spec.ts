import type { Demand } from '@titik/contracts/demand.events';
import { importFile } from '@titik/testing/import-file';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { BuyerRegistryModule } from '../buyer-registry.module';
import { database } from '../data-source';

let service: TestService;
const api = () => request(`${service.url}/api/v1`);
const count = async (table: string): Promise<number> =>
  Number((await service.app.get(DataSource).query(`select count(*) as n from ${table}`))[0].n);
const next = new Date().getUTCFullYear() + 1;
const header = 'Inquiry;Buyer;Product;Quantity;Unit;Frequency;Ship from;Ship to;Target price;Currency;Price per';
const row = (n: number, part: { buyer?: string; words?: string; quantity?: string } = {}): string =>
  [
    `INQ-${n}`,
    part.buyer ?? 'Harbour Seafood',
    part.words ?? 'tuna and crab meat',
    part.quantity ?? '5',
    'ton',
    'bulanan',
    `Maret ${next}`,
    `${next}-05`,
    '14,5',
    'USD',
    'kg',
  ].join(';');
const bring = (...rows: string[]) =>
  importFile(service.url, 'demands', [header, ...rows].join('\n'), {}, 'demand-imports');

beforeAll(async () => {
  service = await testService(BuyerRegistryModule, 'buyer-registry', database);
  const { body } = await api().get('/trade-posts').expect(200);
  const { postId, country, zone } = body.items.find(({ name }: { name: string }) => name === 'ITPC Sydney');
  const officeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
  const contact = { name: 'Olivia', language: 'en' };
  const buyer = { name: 'Harbour Seafood', postId, country, zone, contact, officeHours };
  await api().post('/buyers').send(buyer).expect(201);
}, 60_000);
afterAll(() => service?.stop());

describe('a list of demands', () => {
  it('takes the good ones in, keeps unknown words for a person and says what is wrong with the others', async () => {
    const done = await bring(
      row(1),
      row(2, { quantity: '2 kodi' }),
      row(3, { words: 'mesin fotokopi' }),
      row(4, { buyer: 'Nobody' }),
    );
    expect(done).toMatchObject({ state: 'done', good: 1, bad: 3 });
    const { body } = await api().get(`/demand-imports/${done.importId}/rows?lang=en`).expect(200);
    expect(
      body.items.map(({ row, faults }: { row: number; faults: { column: string; code: string }[] }) => [
        row,
        faults[0].column,
        faults[0].code,
      ]),
    ).toEqual([
      [3, 'unit', 'demand.unknown-unit'],
      [4, 'words', 'demand.unresolved-words'],
      [5, 'buyer', 'import.unknown-buyer'],
    ]);
    const { body: demands } = await api().get('/demands').expect(200);
    expect(demands.items).toHaveLength(1);
    expect(demands.items[0].lines.map(({ commodity }: { commodity: string }) => commodity)).toEqual([
      'tuna',
      expect.stringContaining('crab'),
    ]);
    expect(demands.items[0].lines[0]).toMatchObject({ shipWindow: { from: `${next}-03`, to: `${next}-05` } });
    expect(await count('unresolved_word')).toBe(1);
  }, 60_000);

  const demandOf = async () => (await api().get('/demands').expect(200)).body.items.at(-1) as Demand;

  it('brought twice changes nothing, and a row that says something else revises its demand once', async () => {
    const before = [await count('demand'), await count(`audit_entry where kind = 'demand'`)];
    expect(await bring(row(1))).toMatchObject({ good: 0, unchanged: 1, bad: 0 });
    expect([await count('demand'), await count(`audit_entry where kind = 'demand'`)]).toEqual(before);

    const first = await demandOf();
    const other = row(1, { quantity: '9', words: 'tuna, crab meat and vanilla' });
    expect(await bring(other)).toMatchObject({ good: 1, unchanged: 0, bad: 0 });
    const revised = await demandOf();
    expect(revised).toMatchObject({ demandId: first.demandId, version: 2, expiresOn: first.expiresOn });
    expect(revised.lines.map(({ commodity }) => commodity)).toEqual([
      ...first.lines.map(({ commodity }) => commodity),
      'vanilla',
    ]);
    expect(revised.lines.slice(0, 2).map(({ lineId }) => lineId)).toEqual(first.lines.map(({ lineId }) => lineId));
    expect(revised.lines.map(({ quantity }) => quantity.min)).toEqual([9000, 9000, 9000]);
    const trail = await service.app
      .get(DataSource)
      .query(`select actor, action from audit_entry where subject = $1 order by id`, [first.demandId]);
    expect(trail.map(({ action }: { action: string }) => action)).toEqual(['register', 'revise']);

    expect(await bring(other)).toMatchObject({ good: 0, unchanged: 1 });
    expect((await demandOf()).version).toBe(2);
    expect(await count('demand')).toBe(before[0]);
  }, 60_000);

  it('naming a demand twice, the later row has the last word', async () => {
    expect(await bring(row(20), row(20, { quantity: '7' }), row(20, { quantity: '7' }))).toMatchObject({
      good: 2,
      unchanged: 1,
    });
    const { body } = await api().get('/demands').expect(200);
    expect(body.items[0]).toMatchObject({ version: 2, lines: [{ quantity: { min: 7000 } }, {}] });
  }, 60_000);

  it('leaves what a person revised since, unless the row says something new', async () => {
    await bring(row(21));
    const { body } = await api().get('/demands').expect(200);
    const { demandId, postId, buyerId } = body.items[0] as Demand;
    const lines = [
      {
        words: 'tuna',
        quantity: { min: 1, unit: 'TNE', rhythm: 'monthly' },
        shipWindow: { from: `${next}-03`, to: `${next}-05` },
      },
    ];
    await api().put(`/demands/${demandId}`).set('if-match', '"1"').send({ postId, buyerId, lines }).expect(200);
    expect(await bring(row(21))).toMatchObject({ good: 0, unchanged: 1 });
    expect(await bring(row(21, { quantity: '6' }))).toMatchObject({ good: 1 });
    expect((await api().get(`/demands/${demandId}`).expect(200)).body).toMatchObject({ version: 3, lines: [{}, {}] });
  }, 60_000);

  it('does not change a closed demand, and says why', async () => {
    await bring(row(22));
    const { body } = await api().get('/demands').expect(200);
    const { demandId } = body.items[0] as Demand;
    await api().post(`/demands/${demandId}/close`).set('if-match', '"1"').send({ reason: 'met' }).expect(200);
    expect(await bring(row(22))).toMatchObject({ unchanged: 1, bad: 0 });
    const done = await bring(row(22, { quantity: '6' }), row(23));
    expect(done).toMatchObject({ good: 1, bad: 1 });
    const { body: rows } = await api().get(`/demand-imports/${done.importId}/rows?lang=en`).expect(200);
    expect(rows.items[0].faults[0]).toMatchObject({
      column: 'demand_key',
      code: 'import.demand-closed',
      reason: expect.stringContaining('Reopen it'),
    });
    expect((await api().get(`/demands/${demandId}`).expect(200)).body.version).toBe(2);
  }, 60_000);

  it('tried only leaves nothing behind, not even words', async () => {
    const before = [await count('demand'), await count('unresolved_word')];
    const file = [header, row(8), row(9, { words: 'helikopter bekas' })].join('\n');
    const done = await importFile(service.url, 'demands', file, { dryRun: 'true' }, 'demand-imports');
    expect(done).toMatchObject({ good: 1, bad: 1 });
    expect([await count('demand'), await count('unresolved_word')]).toEqual(before);
  }, 60_000);
});
