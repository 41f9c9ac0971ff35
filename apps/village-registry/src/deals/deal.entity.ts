import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reached } from './how-far';

/** How far a deal was followed here. */
@Entity('deal')
@Check('ck_deal_version', 'version >= 1')
@Check('ck_deal_reached', 'reached between 0 and 4')
export class DealEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_deal' })
  id: string;

  /** The newest one seen. */
  @Column({ type: 'integer' })
  version: number;

  /** Its shipments as of that version, each a delivery of the same id. */
  @Column({ name: 'shipment_ids', type: 'uuid', array: true })
  shipmentIds: string[];

  /** As the deal names it, merged or not; null for one that was heard of before this was noted. */
  @Column({ name: 'producer_id', type: 'uuid', nullable: true })
  producerId: string | null;

  /** How far it has come, see `howFar`. */
  @Column({ type: 'smallint', default: 0 })
  reached: Reached;
}
