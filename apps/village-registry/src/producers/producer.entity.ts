import type { Contact, OfficeHours, ProducerKind } from '@titik/contracts/values';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A group of people that makes, gathers or sells for its villages. */
@Entity('producer')
@Check('ck_producer_kind', `kind in ('bumdes', 'cooperative', 'msme', 'farmer-group', 'off-taker')`)
@Check('ck_producer_phone', `contact ->> 'phone' ~ '^\\+[1-9][0-9]{6,14}$'`)
@Check('ck_producer_merged_into', `merged_into <> id`)
@Index('ix_producer_merged_into', ['mergedInto'])
export class ProducerEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_producer' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  kind: ProducerKind;

  @Column({ type: 'text' })
  name: string;

  /** See `nameKey`. */
  @Column({ name: 'name_key', type: 'text' })
  nameKey: string;

  @Column({ type: 'text' })
  zone: string;

  @Column({ type: 'jsonb' })
  contact: Contact;

  @Column({ name: 'office_hours', type: 'jsonb' })
  officeHours: OfficeHours;

  @Column({ name: 'consolidation_point', type: 'text', nullable: true })
  consolidationPoint: string | null;

  @Column({ type: 'text', nullable: true })
  port: string | null;

  @Column({ type: 'boolean', default: false })
  illustrative: boolean;

  /** The producer that this one turned out to be; it has nothing of its own any more. */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  @ForeignKey(() => ProducerEntity, { name: 'fk_producer_merged_into' })
  mergedInto: string | null;

  /**
   * Makes it be another name for a producer.
   * @throws InvalidError producer.merge-self @throws ConflictError producer.already-merged
   */
  mergeInto(other: ProducerEntity): void {
    if (other.id === this.id) throw new InvalidError('producer.merge-self', { field: 'into' });
    for (const { id, mergedInto } of [this, other])
      if (mergedInto !== null) throw new ConflictError('producer.already-merged', { id, into: mergedInto });
    this.mergedInto = other.id;
  }
}
