import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mapping } from '../reading/column';

/** Where a source keeps its columns, as a person said once. */
@Entity('import_mapping')
export class ImportMapping {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_import_mapping' })
  kind: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_import_mapping' })
  source: string;

  @Column({ type: 'jsonb' })
  columns: Mapping;

  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  changedAt: Date;
}
