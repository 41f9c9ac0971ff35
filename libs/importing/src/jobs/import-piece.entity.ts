import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ImportJob } from './import-job.entity';

/** A piece of an uploaded file, where every instance can read it. */
@Entity('import_piece')
export class ImportPiece {
  @PrimaryColumn({ name: 'import_id', type: 'uuid', primaryKeyConstraintName: 'pk_import_piece' })
  @ForeignKey(() => ImportJob, { name: 'fk_import_piece_import', onDelete: 'CASCADE' })
  importId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_import_piece' })
  position: number;

  @Column({ type: 'bytea' })
  bytes: Buffer;
}
