import type { Contact, OfficeHours, ProducerKind } from '@titik/contracts/values';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of people that makes, gathers or sells for its villages. */
@Entity('producer')
@Check('ck_producer_kind', `kind in ('bumdes', 'cooperative', 'msme', 'farmer-group', 'off-taker')`)
export class ProducerEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_producer' })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  kind: ProducerKind;

  @Column({ type: 'text' })
  name: string;

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
}
