import { drift } from '@titik/platform/migrate';
import { connectionOptions } from '@titik/platform/service-database';
import { emptyDatabase } from '@titik/testing/test-database';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { findVillages } from '../villages/find-villages';
import { Initial1764000000000 } from './1764000000000-initial';

it('what the first version kept is there after the upgrade, and again after going back', async () => {
  const { url, drop } = await emptyDatabase();
  const first = await new DataSource({
    ...connectionOptions(database, url),
    migrations: [Initial1764000000000],
  }).initialize();
  const later = await new DataSource({
    ...connectionOptions(database, url),
    migrations: database.migrations,
  }).initialize();
  try {
    await first.runMigrations();
    await first.query(
      `insert into village values ('3526112012', 'Batah Barat', 'Kwanyar', 'Kabupaten Bangkalan', 'Jawa Timur',
                                   'Asia/Jakarta', null, 'IDSUB', false)`,
    );
    await first.query(
      `insert into cluster_assessment values ('3526112012', '2025-06-16', 1, 'daftar'), ('3526112012', '2024-06-16', 2, 'daftar')`,
    );
    await first.query(`insert into programme_membership values ('3526112012', 'desa-devisa')`);

    const ran = await later.runMigrations();
    expect(await findVillages(later.manager, { codes: ['3526112012'] })).toMatchObject([
      { cluster: 1, assessments: [{ form: 'list', cluster: 1 }, { cluster: 2 }], programmes: ['desa-devisa'] },
    ]);
    expect(await later.query('select slug, name from programme')).toEqual([
      { slug: 'desa-devisa', name: 'desa-devisa' },
    ]);
    expect(await drift(later)).toEqual([]);

    for (const _ of ran) await later.undoLastMigration();
    expect(await first.query('select * from cluster_assessment order by assessed_on')).toMatchObject([
      { village_code: '3526112012', cluster: 2 },
      { village_code: '3526112012', cluster: 1 },
    ]);
    await later.runMigrations();
    expect(await drift(later)).toEqual([]);
  } finally {
    await first.destroy();
    await later.destroy();
    await drop();
  }
}, 60_000);
