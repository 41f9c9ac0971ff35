import { byService } from '@titik/platform/caller';
import { Outbox } from '@titik/eventing/outbox';
import { drift } from '@titik/platform/migrate';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { database } from '../data-source';
import { VillagesService } from '../villages/villages.service';
import { ProgrammesService } from './programmes.service';

let db: TestDatabase;
let villages: VillagesService;
let programmes: ProgrammesService;
const by = byService('test');
const area = { name: 'Desa', district: 'Kecamatan', regency: 'Kabupaten' };
const code = (n: number, province = 35): string => `${province}26${String(n).padStart(6, '0')}`;
const village = (n: number, part: object = {}) => ({ ...area, code: code(n), province: 'Jawa Timur', ...part });
const trail = (kind: string): Promise<{ subject: string; before: unknown; after: unknown }[]> =>
  db.dataSource.query('select subject, before, after from audit_entry where kind = $1 order by id', [kind]);

beforeAll(async () => {
  db = await testDatabase(database);
  villages = new VillagesService(db.dataSource, new Outbox());
  programmes = new ProgrammesService(db.dataSource);
}, 60_000);
afterAll(() => db?.drop());

it('the entities and the migrations tell the same', async () => expect(await drift(db.dataSource)).toEqual([]));

describe('three programmes with overlapping lists', () => {
  const lists: Record<string, number[]> = {
    'desa-bisa-ekspor': [1, 2, 3, 4],
    'desa-devisa': [3, 4, 5],
    'kelas-ekspor': [4, 5, 6],
  };
  const assessment = { cluster: 1 as const, assessedOn: '2025-06-16', source: 'list' };

  beforeAll(async () => {
    for (const [slug, its] of Object.entries(lists))
      await villages.putAll(
        by,
        its.map((n) => village(n, { programmes: [slug], ...(n === 4 && { assessment }) })),
      );
    await villages.put(by, code(9, 73), { ...area, province: 'Sulawesi Selatan', programmes: ['desa-devisa'] });
    await villages.put(by, code(8), { ...area, province: 'Jawa Timur' });
  });

  it('give one village with three memberships', async () => {
    expect((await villages.one(byService('test'), code(4))).programmes).toEqual(Object.keys(lists));
  });

  it('are counted so that a village counts once', async () => {
    expect(await programmes.summary()).toEqual({
      villages: 7,
      inSeveral: 3,
      memberships: 11,
      programmes: [
        { slug: 'desa-bisa-ekspor', name: 'desa-bisa-ekspor', villages: 4 },
        { slug: 'desa-devisa', name: 'desa-devisa', villages: 4 },
        { slug: 'kelas-ekspor', name: 'kelas-ekspor', villages: 3 },
      ],
      provinces: [
        { province: 'Jawa Timur', villages: 6 },
        { province: 'Sulawesi Selatan', villages: 1 },
      ],
      clusters: [
        { cluster: 1, villages: 1 },
        { cluster: null, villages: 6 },
      ],
    });
  });

  it('change nothing and leave no trace when they come again', async () => {
    const before = (await trail('village')).length;
    const stored = await villages.putAll(
      by,
      lists['kelas-ekspor'].map((n) => village(n, { programmes: ['kelas-ekspor'] })),
    );
    expect(stored).toEqual({ received: 3, changed: 0 });
    expect(await trail('village')).toHaveLength(before);
  });

  it('let a village go on its last day, and keep that it was there', async () => {
    await programmes.putMembers(by, 'kelas-ekspor', [
      { code: code(6), since: '2024-01-01', until: '2024-12-31', source: 'Kelas 2024' },
    ]);
    expect((await villages.one(byService('test'), code(6))).programmes).toEqual([]);
    expect((await programmes.summary()).villages).toBe(6);
    const { items } = await programmes.members('kelas-ekspor', { limit: 50 });
    expect(items.map((member) => [member.code, member.until])).toEqual([
      [code(4), undefined],
      [code(5), undefined],
      [code(6), '2024-12-31'],
    ]);
    // A list that merely names it does not bring it back.
    await villages.putAll(by, [village(6, { programmes: ['kelas-ekspor'] })]);
    expect((await villages.one(byService('test'), code(6))).programmes).toEqual([]);
    expect((await trail('membership')).at(-1)).toMatchObject({
      subject: `kelas-ekspor/${code(6)}`,
      before: { code: code(6) },
      after: { since: '2024-01-01', source: 'Kelas 2024' },
    });
  });
});

describe('a programme', () => {
  it('is named with its owner and period, and remembers what it was', async () => {
    const input = { name: 'Desa Devisa', owner: 'LPEI', from: '2019-01-01' };
    expect(await programmes.put(by, 'desa-devisa', input)).toEqual({ slug: 'desa-devisa', ...input, villages: 4 });
    await programmes.put(by, 'desa-devisa', input);
    expect(await trail('programme')).toEqual([
      expect.objectContaining({
        subject: 'desa-devisa',
        before: expect.objectContaining({ name: 'desa-devisa', owner: null }),
        after: expect.objectContaining({ name: 'Desa Devisa', owner: 'LPEI' }),
      }),
    ]);
  });

  it('takes in registered villages only', async () => {
    const lost = programmes.putMembers(by, 'desa-devisa', [{ code: code(1) }, { code: code(77) }]);
    await expect(lost).rejects.toMatchObject({
      code: 'programme.unknown-village',
      params: { field: 'members.1.code' },
    });
    expect((await villages.one(byService('test'), code(1))).programmes).toEqual(['desa-bisa-ekspor']);
  });
});
