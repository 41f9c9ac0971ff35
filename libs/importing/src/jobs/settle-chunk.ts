import type { DataSource, EntityManager } from 'typeorm';
import type { ImportKind, Outcome, ReadRow } from '../import-kind';
import { type FileRow, isoDay } from '../reading/cell';
import type { Fault } from '../reading/column';
import { placesOf, RowCells } from '../reading/row-cells';
import type { FoundHeader, ImportJob } from './import-job.entity';
import { holdLease } from './lease';
import { writeRows } from './write-rows';

interface Settled {
  row: FileRow;
  outcome: Outcome;
}

/** Undoes a dry run's chunk; carries what became of its rows. */
class OnlyTrying extends Error {
  constructor(readonly outcomes: Outcome[]) {
    super('only trying');
  }
}

/** Some rows as they were read, not yet compared with what is stored. */
export interface ReadChunk {
  rows: FileRow[];
  cells: Map<number, RowCells>;
  good: ReadRow<unknown>[];
}

/** Reads rows; pure but for what the kind knows. @param today YYYY-MM-DD */
export function readChunk(
  kind: ImportKind,
  job: ImportJob,
  header: FoundHeader,
  rows: FileRow[],
  today: string,
): ReadChunk {
  const cells = new Map(rows.map((row) => [row.number, cellsOf(row, header, job.given)]));
  const good: ReadRow<unknown>[] = [];
  for (const { number } of rows) {
    const entry = kind.read(cells.get(number)!, today);
    if (entry !== undefined && cells.get(number)!.faults.length === 0) good.push({ number, entry });
  }
  return { rows, cells, good };
}

/**
 * Takes some rows in: one transaction stores them, reports the others and moves the job's mark behind them, so that
 * whoever goes on after a crash begins exactly where the last commit ended. A dry run stores the rows just the same and
 * rolls that back before it reports; so its rows see what is in the database, not what earlier chunks would have added.
 * @throws LeaseLost when the import is no longer this owner's
 */
export async function settleChunk(
  database: DataSource,
  kind: ImportKind,
  job: ImportJob,
  { rows, cells, good }: ReadChunk,
): Promise<void> {
  const options = { source: job.source, by: job.caller(), dryRun: job.dryRun };
  const store = (tx: EntityManager) =>
    writeRows(tx, kind, good, options, (row, column) => cells.get(row.number)!.raw(column));
  const settled = (outcomes: Outcome[]): Settled[] => {
    const byNumber = new Map(good.map(({ number }, at) => [number, outcomes[at]]));
    return rows.map((row) => ({ row, outcome: byNumber.get(row.number) ?? faulty(cells.get(row.number)!) }));
  };
  const tried = job.dryRun ? await tryOnly(database, store) : undefined;
  await database.transaction(async (tx) => {
    await holdLease(tx, job);
    await report(tx, job, settled(tried ?? (await store(tx))));
  });
  job.lastRow = rows[rows.length - 1].number;
}

/** A row's cells under the keys of its columns. */
export const cellsOf = (row: Pick<FileRow, 'cells'>, header: FoundHeader, given: Record<string, string>): RowCells =>
  new RowCells(row.cells, placesOf(header.headers, header.mapping), given, header.decimal);

const faulty = ({ faults }: RowCells): Outcome => ({
  faults: faults.length > 0 ? faults : [{ column: '', value: '', code: 'import.row-refused' }],
});

async function tryOnly(database: DataSource, store: (tx: EntityManager) => Promise<Outcome[]>): Promise<Outcome[]> {
  try {
    return await database.transaction(async (tx) => {
      throw new OnlyTrying(await store(tx));
    });
  } catch (error) {
    if (error instanceof OnlyTrying) return error.outcomes;
    throw error;
  }
}

async function report(tx: EntityManager, job: ImportJob, settled: Settled[]): Promise<void> {
  const count = (which: (outcome: Outcome) => boolean) => settled.filter(({ outcome }) => which(outcome)).length;
  const noted = settled.flatMap(({ row, outcome }) => noteOf(row, outcome));
  if (noted.length > 0)
    await tx.query(
      `insert into import_row (import_id, number, state, cells, faults, candidate_id)
       select $1, r.number, r.state, r.cells, r.faults, r.candidate
       from jsonb_to_recordset($2::jsonb) as r(number int, state text, cells jsonb, faults jsonb, candidate text)`,
      [job.id, JSON.stringify(noted)],
    );
  await tx.query(
    `update import_job set rows_read = rows_read + $2, good = good + $3, unchanged = unchanged + $4, bad = bad + $5,
            suspected = suspected + $6, last_row = $7, attempts = 0,
            lease_until = greatest(lease_until, clock_timestamp() + interval '30 seconds')
     where id = $1`,
    [
      job.id,
      settled.length,
      count((outcome) => outcome === 'stored'),
      count((outcome) => outcome === 'unchanged'),
      count((outcome) => typeof outcome === 'object' && 'faults' in outcome),
      count((outcome) => typeof outcome === 'object' && 'suspected' in outcome),
      settled[settled.length - 1].row.number,
    ],
  );
}

interface Note {
  number: number;
  state: 'bad' | 'suspected';
  cells: (string | number)[];
  faults: Fault[];
  candidate: string | null;
}

function noteOf({ number, cells }: FileRow, outcome: Outcome): Note[] {
  if (typeof outcome === 'string') return [];
  const kept = cells.map((cell) =>
    cell instanceof Date ? isoDay(cell) : typeof cell === 'string' ? cell.replaceAll('\u0000', '') : cell,
  );
  return 'faults' in outcome
    ? [{ number, state: 'bad', cells: kept, faults: outcome.faults, candidate: null }]
    : [{ number, state: 'suspected', cells: kept, faults: [], candidate: outcome.suspected }];
}
