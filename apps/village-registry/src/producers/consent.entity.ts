import type { Channel } from '@titik/contracts/values';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProducerEntity } from './producer.entity';

/** Whether a producer's contact may be written to by a channel, and since when; earlier answers are in the audit log. */
@Entity('producer_consent')
@Check('ck_producer_consent_channel', `channel in ('email', 'whatsapp', 'sms')`)
export class ConsentEntity {
  @PrimaryColumn({ name: 'producer_id', type: 'uuid', primaryKeyConstraintName: 'pk_producer_consent' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_producer_consent_producer' })
  producerId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_producer_consent' })
  channel: Channel;

  @Column({ type: 'boolean' })
  given: boolean;

  @Column({ type: 'timestamptz' })
  at: Date;
}
