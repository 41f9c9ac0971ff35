import { BrokenFile } from '../reading/broken-file';
import { type FileRow, isBlank } from '../reading/cell';
import type { Column, Mapping } from '../reading/column';
import { mapColumns } from '../reading/map-columns';
import type { FoundHeader } from './import-job.entity';

const rowsLookedAt = 20;

/**
 * Reads a file's first rows and finds its header there.
 * @returns the header, and all rows of the file from behind it, those already read included
 * @throws BrokenFile import.empty
 */
export async function findHeader(
  rows: AsyncGenerator<FileRow>,
  columns: readonly Column[],
  said: Mapping,
  given: string[],
): Promise<{ header: FoundHeader; after: AsyncGenerator<FileRow> }> {
  const first: FileRow[] = [];
  while (first.length < rowsLookedAt) {
    const next = await rows.next();
    if (next.done) break;
    if (!isBlank(next.value.cells)) first.push(next.value);
  }
  if (first.length === 0) throw new BrokenFile('import.empty');
  const { headerAt, headers, mapping, ignored, missing } = mapColumns(
    first.map(({ cells }) => cells),
    columns,
    said,
    given,
  );
  const header = { row: first[headerAt].number, headers, mapping, ignored, missing };
  return { header, after: following(first.slice(headerAt + 1), rows) };
}

async function* following(first: FileRow[], rows: AsyncGenerator<FileRow>): AsyncGenerator<FileRow> {
  yield* first;
  yield* rows;
}
