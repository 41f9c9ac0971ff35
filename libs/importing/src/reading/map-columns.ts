import { type Cell, plain, textOf } from './cell';
import type { Column, Mapping } from './column';

/** Where each column stands in a file, and what is still wanted. */
export interface Mapped {
  /** The header's place among the rows looked at. */
  headerAt: number;
  headers: string[];
  mapping: Mapping;
  /** Headers that no column was found for; their cells are not read. */
  ignored: string[];
  /** Keys of columns that must be there and are not; where several would do, the first of them. */
  missing: string[];
}

/**
 * Finds the header among a file's first rows and the columns in it: as a person said, else by the columns' names.
 * @param rows the first rows; lists often begin with a title
 * @param said header texts by column key; one that is not in the file counts for nothing
 * @param given keys whose value is said for the whole file, so that no column is needed
 */
export function mapColumns(
  rows: Cell[][],
  columns: readonly Column[],
  said: Mapping = {},
  given: string[] = [],
): Mapped {
  const tries = rows.map((cells, at) => mapHeader(cells.map(textOf), at, columns, said, given));
  const found = tries.reduce((best, each) => (score(each) > score(best) ? each : best));
  if (score(found) > 0) return found;
  return tries.find(({ headers }) => headers.some((header) => header !== '')) ?? found;
}

const score = ({ mapping }: Mapped): number => Object.keys(mapping).length;

function mapHeader(
  headers: string[],
  headerAt: number,
  columns: readonly Column[],
  said: Mapping,
  given: string[],
): Mapped {
  const free = new Map(headers.filter((header) => plain(header) !== '').map((header) => [plain(header), header]));
  const mapping: Mapping = {};
  const take = (key: string, name: string): boolean => {
    const header = free.get(plain(name));
    if (header === undefined || mapping[key] !== undefined) return false;
    free.delete(plain(name));
    mapping[key] = header;
    return true;
  };
  for (const { key } of columns) if (said[key] !== undefined) take(key, said[key]);
  for (const { key, names, also = [] } of columns) [key, names.id, names.en, ...also].some((name) => take(key, name));
  return { headerAt, headers, mapping, ignored: [...free.values()], missing: missing(columns, mapping, given) };
}

function missing(columns: readonly Column[], mapping: Mapping, given: string[]): string[] {
  const there = (key: string): boolean => mapping[key] !== undefined || given.includes(key);
  const satisfied = new Set(columns.filter(({ key }) => there(key)).map(({ needed }) => needed));
  const wanted = new Map<string, string>();
  for (const { key, needed } of columns)
    if (needed !== undefined && !satisfied.has(needed) && !wanted.has(needed)) wanted.set(needed, key);
  return [...wanted.values()];
}
