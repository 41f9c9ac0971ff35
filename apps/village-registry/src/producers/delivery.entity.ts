import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProducerEntity } from './producer.entity';

/** A delivery that was promised and made. On time: on the promised day or before. */
@Entity('delivery')
@Index('ix_delivery_producer', ['producerId'])
@Check('ck_delivery_quantity', `quantity > 0`)
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

  @Column({ type: 'double precision', nullable: true })
  quantity: number | null;

  @Column({ type: 'text', nullable: true })
  unit: string | null;

  @Column({ type: 'boolean', default: false })
  illustrative: boolean;
}
