import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';
import { importFile } from '@titik/testing/import-file';

let service: TestService;
const api = () => request(`${service.url}/api/v1`);
const count = async (sql: string): Promise<number> => Number((await service.app.get(DataSource).query(sql))[0].n);
const offers = () => count('select count(*) as n from offer');
const heard = () => count(`select coalesce(sum(version), 0) as n from offer`);

const contact = { name: 'Siti', language: 'id' };
const officeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' };
const village = (n: number) => ({
  code: String(3_526_010_001 + n),
  name: `Desa ${n}`,
  district: 'Kwanyar',
  regency: 'Kabupaten Bangkalan',
  province: 'Jawa Timur',
});

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  const villages = Array.from({ length: 20 }, (_, n) => village(n));
  await api().post('/villages/bulk').send({ villages }).expect(200);
  for (const { code, name } of villages)
    await api()
      .post('/producers')
      .send({ kind: 'bumdes', name: `BUMDes ${name}`, villageCodes: [code], contact, officeHours })
      .expect(201);
}, 60_000);
afterAll(() => service?.stop());

const header =
  'Kelompok usaha;Kode desa;ID penawaran;Produk;Kapasitas;Potensi;Satuan;Musim;MOQ;Harga;Mata uang;Incoterm;Harga per';
const good = (n: number, part: { capacity?: string } = {}): string =>
  [
    `BUMDes Desa ${n % 20}`,
    String(3526010001 + (n % 20)),
    `P-${n}`,
    'daging rajungan pasteurisasi',
    part.capacity ?? '2,5',
    '4',
    'ton',
    'Mar–Okt',
    '0,5',
    '14,25',
    'USD',
    'FOB',
    'kg',
  ].join(';');

describe('a list of offers', () => {
  it('of 2,000 rows with 20 bad ones takes the good ones in and reports exactly the bad ones', async () => {
    const bad = (n: number): string => good(n, { capacity: n % 200 === 100 ? 'banyak' : '9' });
    const lines = Array.from({ length: 2000 }, (_, n) => (n % 100 === 0 ? bad(n) : good(n)));
    const done = await importFile(service.url, 'offers', [header, ...lines].join('\r\n'));
    expect(done).toMatchObject({
      state: 'done',
      rowsRead: 2000,
      good: 1980,
      bad: 20,
      unchanged: 0,
      rowsExpected: 2000,
    });
    expect(await offers()).toBe(1980);
    const { body } = await api().get(`/imports/${done.importId}/rows?state=bad&lang=en`).expect(200);
    expect(body.items.map(({ row }: { row: number }) => row)).toEqual(
      Array.from({ length: 20 }, (_, n) => n * 100 + 2),
    );
    expect(body.items[0].faults).toEqual([
      {
        column: 'dependable',
        header: 'Kapasitas',
        value: '9',
        code: 'offer.above-potential',
        reason: 'Dependable capacity (9000) cannot exceed the potential (4000).',
      },
    ]);
    expect(body.items[1].faults).toMatchObject([{ value: 'banyak', reason: '“banyak” is no number' }]);
  }, 60_000);

  it('is published just as it is stored', async () => {
    const told = await eventually(async () => {
      const events = await readTopics<{ offer: Offer }>(service.prefix, [OfferRecorded.topic.name]);
      expect(events).toHaveLength(1980);
      return events;
    });
    for (const { offer } of [told[0], told[1000], told[1979]]) {
      const { body } = await api().get(`/offers/${offer.offerId}`).expect(200);
      expect(body).toEqual(offer);
    }
  }, 60_000);

  it('brought twice changes nothing', async () => {
    const before = [await offers(), await heard()];
    const lines = Array.from({ length: 1999 }, (_, n) => good(n + 1)).filter((_, n) => (n + 1) % 100 > 0);
    const done = await importFile(service.url, 'offers', [header, ...lines].join('\n'));
    expect(done).toMatchObject({ state: 'done', good: 0, bad: 0, unchanged: 1980 });
    expect([await offers(), await heard()]).toEqual(before);
  }, 60_000);

  it('with a fault in a row leaves a file to be mended and sent again', async () => {
    const done = await importFile(service.url, 'offers', `${header}\n${good(5000, { capacity: '=1+1' })}`);
    const { text } = await api().get(`/imports/${done.importId}/rows.csv?lang=en`).expect(200);
    expect(text).toContain("'=1+1");
    expect(text).toContain('Kapasitas: “=1+1” is no number');
    const mended = text.replace("'=1+1", '"2,5"').replaceAll('ton', 'TNE');
    expect(await importFile(service.url, 'offers', mended)).toMatchObject({ good: 1, bad: 0 });
  }, 60_000);

  it('tried only is reported alike and stores nothing', async () => {
    const before = [await offers(), await heard(), await count('select count(*) as n from audit_entry')];
    const file = [header, good(9001), good(9002, { capacity: 'x' })].join('\n');
    const done = await importFile(service.url, 'offers', file, { dryRun: 'true' });
    expect(done).toMatchObject({ state: 'done', good: 1, bad: 1, dryRun: true });
    // The upload itself is on record.
    const after = [await offers(), await heard(), (await count('select count(*) as n from audit_entry')) - 1];
    expect(after).toEqual(before);
  }, 60_000);

  it('with headers of its own waits until a person says what they mean, and is known from then on', async () => {
    const file = [header.replace('Produk', 'Barang').replace('Kapasitas', 'Isi'), good(7001)].join('\n');
    const waiting = await importFile(service.url, 'offers', file, { source: 'dinas' });
    expect(waiting).toMatchObject({ state: 'needs-mapping', rowsRead: 0 });
    expect(waiting.missing.map(({ key }: { key: string }) => key)).toEqual(['product', 'dependable']);
    const columns = { product: 'Barang', dependable: 'Isi' };
    await api().put(`/imports/${waiting.importId}/mapping`).send({ columns }).expect(200);
    const again = await importFile(service.url, 'offers', file, { source: 'dinas' });
    expect(again).toMatchObject({ state: 'done', good: 0, unchanged: 1 });
  }, 60_000);
});
