import type { FieldFault } from '@titik/platform/problem';
import { MalformedRequest } from '@titik/platform/validation';
import { sayProblem } from '@titik/platform/words';
import type { Language } from '@titik/contracts/values';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parse } from 'csv-parse/sync';
import type { ForumRecords, Participant } from '../schedule/forum-records';
import { WishInput } from './records.dto';

/** A row that can be taken. */
export interface GoodRow {
  row: number;
  ref: string;
  input: WishInput;
}

export interface BadRow {
  row: number;
  field?: string;
  code: string;
  detail: string;
}

const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
const lists = new Set(['forbidden', 'after', 'before']);
const numbers = new Set(['priority', 'slot', 'forbidden']);

/**
 * The rows of a CSV file as they would stand in JSON: numbers, yes and no, lists divided by spaces; empty cells are
 * left out. @throws CsvError of csv-parse
 */
export function rowsOfCsv(text: string): unknown[] {
  const rows = parse(text, {
    columns: (names: string[]) => names.map((each) => each.trim()),
    bom: true,
    delimiter: delimiterOf(text),
    trim: true,
    skip_empty_lines: true,
  });
  return (rows as Record<string, string>[]).map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, cell]) => (cell === '' ? [] : [[name, valueOf(name, cell)]])),
    ),
  );
}

/** Spreadsheets divide by semicolons where a comma stands in numbers, as in Indonesia; the header tells. */
function delimiterOf(text: string): string {
  const [header] = text.split(/\r?\n/, 1);
  return [',', ';', '\t'].find((each) => header.includes(each)) ?? ',';
}

function valueOf(name: string, cell: string): unknown {
  const one = (text: string): unknown => (numbers.has(name) && /^-?\d+$/.test(text) ? Number(text) : text);
  if (lists.has(name)) return cell.split(/\s+/).map(one);
  if (name === 'must')
    return /^(true|yes|ya|1)$/i.test(cell) ? true : /^(false|no|tidak|0)$/i.test(cell) ? false : cell;
  return one(cell);
}

/** What a wish without a name of its own is called: nobody wants the same pair twice by accident. */
export const refOf = ({ ref, a, b }: Pick<WishInput, 'ref' | 'a' | 'b'>): string => ref ?? [a, b].sort().join('/');

/** Sorts the rows that can be taken from those that cannot, which are told by number, field and reason. */
export function sortRows(
  rows: readonly unknown[],
  records: ForumRecords,
  language: Language,
): { good: GoodRow[]; bad: BadRow[] } {
  const bad: BadRow[] = [];
  const fault = (row: number, field: string, code: string, params: Record<string, unknown> = {}): void => {
    bad.push({ row, field, code, detail: sayProblem(language, code, { field, ...params }) });
  };
  const people = new Set(records.participants.map(({ partyId }) => partyId));
  const refs = new Map<string, number>();
  const read = rows.flatMap((given, i): GoodRow[] => {
    const row = i + 1;
    const { named, unknown } = withIds(given, records.participants);
    for (const { field, name, code } of unknown) fault(row, field, code, { party: name });
    if (unknown.length > 0) return [];
    const { input, faults } = readRow(named, language);
    if (faults.length > 0) {
      bad.push(...faults.map((each) => ({ row, ...each })));
      return [];
    }
    const ref = refOf(input);
    const told = bad.length;
    for (const field of ['a', 'b'] as const) {
      if (!people.has(input[field])) fault(row, field, 'forum-day.unknown-participant', { party: input[field] });
    }
    if (input.a === input.b) fault(row, 'b', 'forum-day.with-oneself');
    for (const slot of [...(input.slot ? [input.slot] : []), ...(input.forbidden ?? [])]) {
      if (slot > records.slots) fault(row, 'slot', 'forum-day.unknown-slot', { slot, most: records.slots });
    }
    if (refs.has(ref)) fault(row, 'ref', 'forum-day.ref-twice', { row: refs.get(ref) });
    refs.set(ref, refs.get(ref) ?? row);
    return bad.length > told ? [] : [{ row, ref, input }];
  });
  return { good: withKnownOthers(read), bad: bad.sort((one, other) => one.row - other.row) };

  // A row that is not taken takes those with it that must lie before or after it.
  function withKnownOthers(open: readonly GoodRow[]): GoodRow[] {
    const there = records.wishes.filter(({ withdrawn }) => !withdrawn).flatMap(({ id, ref }) => [id, ref]);
    const known = new Set([...there, ...open.map(({ ref }) => ref)]);
    const kept = open.filter(({ row, input }) => {
      const missing = [...(input.after ?? []), ...(input.before ?? [])].find((each) => !known.has(each));
      if (missing !== undefined) fault(row, 'after', 'forum-day.unknown-wish', { ref: missing });
      return missing === undefined;
    });
    return kept.length < open.length ? withKnownOthers(kept) : kept;
  }
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** A row with the ids of those whom it calls by their names, as people's lists do; and whom nobody is known by. */
function withIds(
  given: unknown,
  participants: readonly Participant[],
): { named: unknown; unknown: { field: string; name: string; code: string }[] } {
  if (typeof given !== 'object' || given === null) return { named: given, unknown: [] };
  const named: Record<string, unknown> = { ...given };
  const unknown = (['a', 'b'] as const).flatMap((field) => {
    const name = named[field];
    if (typeof name !== 'string' || uuid.test(name) || name.trim() === '') return [];
    const called = participants.filter((each) => plainName(each.name) === plainName(name));
    if (called.length !== 1) {
      return [{ field, name, code: called.length === 0 ? 'forum-day.unknown-participant' : 'forum-day.name-twice' }];
    }
    named[field] = called[0].partyId;
    return [];
  });
  return { named, unknown };
}

function readRow(given: unknown, language: Language): { input: WishInput; faults: FieldFault[] } {
  const plain = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
  const input = plainToInstance(WishInput, plain);
  const faults = validateSync(input, rules);
  return { input, faults: faults.length > 0 ? new MalformedRequest(faults).fieldFaults(language) : [] };
}
