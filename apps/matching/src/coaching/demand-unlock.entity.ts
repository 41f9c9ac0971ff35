import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnlockedDemand } from './unlocked-demand';

/** What coaching would open an open demand to; of a closed one nothing but that it is closed. */
@Entity('demand_unlock')
@Index('demand_unlock_changed', ['changed'])
export class DemandUnlock {
  @PrimaryColumn('uuid', { name: 'demand_id', primaryKeyConstraintName: 'demand_unlock_pkey' })
  demandId: string;

  /** The transaction that wrote it: by it every instance finds what it has not read yet. */
  @Column('bigint', { name: 'changed' })
  changed: string;

  /** Fingerprint, so that what stayed the same is not written; empty once closed. */
  @Column('text', { name: 'digest' })
  digest: string;

  @Column('json', { name: 'unlocks' })
  unlocks: UnlockedDemand | null;
}
