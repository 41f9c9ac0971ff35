import type { Principal } from '@titik/platform/auth/principal';
import type { Caller } from '@titik/platform/caller';
import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Mapping } from '../reading/column';
import type { Encoding } from '../reading/csv-dialect';
import type { DecimalSign } from '../reading/numbers';

export const importStates = [
  'uploading',
  'waiting',
  'running',
  'needs-mapping',
  'done',
  'failed',
  'cancelled',
] as const;
export type ImportState = (typeof importStates)[number];

/** What was found in the file's first rows. */
export interface FoundHeader {
  /** Row of the header, as a spreadsheet numbers it. */
  row: number;
  headers: string[];
  mapping: Mapping;
  ignored: string[];
  missing: string[];
  /** Which sign its figures are parted by, where the file tells. */
  decimal?: DecimalSign;
}

export interface Failure {
  code: string;
  params: Record<string, unknown>;
}

const over = new Set<ImportState>(['done', 'failed', 'cancelled']);

/** A file that is, was or will be imported, and how far it is. */
@Entity('import_job')
@Index('ix_import_job_open', ['createdAt'], { where: `state in ('uploading', 'waiting', 'running')` })
@Check('ck_import_job_format', `format in ('csv', 'xlsx')`)
@Check(
  'ck_import_job_state',
  `state in ('uploading', 'waiting', 'running', 'needs-mapping', 'done', 'failed', 'cancelled')`,
)
@Check('ck_import_job_counts', `rows_read = good + unchanged + bad + suspected`)
export class ImportJob {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_import_job' })
  id: string;

  @Column({ type: 'text' })
  kind: string;

  /** Who keeps the file: its column mapping and its own ids are remembered under this name. */
  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName: string | null;

  @Column({ type: 'text' })
  format: 'csv' | 'xlsx';

  @Column({ type: 'text', nullable: true })
  encoding: Encoding | null;

  @Column({ type: 'bigint', default: 0 })
  size: string;

  @Column({ name: 'dry_run', type: 'boolean' })
  dryRun: boolean;

  /** Header texts by column key, as a person said. */
  @Column({ type: 'jsonb' })
  said: Mapping;

  /** Values for every row that says nothing itself, by column key. */
  @Column({ type: 'jsonb' })
  given: Record<string, string>;

  @Column({ type: 'jsonb', nullable: true })
  header: FoundHeader | null;

  @Column({ type: 'text' })
  actor: string;

  /** Whose rights its rows go in with; null: those of a service, as before people signed in. */
  @Column({ type: 'jsonb', nullable: true })
  principal: Principal | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId: string | null;

  @Column({ type: 'text' })
  state: ImportState;

  @Column({ type: 'jsonb', nullable: true })
  failure: Failure | null;

  @Column({ name: 'rows_read', type: 'integer', default: 0 })
  rowsRead: number;

  @Column({ type: 'integer', default: 0 })
  good: number;

  @Column({ type: 'integer', default: 0 })
  unchanged: number;

  @Column({ type: 'integer', default: 0 })
  bad: number;

  @Column({ type: 'integer', default: 0 })
  suspected: number;

  /** Number of the last row that is settled; a new try goes on after it. */
  @Column({ name: 'last_row', type: 'integer', default: 0 })
  lastRow: number;

  /** From the file's lines, before it is read; exact when done. */
  @Column({ name: 'rows_expected', type: 'integer', nullable: true })
  rowsExpected: number | null;

  /** Tries since the last row that was settled. */
  @Column({ type: 'smallint', default: 0 })
  attempts: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Column({ name: 'lease_owner', type: 'uuid', nullable: true })
  leaseOwner: string | null;

  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true })
  leaseUntil: Date | null;

  /** Who is written beside its changes. */
  caller(): Caller {
    const { actor, principal, reason, requestId } = this;
    return {
      actor,
      ...(principal !== null && { principal }),
      ...(reason !== null && { reason }),
      ...(requestId !== null && { requestId }),
    };
  }

  /** Stops it for good; what it stored stays. @throws ConflictError import.over */
  cancel(): void {
    if (over.has(this.state)) throw new ConflictError('import.over', { id: this.id, state: this.state });
    this.state = 'cancelled';
  }

  /** Says where its columns stand and lets it go on. @throws ConflictError import.needs-no-mapping */
  map(columns: Mapping): void {
    if (this.state !== 'needs-mapping' && this.state !== 'waiting')
      throw new ConflictError('import.needs-no-mapping', { id: this.id, state: this.state });
    this.said = columns;
    this.header = null;
    this.state = 'waiting';
    this.attempts = 0;
  }
}
