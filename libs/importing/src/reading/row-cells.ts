import { type Cell, plain, textOf } from './cell';
import type { Fault, Mapping } from './column';
import { dayOfSerial, readDay, readYearMonth } from './dates';
import { readMonths } from './months';
import { type DecimalSign, partUnit, readNumber } from './numbers';

export interface Bounds {
  min?: number;
  max?: number;
  whole?: boolean;
}

const yes = new Set(['ya', 'y', 'yes', 'true', 'benar', '1', 'v', 'x', 'ada']);
const no = new Set(['tidak', 't', 'n', 'no', 'false', 'salah', '0', 'tak', 'belum']);

/** One row by its columns' keys. Each reader gives the value, or undefined when empty or wrong; wrong ones are noted. */
export class RowCells {
  readonly faults: Fault[] = [];

  /**
   * @param place each column's place in `cells`
   * @param given values for the whole file, where the row itself says nothing
   */
  constructor(
    private readonly cells: readonly Cell[],
    private readonly place: ReadonlyMap<string, number>,
    private readonly given: Readonly<Record<string, string>> = {},
    private readonly sign?: DecimalSign,
  ) {}

  /** Notes what is wrong with a column's cell. */
  refuse(column: string, code: string, params?: Record<string, unknown>): undefined {
    this.faults.push({ column, value: this.raw(column), code, ...(params && { params }) });
    return undefined;
  }

  /** Whether the row says nothing in this column. */
  isEmpty = (column: string): boolean => this.raw(column) === '';

  raw(column: string): string {
    return textOf(this.cell(column)) || (this.given[column]?.trim() ?? '');
  }

  text(column: string, most = 200): string | undefined {
    const text = this.raw(column);
    return text.length > most ? this.refuse(column, 'cell.too-long', { most }) : text || undefined;
  }

  /** The same for a column that must be filled. */
  need<T>(column: string, read: (column: string) => T | undefined): T | undefined {
    return this.isEmpty(column) ? this.refuse(column, 'cell.missing') : read(column);
  }

  needText = (column: string, most = 200): string | undefined => this.need(column, () => this.text(column, most));

  form(column: string, form: RegExp, example: string): string | undefined {
    const text = this.raw(column);
    return text === '' || form.test(text) ? text || undefined : this.refuse(column, 'cell.bad-form', { example });
  }

  number(column: string, bounds: Bounds = {}): number | undefined {
    const cell = this.cell(column);
    return typeof cell === 'number'
      ? this.bounded(column, cell, bounds)
      : this.figure(column, this.raw(column), bounds);
  }

  /** A figure that may carry its unit: `5 ton`. */
  quantity(column: string, bounds: Bounds = {}): { value: number; unit?: string } | undefined {
    const { figure, unit } = partUnit(this.raw(column));
    const value = unit === undefined ? this.number(column, bounds) : this.figure(column, figure, bounds);
    return value === undefined ? undefined : { value, ...(unit !== undefined && { unit }) };
  }

  /** A day, YYYY-MM-DD. */
  day(column: string): string | undefined {
    const cell = this.cell(column);
    const text = this.raw(column);
    if (text === '') return undefined;
    const day = typeof cell === 'number' ? dayOfSerial(cell) : readDay(text);
    return day ?? this.refuse(column, 'cell.no-day');
  }

  /** A month of a year, YYYY-MM. */
  yearMonth(column: string): string | undefined {
    const cell = this.cell(column);
    const text = this.raw(column);
    if (text === '') return undefined;
    const month = typeof cell === 'number' ? dayOfSerial(cell)?.slice(0, 7) : readYearMonth(text);
    return month ?? this.refuse(column, 'cell.no-month');
  }

  /** Months of the year, 1–12. */
  months(column: string): number[] | undefined {
    const text = this.raw(column);
    return text === '' ? undefined : (readMonths(text) ?? this.refuse(column, 'cell.no-months'));
  }

  /** The parts of a list, each once. */
  list(column: string, between = /[;,|\n]/): string[] | undefined {
    const parts = this.raw(column)
      .split(between)
      .map((part) => part.trim())
      .filter(Boolean);
    return parts.length > 0 ? [...new Set(parts)] : undefined;
  }

  flag(column: string): boolean | undefined {
    const word = plain(this.raw(column));
    if (word === '') return undefined;
    return yes.has(word) ? true : no.has(word) ? false : this.refuse(column, 'cell.no-flag');
  }

  /** What a word stands for; `words` are in their plain form. */
  oneOf<T extends string>(column: string, words: ReadonlyMap<string, T>): T | undefined {
    const text = this.raw(column);
    if (text === '') return undefined;
    const known = [...new Set(words.values())].join(', ');
    return words.get(plain(text)) ?? this.refuse(column, 'cell.not-one-of', { known });
  }

  private cell(column: string): Cell | undefined {
    const at = this.place.get(column);
    return at === undefined ? undefined : this.cells[at];
  }

  /** Reads a figure cut out of a cell. */
  figure(column: string, text: string, bounds: Bounds): number | undefined {
    if (text === '') return undefined;
    const value = readNumber(text, this.sign);
    if (value === 'no-number') return this.refuse(column, 'cell.no-number');
    if (value === 'ambiguous') return this.refuse(column, 'cell.ambiguous-number');
    return this.bounded(column, value, bounds);
  }

  private bounded(column: string, value: number, { min = -1e12, max = 1e12, whole }: Bounds): number | undefined {
    if (value < min || value > max) return this.refuse(column, 'cell.out-of-range', { min, max });
    return whole && !Number.isInteger(value) ? this.refuse(column, 'cell.no-whole-number') : value;
  }
}

/** Each mapped column's place among a file's headers. */
export function placesOf(headers: readonly string[], mapping: Mapping): Map<string, number> {
  return new Map(
    Object.entries(mapping)
      .map(([key, header]) => [key, headers.indexOf(header)] as const)
      .filter(([, at]) => at >= 0),
  );
}

/** A table for `oneOf`: each value with the words that mean it, the value itself included. */
export const wordTable = <T extends string>(words: Record<T, string[]>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, string[]][]).flatMap(([value, all]) => [value, ...all].map((w) => [plain(w), value])),
  );
