import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a source calls a thing of ours, so that the same row finds the same thing again. */
@Entity('import_key')
export class ImportKey {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_import_key' })
  kind: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_import_key' })
  source: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_import_key' })
  key: string;

  @Column({ type: 'uuid' })
  id: string;
}
