import { monthOf } from './month-names';

const dayMs = 86_400_000;
// A spreadsheet's day 0; its day 60, which never was, lies before all that is read here.
const dayZero = Date.UTC(1899, 11, 30);
const [firstSerial, lastSerial] = [20_000, 80_000];

const two = (n: number): string => String(n).padStart(2, '0');

function day(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === date && year >= 1900 && year <= 2200;
  return isReal ? `${year}-${two(month)}-${two(date)}` : undefined;
}

/** The day of a spreadsheet's day number (1954 … 2119); undefined for other numbers. */
export function dayOfSerial(serial: number): string | undefined {
  if (!(serial >= firstSerial && serial <= lastSerial)) return undefined;
  return new Date(dayZero + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
}

/**
 * Reads a day: `2026-03-05`, `05/03/2026` (day first, as in Indonesia), `5 Maret 2026`, `March 5, 2026`, a time behind
 * it is dropped.
 * @returns YYYY-MM-DD; undefined for what is no day, also for a month written first (`03/25/2026`): nobody guesses
 */
export function readDay(written: string): string | undefined {
  const text = written.trim().replace(/[T ]\d{1,2}[:.]\d{2}.*$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/.exec(text);
  if (local) return day(Number(local[3]), Number(local[2]), Number(local[1]));
  const worded =
    /^(\d{1,2})[\s-]*(\p{L}+)\.?[\s,-]*(\d{4})$/u.exec(text) ?? /^(\p{L}+)\.?\s*(\d{1,2}),?\s*(\d{4})$/u.exec(text);
  if (worded) {
    const [date, month] = /^\d/.test(worded[1]) ? [worded[1], worded[2]] : [worded[2], worded[1]];
    const number = monthOf(month);
    return number === undefined ? undefined : day(Number(worded[3]), number, Number(date));
  }
  return /^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : undefined;
}

/** Reads a month of a year: `2027-01`, `01/2027`, `Januari 2027`, or any day of it. @returns YYYY-MM */
export function readYearMonth(written: string): string | undefined {
  const text = written.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), 1)?.slice(0, 7);
  const local = /^(\d{1,2})[-/.\s](\d{4})$/.exec(text) ?? /^(\p{L}+)\.?[\s-]*(\d{4})$/u.exec(text);
  if (local) {
    const month = /^\d/.test(local[1]) ? Number(local[1]) : monthOf(local[1]);
    return month === undefined ? undefined : day(Number(local[2]), month, 1)?.slice(0, 7);
  }
  return readDay(text)?.slice(0, 7);
}
