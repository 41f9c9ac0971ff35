import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import type { Column, Fault } from './reading/column';
import type { RowCells } from './reading/row-cells';

/** A row that was read and found good by itself. */
export interface ReadRow<Entry> {
  number: number;
  entry: Entry;
}

/** What became of a row when it met what is stored. */
export type Outcome =
  | 'stored'
  | 'unchanged'
  | { faults: Fault[] }
  /** Perhaps the same as `candidateId`: a person decides. */
  | { suspected: string };

/** A person's word on a suspected row. */
export interface Decision {
  candidateId: string;
  same: boolean;
}

export interface WriteOptions {
  /** Under which the file's own ids are remembered. */
  source: string;
  by: Caller;
  /** All is rolled back afterwards: leave no trace elsewhere. */
  dryRun?: boolean;
  /** For a single row only. */
  decision?: Decision;
}

export const IMPORT_KINDS = Symbol('ImportKinds');

/** One kind of thing that files bring: its columns, how a row reads, how rows are stored. */
export interface ImportKind<Entry = unknown> {
  readonly kind: string;
  readonly columns: readonly Column[];
  /** Fields of domain errors, by the column that they come from; see `faultOf`. */
  readonly columnOf?: Readonly<Record<string, string>>;
  /**
   * What a row says; pure. Faults are noted in `cells`.
   * @returns undefined when the row has a fault
   */
  read(cells: RowCells, today: string): Entry | undefined;
  /**
   * Stores rows in the open transaction, each as if it were the only one, with their audit and events, and changes
   * nothing that is stored as given already. A domain error or a broken constraint refuses all rows; they are then
   * tried in halves until the culprit stands alone.
   * @returns the outcomes, in the rows' order
   */
  write(tx: EntityManager, rows: ReadRow<Entry>[], options: WriteOptions): Promise<Outcome[]>;
}
