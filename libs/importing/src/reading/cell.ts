/** What a file's cell holds. Text files know text only; a spreadsheet's own numbers and dates come as such. */
export type Cell = string | number | Date;

/** A row of a file; `number` is the one that a spreadsheet shows beside it, the header's row counted. */
export interface FileRow {
  number: number;
  cells: Cell[];
}

const tidy = /^[\w.,;:/()-]+(?: [\w.,;:/()-]+)*$/;
const spaces = /[\s\u00a0\u200b\ufeff]+/g;

/**
 * A cell as a person reads it: trimmed, runs of space made one. The apostrophe by which our own downloads (and
 * spreadsheets) keep a text from being run as a formula falls off again.
 */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell instanceof Date) return isoDay(cell);
  const written = String(cell);
  // Most cells are plain words, and every row is asked for many.
  if (tidy.test(written)) return written;
  const text = written.replaceAll('\u0000', '').replace(spaces, ' ').trim();
  return /^'\s*[=+\-@]/.test(text) ? text.slice(1).trim() : text;
}

/** The day of a spreadsheet's date, which stands in no zone: YYYY-MM-DD. */
export const isoDay = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** Words as they are compared: lower case, without accents, signs and doubled spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => textOf(cell) === '');
