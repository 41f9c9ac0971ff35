import type { Contact, OfficeHours, ProducerKind } from '@titik/contracts/values';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A group of people that makes, gathers or sells for its villages. */
@Entity('producer')
@Check('ck_producer_kind', `kind in ('bumdes', 'cooperative', 'msme', 'farmer-group', 'off-taker')`)
@Check('ck_producer_phone', `contact ->> 'phone' ~ '^\\+[1-9][0-9]{6,14}$'`)
@Check('ck_producer_merged_into', `merged_into <> id`)
@Check('ck_producer_port_km', 'port_km between 0 and 3000')
@Check('ck_producer_mentor', 'mentor is not null or (mentor_until is null and not mentored)')
@Check('ck_producer_excluded_countries', `array_to_string(excluded_countries, ',', '') ~ '^[A-Z]{2}(,[A-Z]{2})*$'`)
@Check('ck_producer_excluded_buyers', 'cardinality(excluded_buyers) between 1 and 200')
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

  /** Road kilometres from consolidation point to port. */
  @Column({ name: 'port_km', type: 'double precision', nullable: true })
  portKm: number | null;

  /** Who accompanies it until it exports by itself. */
  @Column({ type: 'text', nullable: true })
  mentor: string | null;

  /** The mentor's last day; null means without end. */
  @Column({ name: 'mentor_until', type: 'date', nullable: true })
  mentorUntil: string | null;

  /** Whether there is a mentor on the registry's day, as of its last change or daily step. */
  @Column({ type: 'boolean', default: false })
  mentored: boolean;

  /** Destinations that it will not supply, ISO 3166-1 alpha-2, in order. */
  @Column({ name: 'excluded_countries', type: 'text', array: true, nullable: true })
  excludedCountries: string[] | null;

  /** Buyers that it will not supply, in order. */
  @Column({ name: 'excluded_buyers', type: 'uuid', array: true, nullable: true })
  excludedBuyers: string[] | null;

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
