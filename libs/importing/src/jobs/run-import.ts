import type { DataSource } from 'typeorm';
import type { ImportKind } from '../import-kind';
import { type FileRow, isBlank } from '../reading/cell';
import { findHeader } from './find-header';
import { forgetFile } from './file-store';
import type { FoundHeader, ImportJob } from './import-job.entity';
import { ImportMapping } from './import-mapping.entity';
import { leave } from './lease';
import { rowsOfFile } from './rows-of-file';
import { readChunk, settleChunk } from './settle-chunk';

/** Rows that go in together: large enough that a commit costs little, small enough that a crash repeats little. */
const chunkRows = 1000;

export interface RunOptions {
  today: string;
  /** Asked between chunks. */
  isLeaving(): boolean;
}

/**
 * Goes on with an import from its mark to the file's end, or until it lacks columns.
 * @returns whether it is over, as far as this owner is concerned; false when it was asked to leave
 * @throws LeaseLost, BrokenFile
 */
export async function runImport(
  database: DataSource,
  kind: ImportKind,
  job: ImportJob,
  { today, isLeaving }: RunOptions,
): Promise<boolean> {
  const { decimal, rows } = await rowsOfFile(database, job);
  try {
    const found = await findHeader(rows, kind.columns, await saidOf(database, job), Object.keys(job.given));
    const header: FoundHeader = { ...found.header, ...(decimal && { decimal }) };
    if (header.missing.length > 0) {
      await leave(database.manager, job, { state: 'needs-mapping', header });
      return true;
    }
    await database.query('update import_job set header = $2 where id = $1', [job.id, JSON.stringify(header)]);
    const chunks = ahead(inChunks(found.after, job.lastRow), (chunk) => readChunk(kind, job, header, chunk, today));
    for await (const chunk of chunks) {
      await settleChunk(database, kind, job, chunk);
      if (isLeaving()) return false;
    }
  } finally {
    await rows.return(undefined);
  }
  await database.transaction(async (tx) => {
    await leave(tx, job, { state: 'done' });
    await forgetFile(tx, job.id);
  });
  return true;
}

// What is said of this file goes before what was said of its source once; a file half read keeps its columns.
async function saidOf(database: DataSource, job: ImportJob): Promise<Record<string, string>> {
  const { kind, source, said, header, lastRow } = job;
  if (lastRow > 0 && header) return header.mapping;
  const remembered = await database.getRepository(ImportMapping).findOneBy({ kind, source });
  return { ...remembered?.columns, ...said };
}

async function* inChunks(rows: AsyncGenerator<FileRow>, after: number): AsyncGenerator<FileRow[]> {
  let chunk: FileRow[] = [];
  for await (const row of rows) {
    if (row.number <= after || isBlank(row.cells)) continue;
    chunk.push(row);
    if (chunk.length < chunkRows) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Works one item ahead: while the database stores a chunk, the next one is read. */
async function* ahead<T, R>(items: AsyncGenerator<T>, work: (item: T) => R): AsyncGenerator<R> {
  const take = async (): Promise<{ made: R } | undefined> => {
    const next = await items.next();
    return next.done ? undefined : { made: work(next.value) };
  };
  let coming = take();
  for (let now; (now = await coming);) {
    coming = take();
    // Whoever asks for it hears of its failure; until then it is nobody's.
    coming.catch(() => undefined);
    yield now.made;
  }
}
