import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAlive, waitFor } from './process-identity';
import { removePlace } from './postgres-place';
import { startPostgres, type RunningPostgres } from './postgres';

jest.setTimeout(60_000);

const silent = () => undefined;
const dir = mkdtempSync(join(tmpdir(), 'titik-pg-'));
const options = { dir, port: 15490, sharedBuffers: '32MB', log: silent };
let postgres: RunningPostgres;

afterAll(async () => {
  await postgres?.stop();
  removePlace(dir);
  rmSync(dir, { recursive: true, force: true });
});

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a committed row outlives kill -9 of the server', async () => {
  postgres = await startPostgres(options);
  await rows('create table kept as select 42 as answer');
  process.kill(postgres.pid, 'SIGKILL');
  await waitFor(() => !isAlive(postgres.pid), 5_000);
  postgres = await startPostgres(options);
  expect(await rows('select answer from kept')).toEqual([{ answer: 42 }]);
});

test('the password file is for its owner alone, and a wrong password is refused', async () => {
  expect(statSync(join(dir, 'password')).mode & 0o777).toBe(0o600);
  const wrong = new Client({ connectionString: postgres.url.replace(/:[0-9a-f]{48}@/, ':guess@') });
  await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
});

test('the extensions the services build on are there', async () => {
  await rows('create extension btree_gist; create extension pg_trgm; create extension unaccent');
  expect(await rows(`select similarity('rajungan', 'rajunga') > 0.5 as near`)).toEqual([{ near: true }]);
});

test('a taken port is left to whom it belongs', async () => {
  await postgres.stop();
  const other = createServer().listen(options.port, '127.0.0.1');
  postgres = await startPostgres(options);
  other.close();
  expect(postgres.port).not.toBe(options.port);
  expect(await rows('select answer from kept')).toEqual([{ answer: 42 }]);
});
