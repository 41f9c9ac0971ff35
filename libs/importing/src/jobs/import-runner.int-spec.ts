import { Clock } from '@titik/platform/clock';
import { drift } from '@titik/platform/migrate';
import { Periodic } from '@titik/platform/periodic';
import { serviceDatabase } from '@titik/platform/service-database';
import { eventually } from '@titik/testing/eventually';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import type { EntityManager } from 'typeorm';
import { importingEntities, importingMigrations } from '../importing-schema';
import type { ImportKind, Outcome, ReadRow } from '../import-kind';
import type { RowCells } from '../reading/row-cells';
import { idOf } from '../source-keys';
import { ImportJob } from './import-job.entity';
import { ImportRunner } from './import-runner';
import { holdLease, takeImport } from './lease';
import { pruneReports } from './prune-reports';
import { receiveFile } from './receive-file';
import { readChunk, settleChunk } from './settle-chunk';

/** Things by name; a second row of one name would break the key of `import_key`. */
class Things implements ImportKind<string> {
  readonly kind = 'things';
  readonly columns = [{ key: 'name', names: { id: 'Nama', en: 'Name' }, needed: 'name', example: 'x' }];
  chunks = 0;

  constructor(private readonly dieAt?: number) {}

  read = (cells: RowCells): string | undefined => cells.needText('name');

  async write(tx: EntityManager, rows: ReadRow<string>[]): Promise<Outcome[]> {
    await tx.query(
      `insert into import_key (kind, source, key, id) select 'thing', '', * from unnest($1::text[], $2::uuid[])`,
      [rows.map(({ entry }) => entry), rows.map(({ entry }) => idOf('things', entry))],
    );
    if (++this.chunks === this.dieAt) throw new Error('the process died here');
    return rows.map(() => 'stored');
  }
}

let db: TestDatabase;
beforeAll(async () => {
  const own = { entities: importingEntities, migrations: importingMigrations };
  db = await testDatabase(serviceDatabase('village-registry', own));
}, 60_000);
afterAll(() => db?.drop());

const rows = 3500;
const id = '01900000-0000-7000-8000-000000000001';
const job = () => db.dataSource.getRepository(ImportJob).findOneByOrFail({ id });

async function* file(): AsyncGenerator<Buffer> {
  yield Buffer.from('Nama\n');
  for (let n = 1; n <= rows; n++) yield Buffer.from(`thing ${n}\n`);
}

beforeEach(async () => {
  await db.dataSource.query('truncate import_job, import_key cascade');
  const fresh = {
    id,
    kind: 'things',
    source: 's',
    format: 'csv',
    dryRun: false,
    said: {},
    given: {},
    actor: 'test',
  } as const;
  await db.dataSource.getRepository(ImportJob).insert({ ...fresh, state: 'uploading' });
  await receiveFile(db.dataSource, id, file());
  await db.dataSource.getRepository(ImportJob).update({ id }, { state: 'waiting' });
});

const workers: ImportRunner[] = [];
const worker = (kind: Things): ImportRunner => {
  const made = new ImportRunner(db.dataSource, new Periodic(), new Clock(), [kind]);
  workers.push(made);
  return made;
};
afterEach(() => Promise.all(workers.splice(0).map((each) => each.onModuleDestroy())));

async function everyThingOnce(): Promise<void> {
  expect(await job()).toMatchObject({ state: 'done', rowsRead: rows, good: rows, bad: 0, rowsExpected: rows });
  const [{ n, first, last }] = await db.dataSource.query(
    `select count(*)::int as n, min(substr(key, 7)::int) as first, max(substr(key, 7)::int) as last from import_key`,
  );
  expect([n, first, last]).toEqual([rows, 1, rows]);
  expect((await db.dataSource.query('select from import_piece')).length).toBe(0);
}

it('has the tables that its entities tell of', async () => expect(await drift(db.dataSource)).toEqual([]));

it('loses no row and takes none twice when a worker dies within a chunk', async () => {
  worker(new Things(3)).wake();
  await eventually(async () => expect(await job()).toMatchObject({ rowsRead: 2000, leaseOwner: null }));
  const second = new Things();
  const other = worker(second);
  await eventually(async () => {
    other.wake();
    await everyThingOnce();
  });
  expect(second.chunks).toBe(2);
}, 30_000);

it('is taken over from a worker that fell silent, who can then write nothing more', async () => {
  const silent = (await takeImport(db.dataSource, '01900000-0000-7000-8000-0000000000aa'))!;
  expect(await takeImport(db.dataSource, '01900000-0000-7000-8000-0000000000bb')).toBeNull();
  await db.dataSource.query(`update import_job set lease_until = clock_timestamp() - interval '1 second'`);
  worker(new Things()).wake();
  await eventually(everyThingOnce, 20_000);
  const header = { row: 1, headers: ['Nama'], mapping: { name: 'Nama' }, ignored: [], missing: [] };
  const chunk = readChunk(new Things(), silent, header, [{ number: 2, cells: ['thing 1'] }], '2026-11-22');
  const late = settleChunk(db.dataSource, new Things(), silent, chunk);
  await expect(late).rejects.toThrow(id);
  await expect(db.dataSource.transaction((tx) => holdLease(tx, silent))).rejects.toMatchObject({ name: 'LeaseLost' });
  await everyThingOnce();
}, 30_000);

it('stays whole when two workers begin at once', async () => {
  for (const each of [worker(new Things()), worker(new Things())]) each.wake();
  await eventually(everyThingOnce, 20_000);
}, 30_000);

it('is let go at once by a worker that is asked to leave', async () => {
  const leaver = worker(new Things());
  leaver.wake();
  await eventually(async () => expect((await job()).rowsRead).toBeGreaterThan(0));
  await leaver.onModuleDestroy();
  worker(new Things()).wake();
  await eventually(everyThingOnce, 5000);
}, 30_000);

it('keeps its rows for 90 days after its end, its counts for good', async () => {
  const other = '01900000-0000-7000-8000-000000000002';
  const jobs = db.dataSource.getRepository(ImportJob);
  await jobs.save(Object.assign(await job(), { id: other }));
  const bad = (importId: string, count: number) =>
    db.dataSource.query(
      `insert into import_row (import_id, number, state, cells, faults)
       select $1, n, 'bad', '[]', '[]' from generate_series(1, $2) n`,
      [importId, count],
    );
  await bad(id, 10_001);
  await bad(other, 2);
  const ends = { [id]: '2026-01-01T00:00:00Z', [other]: '2026-01-01T00:00:01Z' };
  for (const [importId, finishedAt] of Object.entries(ends))
    await jobs.update({ id: importId }, { state: 'done', rowsRead: 2, bad: 2, finishedAt: new Date(finishedAt) });
  expect(await pruneReports(db.dataSource, new Date('2026-04-01T00:00:00Z'))).toBe(0);
  expect(await pruneReports(db.dataSource, new Date('2026-04-01T00:00:01Z'))).toBe(10_001);
  expect(await db.dataSource.query('select import_id from import_row')).toEqual([
    { import_id: other },
    { import_id: other },
  ]);
  expect(await job()).toMatchObject({ state: 'done', bad: 2 });
}, 30_000);
