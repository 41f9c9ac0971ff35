import { createDatabase, migrate } from '@titik/platform/migrate';
import { databaseName, withDatabase } from '@titik/platform/service-database';
import { PlainError } from './infra/progress';
import { databases } from './services';

/**
 * Makes and updates the databases of all services on one server (a URL whose user may create databases).
 * @returns how many migrations ran
 */
export async function migrateAll(serverUrl: string): Promise<number> {
  let count = 0;
  for (const database of databases) {
    const name = databaseName(database.service);
    await createDatabase(serverUrl, name);
    count += (await migrate(database, withDatabase(serverUrl, name))).length;
  }
  return count;
}

/** The migrate step of an installation: `npm run migrate` with DATABASE_URL set to the server. */
export async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new PlainError('Set DATABASE_URL to the PostgreSQL server, then run: npm run migrate');
  console.log(`${await migrateAll(url)} migrations ran; every database is up to date.`);
}
