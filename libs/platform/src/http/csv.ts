type Value = string | number | boolean | undefined;

/** A line of a CSV file (RFC 4180), without its end. */
export const csvLine = (values: readonly Value[]): string => values.map(cell).join(',');

/** A CSV file (RFC 4180), its header the first of the rows. */
export const csvFile = (rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => `${csvLine(row)}\r\n`).join('');

/**
 * One cell. Text that a spreadsheet would take for a formula gets an apostrophe before it: a producer's name must not
 * run on the computer of whoever opens the list. Numbers stay numbers.
 */
function cell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
