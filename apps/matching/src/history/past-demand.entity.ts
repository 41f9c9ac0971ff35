import type { Demand } from '@titik/contracts/demand.events';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A demand as it was before it was revised: what its results up to a version were made from. */
@Entity('past_demand')
@Index('past_demand_kept_at', ['keptAt'])
export class PastDemand {
  @PrimaryColumn('uuid', { name: 'demand_id', primaryKeyConstraintName: 'past_demand_pkey' })
  demandId: string;

  /** The last result that was made from it */
  @PrimaryColumn('integer', { name: 'match_version', primaryKeyConstraintName: 'past_demand_pkey' })
  matchVersion: number;

  @Column('json')
  demand: Demand;

  @Column('timestamptz', { name: 'kept_at', default: () => 'now()' })
  keptAt: Date;
}
