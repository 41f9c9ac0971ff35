import { InvalidError } from '@titik/platform/errors';
import type { DataSource } from 'typeorm';
import { BrokenFile } from '../reading/broken-file';
import { dialectOf } from '../reading/csv-dialect';
import { storeFile, type StoredFile } from './file-store';
import { ImportJob } from './import-job.entity';

const workbook = Buffer.from([0x50, 0x4b, 3, 4]);
const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const headBytes = 65_536;

/**
 * Stores a file of an import and notes what it is; what people call it says little. An import whose file is no good
 * never was.
 * @throws InvalidError import.too-large, import.empty, import.old-workbook
 */
export async function receiveFile(
  database: DataSource,
  importId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    const file = await storeFile(database, importId, body);
    await database.getRepository(ImportJob).update({ id: importId }, factsOf(file));
  } catch (error) {
    await database.getRepository(ImportJob).delete({ id: importId });
    throw error instanceof BrokenFile ? new InvalidError(error.code, error.params) : error;
  }
}

function factsOf({ head, size, isUtf8, lines }: StoredFile) {
  if (size === 0) throw new BrokenFile('import.empty');
  if (starts(head, oldWorkbook)) throw new BrokenFile('import.old-workbook');
  if (starts(head, workbook)) return { size: String(size), format: 'xlsx' as const };
  const { encoding } = dialectOf(head.subarray(0, headBytes), isUtf8);
  return { size: String(size), format: 'csv' as const, encoding, rowsExpected: Math.max(0, lines - 1) };
}

const starts = (head: Buffer, mark: Buffer): boolean => head.subarray(0, mark.length).equals(mark);
