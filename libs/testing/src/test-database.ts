import { createDatabase, migrate } from '@titik/platform/migrate';
import { connectionOptions, type ServiceDatabase, withDatabase } from '@titik/platform/service-database';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

/** The parts that `npm test` brought up; without it these specs have nothing real to run on. */
export function testParts(): { databaseServerUrl: string; brokers: string } {
  const { TEST_DATABASE_SERVER_URL: databaseServerUrl, TEST_KAFKA_BROKERS: brokers } = process.env;
  if (!databaseServerUrl || !brokers) throw new Error('run these specs through: npm test -- --integration');
  return { databaseServerUrl, brokers };
}

/** An empty database of its own on the test server; gone after `drop`. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { databaseServerUrl } = testParts();
  const name = `test_${randomUUID().slice(0, 13).replace('-', '')}`;
  await createDatabase(databaseServerUrl, name);
  const drop = async (): Promise<void> => {
    const client = new Client({ connectionString: databaseServerUrl });
    await client.connect();
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  };
  return { url: withDatabase(databaseServerUrl, name), drop };
}

export interface TestDatabase {
  url: string;
  dataSource: DataSource;
  drop(): Promise<void>;
}

/** A fresh, migrated database of the service with an open connection. */
export async function testDatabase(database: ServiceDatabase): Promise<TestDatabase> {
  const { url, drop } = await emptyDatabase();
  await migrate(database, url);
  const dataSource = await new DataSource(connectionOptions(database, url)).initialize();
  return {
    url,
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await drop();
    },
  };
}
