import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { connectionOptions, type ServiceDatabase } from './service-database';

const migrationLock = 20260903;

/** Makes the database itself when the server does not have it yet. */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * Brings one service's schema up to date; whoever comes second waits for the first.
 * @returns the names of the migrations that ran
 */
export async function migrate(database: ServiceDatabase, url: string): Promise<string[]> {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  const dataSource = await new DataSource({
    ...connectionOptions(database, url, 2),
    extra: { connectionTimeoutMillis: 10_000 },
  }).initialize();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
    await lock.end();
  }
}

/** The statements by which the entities differ from the schema; empty when the migrations tell the truth. */
export async function drift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** The schema is older than the code that wants to use it. */
export class SchemaTooOld extends Error {
  override name = 'SchemaTooOld';
}

/** @throws SchemaTooOld with what to do about it */
export async function assertMigrated(dataSource: DataSource, service: string): Promise<void> {
  if (await dataSource.showMigrations()) {
    throw new SchemaTooOld(`The database of ${service} is older than this version. Run: npm run migrate`);
  }
}
