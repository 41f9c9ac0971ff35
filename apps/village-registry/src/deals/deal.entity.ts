import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a deal was followed here. */
@Entity('deal')
@Check('ck_deal_version', 'version >= 1')
export class DealEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_deal' })
  id: string;

  /** The newest one seen. */
  @Column({ type: 'integer' })
  version: number;

  /** Its shipments as of that version, each a delivery of the same id. */
  @Column({ name: 'shipment_ids', type: 'uuid', array: true })
  shipmentIds: string[];
}
