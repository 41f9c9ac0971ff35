import type { DataSource, EntityManager } from 'typeorm';
import { type Failure, type FoundHeader, ImportJob, type ImportState } from './import-job.entity';

/** Seconds that an instance may be silent before another takes its import over. */
const leaseSeconds = 30;
const uploadHours = 1;

/** The import is somebody else's by now, or was cancelled. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/** Takes the import that waits longest, or whose owner is silent; its lease is `owner`'s. */
export async function takeImport(database: DataSource, owner: string): Promise<ImportJob | null> {
  const [taken]: [{ id: string }[], number] = await database.query(
    `update import_job set state = 'running', lease_owner = $1, attempts = attempts + 1,
            lease_until = clock_timestamp() + make_interval(secs => $2),
            started_at = coalesce(started_at, clock_timestamp())
     where id = (select id from import_job
                  where state = 'waiting' or (state = 'running' and lease_until < clock_timestamp())
                  order by created_at limit 1 for update skip locked)
     returning id`,
    [owner, leaseSeconds],
  );
  return taken.length === 0 ? null : database.getRepository(ImportJob).findOneBy({ id: taken[0].id });
}

/** Shows that the owner is alive. */
export async function prolong(database: DataSource, job: ImportJob): Promise<void> {
  await database.query(
    `update import_job set lease_until = clock_timestamp() + make_interval(secs => $3)
     where id = $1 and lease_owner = $2 and state = 'running'`,
    [job.id, job.leaseOwner, leaseSeconds],
  );
}

/** Locks the import for a chunk. @throws LeaseLost when it is no longer the owner's to go on with */
export async function holdLease(tx: EntityManager, job: ImportJob): Promise<void> {
  const rows: unknown[] = await tx.query(
    `select 1 from import_job
     where id = $1 and lease_owner = $2 and state = 'running' and last_row = $3 for update`,
    [job.id, job.leaseOwner, job.lastRow],
  );
  if (rows.length === 0) throw new LeaseLost(job.id);
}

/** Lets go of an import that is not over; whoever comes after `seconds` goes on with it. */
export async function letGo(database: DataSource, job: ImportJob, seconds: number): Promise<void> {
  await database.query(
    `update import_job set lease_until = clock_timestamp() + make_interval(secs => $3), lease_owner = null
     where id = $1 and lease_owner = $2 and state = 'running'`,
    [job.id, job.leaseOwner, seconds],
  );
}

/** Ends the owner's work: for good, or until somebody says where the columns stand. */
export async function leave(
  tx: EntityManager,
  job: ImportJob,
  end: { state: ImportState; failure?: Failure; header?: FoundHeader },
): Promise<void> {
  await tx.query(
    `update import_job set state = $3, failure = $4, header = coalesce($5, header), lease_owner = null,
            lease_until = null, finished_at = case when $3 = 'needs-mapping' then null else clock_timestamp() end,
            rows_expected = case when $3 = 'done' then rows_read else rows_expected end
     where id = $1 and lease_owner = $2 and state = 'running'`,
    [
      job.id,
      job.leaseOwner,
      end.state,
      end.failure ? JSON.stringify(end.failure) : null,
      end.header ? JSON.stringify(end.header) : null,
    ],
  );
}

/** Gives up uploads that never came to their end. */
export async function dropBrokenUploads(database: DataSource): Promise<void> {
  await database.query(
    `update import_job set state = 'failed', finished_at = clock_timestamp(),
            failure = $2
     where state = 'uploading' and created_at < clock_timestamp() - make_interval(hours => $1)`,
    [uploadHours, JSON.stringify({ code: 'import.upload-broken', params: {} })],
  );
}
