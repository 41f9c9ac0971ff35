import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PaperKind } from './paper-number';
import { ProducerEntity } from './producer.entity';

/** A legal paper; the key lets a number belong to one producer only. */
@Entity('producer_paper')
@Index('ix_producer_paper_producer', ['producerId'])
@Index('ix_producer_paper_number', ['number'])
@Check('ck_producer_paper_kind', `kind in ('nib', 'npwp', 'peb', 'e-ska')`)
@Check('ck_producer_paper_number', `number ~ '^[0-9A-Z]+$'`)
@Check('ck_producer_paper_validity', `issued_on <= valid_to`)
export class PaperEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_producer_paper' })
  kind: PaperKind;

  /** Capital letters and digits only; see `paperNumber`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_producer_paper' })
  number: string;

  @Column({ name: 'producer_id', type: 'uuid' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_producer_paper_producer' })
  producerId: string;

  @Column({ name: 'issued_on', type: 'date', nullable: true })
  issuedOn: string | null;

  /** The last valid day; null means without end. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: string | null;

  /** Where the scan is kept. */
  @Column({ type: 'text', nullable: true })
  file: string | null;
}
