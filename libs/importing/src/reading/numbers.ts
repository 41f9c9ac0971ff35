/** Which sign parts the whole from the fraction in a file; unknown where nothing tells. */
export type DecimalSign = 'comma' | 'dot' | undefined;

const spaces = /[\s\u00a0\u202f'’]/g;
const plainNumber = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/** `1.234` is a thousand and something in one country and one and a bit in another. */
export type Reading = number | 'ambiguous' | 'no-number';

/**
 * Reads a number written in either country's way: `1.234,5`, `1,234.5`, `1 234,5`, `12,5`, `0.75`.
 * @returns `ambiguous` for one group of three behind one sign (`1.234`) when `sign` does not tell which it is
 */
export function readNumber(written: string, sign: DecimalSign): Reading {
  const text = written.replace(spaces, '');
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots > 0 && commas > 0) return both(text, dots, commas);
  if (dots + commas > 1) return grouped(text) ? asNumber(text.replace(/[.,]/g, '')) : 'no-number';
  if (!plainNumber.test(text)) return 'no-number';
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
    if (sign === undefined) return 'ambiguous';
    const isFraction = (commas === 1) === (sign === 'comma');
    return asNumber(isFraction ? text.replace(',', '.') : text.replace(/[.,]/, ''));
  }
  return asNumber(text.replace(',', '.'));
}

// The sign that stands last parts off the fraction; there can be only one of it.
function both(text: string, dots: number, commas: number): Reading {
  const commaIsLast = text.lastIndexOf(',') > text.lastIndexOf('.');
  if ((commaIsLast ? commas : dots) > 1) return 'no-number';
  const [whole, fraction] = text.split(commaIsLast ? ',' : '.');
  return grouped(whole) && /^\d*$/.test(fraction)
    ? asNumber(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`)
    : 'no-number';
}

const grouped = (text: string): boolean => /^[+-]?\d{1,3}(([.]\d{3})+|(,\d{3})+)$/.test(text);

function asNumber(text: string): Reading {
  const value = Number(text);
  return Number.isFinite(value) ? value : 'no-number';
}

/** Parts a figure from the unit written behind it: `5,5 ton` → `5,5` and `ton`. */
export function partUnit(written: string): { figure: string; unit?: string } {
  const parts = /^([+-]?[\d.,\s\u00a0]*\d)\s*([\p{L}][\p{L}\d²³./ ]{0,19})$/u.exec(written);
  return parts ? { figure: parts[1], unit: parts[2].trim() } : { figure: written };
}
