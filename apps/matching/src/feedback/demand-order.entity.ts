import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DemandOrder } from './order.dto';

/** Whom a person put first among a demand's candidates, and why; ranks and scores stay as they were reckoned. */
@Entity('demand_order')
export class DemandOrderRow {
  @PrimaryColumn('uuid', { name: 'demand_id', primaryKeyConstraintName: 'demand_order_pkey' })
  demandId: string;

  @Column('uuid', { name: 'producer_ids', array: true })
  producerIds: string[];

  @Column('text', { name: 'reason' })
  reason: string;

  @Column('text', { name: 'actor' })
  actor: string;

  @Column('timestamptz', { name: 'ordered_at' })
  orderedAt: Date;

  /** The order as the API tells it. */
  describe(): DemandOrder {
    const { producerIds, reason, actor, orderedAt } = this;
    return { producerIds, reason, actor, orderedAt: orderedAt.toISOString() };
  }
}
