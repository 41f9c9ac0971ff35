import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Fault } from '../reading/column';
import { ImportJob } from './import-job.entity';

export type RowState = 'bad' | 'suspected' | 'settled';

/** A row of a file that did not simply go in: faulty, or perhaps the same as something stored. */
@Entity('import_row')
@Check('ck_import_row_state', `state in ('bad', 'suspected', 'settled')`)
@Check('ck_import_row_candidate', `state = 'bad' or candidate_id is not null`)
export class ImportRow {
  @PrimaryColumn({ name: 'import_id', type: 'uuid', primaryKeyConstraintName: 'pk_import_row' })
  @ForeignKey(() => ImportJob, { name: 'fk_import_row_import', onDelete: 'CASCADE' })
  importId: string;

  /** As a spreadsheet numbers it, the header's row counted. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_import_row' })
  number: number;

  @Column({ type: 'text' })
  state: RowState;

  /** The row as it came; numbers and days of a workbook as such. */
  @Column({ type: 'jsonb' })
  cells: (string | number)[];

  @Column({ type: 'jsonb' })
  faults: Fault[];

  /** What is stored already and may be the same. */
  @Column({ name: 'candidate_id', type: 'text', nullable: true })
  candidateId: string | null;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** Notes that a person decided. @throws ConflictError import.nothing-to-decide */
  settle(actor: string, now: Date): void {
    if (this.state !== 'suspected') throw new ConflictError('import.nothing-to-decide', { row: this.number });
    this.state = 'settled';
    this.decidedBy = actor;
    this.decidedAt = now;
  }
}
