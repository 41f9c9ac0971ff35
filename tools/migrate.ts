import { createDatabase, migrate } from '@titik/platform/migrate';
import { Client } from 'pg';
import { PlainError } from './infra/progress';
import { databases } from './services';
import { databaseOf, type StackParts } from './stack';

/**
 * Makes and updates the databases of all services on one server (a URL whose user may create databases).
 * @returns how many migrations ran
 */
export async function migrateAll(parts: Pick<StackParts, 'databaseServerUrl' | 'prefix'>): Promise<number> {
  const counts = await Promise.all(
    databases.map(async (database) => {
      const url = databaseOf(parts, database.service);
      await createDatabase(parts.databaseServerUrl, new URL(url).pathname.slice(1));
      return (await migrate(database, url)).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The migrate step of an installation: `npm run migrate` with DATABASE_URL set to the server. */
export async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new PlainError('Set DATABASE_URL to the PostgreSQL server, then run: npm run migrate');
  console.log(`${await migrateAll({ databaseServerUrl: url })} migrations ran; every database is up to date.`);
}

/** Drops the databases of all services. */
export async function forgetDatabases(parts: Pick<StackParts, 'databaseServerUrl' | 'prefix'>): Promise<void> {
  const client = new Client({ connectionString: parts.databaseServerUrl });
  await client.connect();
  try {
    for (const { service } of databases) {
      const name = new URL(databaseOf(parts, service)).pathname.slice(1);
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    }
  } finally {
    await client.end();
  }
}
