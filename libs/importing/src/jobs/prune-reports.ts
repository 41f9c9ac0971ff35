import type { DataSource } from 'typeorm';

/** Days that an import's rows are kept after its end. */
export const reportDays = 90;

const rowsAtOnce = 10_000;

/**
 * Lets go of the rows of imports that ended long ago; their counts stay. Some rows at a time, each import by one instance.
 * @returns how many rows went
 */
export async function pruneReports(database: DataSource, now: Date): Promise<number> {
  const before = new Date(now.getTime() - reportDays * 86_400_000);
  for (let pruned = 0; ;) {
    const [, rows]: [unknown, number] = await database.query(
      `with ended as materialized (
         select id from import_job j where finished_at < $1 and exists (select from import_row where import_id = j.id)
         order by finished_at limit 1 for update skip locked
       )
       delete from import_row where (import_id, number) in (
         select r.import_id, r.number from import_row r join ended on r.import_id = ended.id limit $2)`,
      [before, rowsAtOnce],
    );
    if (rows === 0) return pruned;
    pruned += rows;
  }
}
