import { importFile, settledImport } from '@titik/testing/import-file';
import { testService, type TestService } from '@titik/testing/test-service';
import { Workbook } from 'exceljs';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';

let service: TestService;
const api = () => request(`${service.url}/api/v1`);
const rowsOf = (sql: string): Promise<Record<string, unknown>[]> => service.app.get(DataSource).query(sql);
const known = async () => ({
  villages: await rowsOf('select code, name, consolidation_point as point from village order by code'),
  members: await rowsOf('select village_code as code, programme from programme_membership order by 1, 2'),
});

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
}, 60_000);
afterAll(() => service?.stop());

async function book(rows: unknown[][]): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('Daftar').addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('three lists of villages that overlap', () => {
  const bisa =
    'DAFTAR DESA BISA EKSPOR 2025\n\nKode Desa;Desa;Program;Klaster;Tanggal penilaian\n' +
    '35.26.01.2008;SEMBILANGAN;Desa BISA Ekspor;Klaster 1;2 Desember 2025\n' +
    '3526012009;;Desa BISA Ekspor;2;02/12/2025\n';
  const devisa = () =>
    book([
      ['Kode desa', 'Nama desa', 'Tanggal penilaian', 'Klaster'],
      ['3526012008', 'Desa Sembilangan', new Date('2025-06-25'), 1],
      [3526012010, undefined, undefined, undefined],
    ]);
  const bumdes =
    'village code,programme,consolidation point\n3526012008,"bumdes-ekspor; desa-devisa",Gudang Kwanyar\n3526012010,bumdes-ekspor,\n';

  const bringAll = async () => [
    await importFile(service.url, 'villages', bisa, { source: 'kemendag' }),
    await importFile(service.url, 'villages', await devisa(), {
      source: 'lpei',
      given: JSON.stringify({ programme: 'Desa Devisa' }),
    }),
    await importFile(service.url, 'villages', bumdes, { source: 'kemendes' }),
  ];

  it('give each village once, with all its memberships', async () => {
    const done = await bringAll();
    expect(done.map(({ state, good, bad }) => [state, good, bad])).toEqual([
      ['done', 2, 0],
      ['done', 2, 0],
      ['done', 2, 0],
    ]);
    const { villages, members } = await known();
    expect(villages.map(({ code }) => code)).toEqual(['3526012008', '3526012009', '3526012010']);
    expect(villages[0]).toMatchObject({ point: 'Gudang Kwanyar' });
    expect(members.map(({ code, programme }) => `${String(code).slice(-4)} ${programme}`)).toEqual([
      '2008 bumdes-ekspor',
      '2008 desa-bisa-ekspor',
      '2008 desa-devisa',
      '2009 desa-bisa-ekspor',
      '2010 bumdes-ekspor',
      '2010 desa-devisa',
    ]);
    const { body } = await api().get('/villages/3526012008').expect(200);
    expect(body).toMatchObject({ cluster: 1, zone: 'Asia/Jakarta' });
  }, 60_000);

  it('brought once more change nothing', async () => {
    const before = [await known(), await rowsOf(`select count(*) from audit_entry where kind <> 'import'`)];
    expect((await bringAll()).map(({ good, unchanged }) => [good, unchanged])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
    expect([await known(), await rowsOf(`select count(*) from audit_entry where kind <> 'import'`)]).toEqual(before);
  }, 60_000);
});

describe('a list of producers', () => {
  const header = 'ID di sumber,Nama kelompok usaha,Jenis,Kode desa,NIB,Telepon\n';
  const lines = (...rows: string[]) => header + rows.join('\n');
  const producers = () => rowsOf('select name, version from producer order by name, id');

  it('knows the same legal number for the same producer, in whatever list it stands', async () => {
    const first = await importFile(
      service.url,
      'producers',
      lines('A-1,BUMDes Laut Jaya,,3526012008,9120001234567,0812-3456-7890'),
      { source: 'a' },
    );
    expect(first).toMatchObject({ good: 1, bad: 0 });
    const second = await importFile(
      service.url,
      'producers',
      lines('77,BUM Desa Laut Jaya,bumdes,3526012009,9120.0012.34567,'),
      { source: 'b' },
    );
    expect(second).toMatchObject({ good: 1, suspected: 0 });
    expect(await producers()).toMatchObject([{ name: 'BUM Desa Laut Jaya' }]);
    const { body } = await api().get('/producers').expect(200);
    expect(body.items[0]).toMatchObject({ contact: { phone: '+6281234567890' } });
    expect(body.items[0].villages).toHaveLength(2);
  }, 60_000);

  it('asks a person where name and village alone are the same, and remembers the answer', async () => {
    const same = lines('X-1,BUMDes Lautjaya,,3526012008,,', 'X-2,bum desa laut jaya,,3526012009,,');
    const done = await importFile(service.url, 'producers', same, { source: 'c' });
    expect(done).toMatchObject({ good: 0, bad: 0, suspected: 2 });
    expect(await producers()).toHaveLength(1);
    const { body } = await api().get(`/imports/${done.importId}/rows?state=suspected`).expect(200);
    expect(body.items.map(({ row }: { row: number }) => row)).toEqual([2, 3]);
    const decide = (row: number, answer: boolean, status: number) =>
      api()
        .post(`/imports/${done.importId}/rows/${row}/decision`)
        .send({ same: answer })
        .set('x-actor', 'siti')
        .expect(status);
    expect((await decide(2, true, 200)).body).toMatchObject({ state: 'settled', decidedBy: 'siti' });
    await decide(3, false, 200);
    expect((await decide(3, true, 409)).body.code).toBe('import.nothing-to-decide');
    expect(await producers()).toHaveLength(2);
    expect(await settledImport(service.url, done.importId)).toMatchObject({ suspected: 0, rowsRead: 2 });
    const before = await producers();
    const again = await importFile(service.url, 'producers', same, { source: 'c' });
    expect(again).toMatchObject({ good: 0, unchanged: 2, suspected: 0 });
    expect(await producers()).toEqual(before);
  }, 60_000);

  it('names every fault of a row', async () => {
    const done = await importFile(service.url, 'producers', lines('B-1,Usaha Ibu Ani,,352601,123,08'), { source: 'a' });
    const { body } = await api().get(`/imports/${done.importId}/rows`).expect(200);
    expect(
      body.items[0].faults.map(({ column, code }: { column: string; code: string }) => `${column} ${code}`),
    ).toEqual(['kind cell.missing', 'village_codes cell.bad-form', 'nib producer.paper-number', 'phone cell.bad-form']);
  }, 60_000);

  it('brings its terms; what a later list leaves empty stays', async () => {
    const file = (...cells: string[]) =>
      `ID di sumber,Nama kelompok usaha,Kode desa,Jarak ke pelabuhan (km),Pendamping,Mentor until,Excluded countries\n${cells.join(',')}`;
    const bring = (...cells: string[]) => importFile(service.url, 'producers', file(...cells), { source: 'd' });
    const known = ['T-1', 'BUMDes Terang', '3526012010'];
    expect(await bring(...known, '42', 'Rahmat', '2099-12-31', 'KP; IR')).toMatchObject({ good: 1 });
    const { body } = await api().get('/producers').query({ villageCode: '3526012010' }).expect(200);
    const terms = {
      portKm: 42,
      mentor: { name: 'Rahmat', until: '2099-12-31' },
      mentored: true,
      excludes: { countries: ['IR', 'KP'] },
    };
    expect(body.items[0]).toMatchObject(terms);
    expect(await bring(...known, '', 'Rahmat', '', '')).toMatchObject({ good: 0, unchanged: 1 });
    expect(await bring(...known, '43', 'Dewi', '', '')).toMatchObject({ good: 1 });
    const { body: later } = await api().get(`/producers/${body.items[0].producerId}`).expect(200);
    expect(later).toMatchObject({ ...terms, portKm: 43, mentor: { name: 'Dewi' } });
    expect(later.mentor).toEqual({ name: 'Dewi' });
  }, 60_000);

  it('is refused row by row where its village is not registered', async () => {
    const file = lines('C-1,BUMDes Baru,,3526012010,,', 'C-2,BUMDes Entah,,3526019999,,');
    const done = await importFile(service.url, 'producers', file, { source: 'a' });
    expect(done).toMatchObject({ good: 1, bad: 1 });
    const { body } = await api().get(`/imports/${done.importId}/rows?lang=en`).expect(200);
    expect(body.items).toMatchObject([
      { row: 3, faults: [{ column: 'village_codes', value: '3526019999', code: 'producer.unknown-village' }] },
    ]);
  }, 60_000);
});

describe('lists of certificates and deliveries', () => {
  it('find their producer by its number, its id at the source or its name and village', async () => {
    const certificates =
      'NIB;ID kelompok usaha di sumber;Kelompok usaha;Kode desa;Jenis sertifikat;Nomor sertifikat;Berlaku mulai;Berlaku sampai;Pasar\n' +
      '9120001234567;;;;HACCP certificate;H-1;15/01/2026;14/01/2028;\n' +
      ';A-1;;;Sertifikat halal;HL-1;2026-01-15;2028-01-14;Australia; \n' +
      ';;BUMDes Baru;3526012010;skp;S-1;1 Jan 2026;31 Des 2027;AU, JP\n' +
      ';;BUMDes Tiada;3526012010;skp;S-2;1 Jan 2026;31 Des 2027;\n' +
      '9120001234567;;;;haccp;H-2;14/01/2028;15/01/2026;\n';
    const done = await importFile(service.url, 'certificates', certificates, { source: 'a' });
    expect(done).toMatchObject({ good: 3, bad: 2 });
    expect(await rowsOf(`select kind, number, valid_to::text, markets from certificate order by number`)).toEqual([
      { kind: 'haccp', number: 'H-1', valid_to: '2028-01-14', markets: null },
      { kind: 'halal', number: 'HL-1', valid_to: '2028-01-14', markets: ['AU'] },
      { kind: 'skp', number: 'S-1', valid_to: '2027-12-31', markets: ['AU', 'JP'] },
    ]);
    const longer = certificates.replace('14/01/2028;\n', '14/01/2029;\n');
    expect(await importFile(service.url, 'certificates', longer, { source: 'a' })).toMatchObject({
      good: 1,
      unchanged: 2,
    });
    expect(await rowsOf(`select count(*)::int as n from certificate`)).toEqual([{ n: 3 }]);
  }, 60_000);

  it('count a delivery once, however often its list comes', async () => {
    const deliveries =
      'NIB,Nomor pengiriman,Tanggal janji,Tanggal kirim,Jumlah janji,Jumlah kirim,Negara tujuan\n' +
      '9120001234567,DO-1,2026-03-01,2026-02-27,5 ton,5 ton,AU\n' +
      '9120001234567,DO-2,2026-04-01,2026-04-09,5 ton,4 ton,AU\n' +
      '9120001234567,DO-3,2026-04-01,2099-04-09,,,\n';
    const first = await importFile(service.url, 'deliveries', deliveries, { source: 'a' });
    expect(first).toMatchObject({ good: 2, bad: 1 });
    expect(await importFile(service.url, 'deliveries', deliveries, { source: 'a' })).toMatchObject({
      unchanged: 2,
      bad: 1,
    });
    expect(await rowsOf('select deliveries, on_time, in_full from delivery_summary')).toEqual([
      { deliveries: 2, on_time: 1, in_full: 1 },
    ]);
  }, 60_000);
});
