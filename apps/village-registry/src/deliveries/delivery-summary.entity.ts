import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProducerEntity } from '../producers/producer.entity';

/** A producer's record of delivery over the window, as its offers carry it. */
@Entity('delivery_summary')
@Check(
  'ck_delivery_summary_counts',
  `on_time between 0 and deliveries and in_full between 0 and deliveries and exports between 0 and deliveries`,
)
export class DeliverySummaryEntity {
  @PrimaryColumn({ name: 'producer_id', type: 'uuid', primaryKeyConstraintName: 'pk_delivery_summary' })
  @ForeignKey(() => ProducerEntity, { name: 'fk_delivery_summary_producer' })
  producerId: string;

  /** First day of the window when the counts last changed. */
  @Column({ type: 'date' })
  since: string;

  @Column({ type: 'integer' })
  deliveries: number;

  @Column({ name: 'on_time', type: 'integer' })
  onTime: number;

  @Column({ name: 'in_full', type: 'integer' })
  inFull: number;

  /** Those that left the country. */
  @Column({ type: 'integer' })
  exports: number;
}
