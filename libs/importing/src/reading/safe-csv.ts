import { type Cell, isoDay } from './cell';

/**
 * One line of a CSV that any spreadsheet opens harmlessly: what it would run as a formula is held back by an
 * apostrophe, which reading the file takes away again.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell instanceof Date ? isoDay(cell) : cell;
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
