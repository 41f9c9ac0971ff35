import type { ServiceName } from '@titik/contracts/topic';
import { eventingEntities, eventingMigrations } from '@titik/eventing/eventing-schema';
import type { DataSourceOptions } from 'typeorm';
import { AuditEntry } from './audit/audit-entry.entity';
import { AuditLog1764200000000 } from './migrations/1764200000000-audit-log';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;
type Classes = (new () => object)[];

export interface ServiceDatabase {
  service: ServiceName;
  entities: Classes;
  migrations: Classes;
}

/** Declares what a service's database holds, besides the tables of eventing and the audit log. */
export function serviceDatabase(
  service: ServiceName,
  own: { entities: Classes; migrations: Classes },
): ServiceDatabase {
  return {
    service,
    entities: [...own.entities, ...eventingEntities, AuditEntry],
    migrations: [...own.migrations, ...eventingMigrations, AuditLog1764200000000],
  };
}

/** Connection options for a service's database at `url`; `pool` connections at most. */
export function connectionOptions(database: ServiceDatabase, url: string, pool = 10): PostgresOptions {
  return {
    type: 'postgres',
    url,
    applicationName: database.service,
    entities: database.entities,
    migrations: database.migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    poolSize: pool,
    extra: {
      keepAlive: true,
      // What a transaction sends at once is worked off without waiting for this process to hear each answer.
      pipeline: true,
      connectionTimeoutMillis: 3000,
      // A frozen owner of a partition must let go of its transaction, or its fence row stays locked.
      options: '-c idle_in_transaction_session_timeout=15000 -c lock_timeout=3000 -c statement_timeout=10000',
    },
  };
}

/** Name of a service's database on a shared server. */
export const databaseName = (service: string): string => `titik_temu_${service.replaceAll('-', '_')}`;

/** The same server's URL with another database. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
