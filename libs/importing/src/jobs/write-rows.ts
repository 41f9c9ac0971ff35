import type { EntityManager } from 'typeorm';
import type { ImportKind, Outcome, ReadRow, WriteOptions } from '../import-kind';
import { faultOf } from './fault-of';

/**
 * Stores rows in the open transaction. When some row makes the whole refuse, halves are tried behind savepoints until
 * it stands alone with its fault, and the others are stored.
 * @throws whatever is no row's fault
 */
export async function writeRows<Entry>(
  tx: EntityManager,
  kind: ImportKind<Entry>,
  rows: ReadRow<Entry>[],
  options: WriteOptions,
  rawOf: (row: ReadRow<Entry>, column: string) => string,
): Promise<Outcome[]> {
  if (rows.length === 0) return [];
  try {
    return await tx.transaction((nested) => kind.write(nested, rows, options));
  } catch (error) {
    const fault = faultOf(error, kind as ImportKind, (column) => rawOf(rows[0], column));
    if (!fault) throw error;
    if (rows.length === 1) return [{ faults: [fault] }];
    const half = Math.ceil(rows.length / 2);
    return [
      ...(await writeRows(tx, kind, rows.slice(0, half), options, rawOf)),
      ...(await writeRows(tx, kind, rows.slice(half), options, rawOf)),
    ];
  }
}
