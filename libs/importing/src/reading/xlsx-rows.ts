import type { CellValue } from 'exceljs';
import { BrokenFile } from './broken-file';
import type { Cell, FileRow } from './cell';
import { assertModestZip } from './zip-limits';

const widest = 200;

/**
 * The rows of a workbook's first sheet, one after the other; empty ones are left out, the others keep their numbers.
 * @param path of the file, which other processes leave alone meanwhile
 * @throws BrokenFile import.broken-workbook, import.workbook-too-large
 */
export async function* xlsxRows(path: string): AsyncGenerator<FileRow> {
  await assertModestZip(path);
  // Loaded only when somebody brings a workbook: it is large.
  const { stream } = await import('exceljs');
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const;
  try {
    for await (const sheet of new stream.xlsx.WorkbookReader(path, { ...options, entries: 'ignore' })) {
      for await (const row of sheet) yield { number: row.number, cells: cellsOf(row.values as CellValue[]) };
      return;
    }
  } catch (error) {
    throw error instanceof BrokenFile ? error : new BrokenFile('import.broken-workbook');
  }
}

// A row's values begin at 1, and cells that were never filled are holes.
const cellsOf = (values: CellValue[]): Cell[] => Array.from(values.slice(1, widest + 1), cellOf);

function cellOf(value: CellValue | undefined): Cell {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : cellOf(value.text as CellValue);
  return 'result' in value ? cellOf(value.result) : '';
}
