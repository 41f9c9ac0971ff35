import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProducerEntity } from '../producers/producer.entity';

/** A delivery that was promised and made. On time: on the promised day or before. */
@Entity('delivery')
@Index('ix_delivery_producer', ['producerId'])
@Check('ck_delivery_quantity', `quantity >= 0`)
@Check('ck_delivery_promised_quantity', `promised_quantity > 0`)
@Check('ck_delivery_destination', `destination ~ '^[A-Z]{2}$'`)
@Check('ck_delivery_cancelled', `(cancelled_at is null) = (cancel_reason is null)`)
export class DeliveryEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_delivery' })
  id: string;

  @Column({ name: 'producer_id', type: 'uuid' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_delivery_producer' })
  producerId: string;

  @Column({ name: 'promised_on', type: 'date' })
  promisedOn: string;

  @Column({ name: 'delivered_on', type: 'date' })
  deliveredOn: string;

  @Column({ name: 'promised_quantity', type: 'double precision', nullable: true })
  promisedQuantity: number | null;

  /** What arrived. */
  @Column({ type: 'double precision', nullable: true })
  quantity: number | null;

  /** Of both quantities. */
  @Column({ type: 'text', nullable: true })
  unit: string | null;

  /** Country it went to, ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  destination: string | null;

  @Column({ type: 'boolean', default: false })
  illustrative: boolean;

  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true })
  cancelledAt: Date | null;

  @Column({ name: 'cancel_reason', type: 'text', nullable: true })
  cancelReason: string | null;

  /** Strikes a wrong record out. @throws ConflictError delivery.already-cancelled */
  cancel(at: Date, reason: string): void {
    if (this.cancelledAt !== null) throw new ConflictError('delivery.already-cancelled', { id: this.id });
    this.cancelledAt = at;
    this.cancelReason = reason;
  }
}
