import type { Demand } from '@titik/contracts/demand.events';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A demand as the lane's owner last saw it, and how far its matches have come. */
@Entity('open_demand')
@Index('open_demand_lane', ['lane', 'state', 'demandId'])
@Check('open_demand_state', `state in ('open', 'closed')`)
export class OpenDemand {
  @PrimaryColumn('uuid', { name: 'demand_id', primaryKeyConstraintName: 'open_demand_pkey' })
  demandId: string;

  @Column('integer', { name: 'lane' })
  lane: number;

  @Column('integer', { name: 'version' })
  version: number;

  @Column('text', { name: 'state' })
  state: Demand['state'];

  @Column('json', { name: 'demand' })
  demand: Demand;

  /** Rises with every result; 0 until the first. */
  @Column('integer', { name: 'match_version' })
  matchVersion: number;

  /** Fingerprint of the newest result, so that an unchanged one is neither written nor published. */
  @Column('text', { name: 'match_digest' })
  matchDigest: string;
}
