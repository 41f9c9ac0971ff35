import type { DecimalSign } from './numbers';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** How a text file is written. */
export interface Dialect {
  encoding: Encoding;
  separator: string;
  /** Rows before the first that are no data: `sep=;`, by which a spreadsheet names its separator. */
  skip: number;
  decimal: DecimalSign;
}

const separators = [';', ',', '\t', '|'];
const linesLookedAt = 15;

/**
 * Finds out how a text file is written.
 * @param head its first bytes, some dozen rows of them
 * @param isUtf8 whether all its bytes, not only these, are UTF-8
 */
export function dialectOf(head: Uint8Array, isUtf8: boolean): Dialect {
  const encoding = encodingOf(head, isUtf8);
  const text = new TextDecoder(encoding).decode(head);
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const separator = named ?? separatorOf(text);
  return { encoding, separator, skip: named === undefined ? 0 : 1, decimal: decimalOf(separator) };
}

function encodingOf(head: Uint8Array, isUtf8: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return isUtf8 ? 'utf-8' : 'windows-1252';
}

// A spreadsheet separates by semicolons where the comma parts off fractions, and by commas where the dot does.
const decimalOf = (separator: string): DecimalSign =>
  separator === ';' ? 'comma' : separator === ',' ? 'dot' : undefined;

/** The sign that stands in most rows equally often, outside quotes. */
function separatorOf(text: string): string {
  const rows = rowsOf(text);
  const worth = (separator: string): number => {
    const counts = rows.map((row) => row.split(separator).length - 1).filter((count) => count > 0);
    const often = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    return often * 1000 + Math.min(999, Math.max(0, ...counts));
  };
  return separators.reduce((best, each) => (worth(each) > worth(best) ? each : best), ',');
}

/** The first rows with all that is quoted taken out. */
function rowsOf(text: string): string[] {
  const unquoted = text.replace(/"(?:[^"]|"")*("|$)/g, '""');
  return unquoted
    .split(/\r\n|\r|\n/)
    .filter(Boolean)
    .slice(0, linesLookedAt);
}
