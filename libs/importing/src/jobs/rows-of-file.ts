import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { BrokenFile } from '../reading/broken-file';
import type { FileRow } from '../reading/cell';
import { dialectOf } from '../reading/csv-dialect';
import { csvRows } from '../reading/csv-rows';
import type { DecimalSign } from '../reading/numbers';
import { xlsxRows } from '../reading/xlsx-rows';
import { fileOf } from './file-store';
import type { ImportJob } from './import-job.entity';

/** A file's rows and what its writing tells of its figures. */
export interface RowsOfFile {
  decimal: DecimalSign;
  rows: AsyncGenerator<FileRow>;
}

/** Reads a stored file from its beginning, streaming. @throws BrokenFile import.empty; while reading: any */
export async function rowsOfFile(database: DataSource, job: ImportJob): Promise<RowsOfFile> {
  if (job.format === 'xlsx') return { decimal: undefined, rows: workbookRows(database, job.id) };
  const first = await fileOf(database, job.id).next();
  if (first.done) throw new BrokenFile('import.empty');
  const dialect = dialectOf(first.value.subarray(0, 65_536), job.encoding !== 'windows-1252');
  return { decimal: dialect.decimal, rows: textRows(csvRows(fileOf(database, job.id), dialect)) };
}

async function* textRows(rows: AsyncGenerator<FileRow>): AsyncGenerator<FileRow> {
  try {
    yield* rows;
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    throw code?.startsWith('CSV_') ? new BrokenFile('import.broken-text', { line: lines ?? 0 }) : error;
  }
}

// A workbook's parts stand in no order, so it is read from a file of this machine that nobody else sees.
async function* workbookRows(database: DataSource, importId: string): AsyncGenerator<FileRow> {
  const folder = await mkdtemp(join(tmpdir(), 'titik-import-'));
  const path = join(folder, 'book.xlsx');
  try {
    await pipeline(fileOf(database, importId), createWriteStream(path, { mode: 0o600 }));
    yield* xlsxRows(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
