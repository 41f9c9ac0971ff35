import type { LineMatch } from '@titik/contracts/match.events';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const pkey = { primaryKeyConstraintName: 'past_match_pkey' };

/** What the market had for one line, until a newer result took its place. */
@Entity('past_match')
@Index('past_match_stored_at', ['storedAt'])
export class PastMatch {
  @PrimaryColumn('uuid', { name: 'demand_id', ...pkey })
  demandId: string;

  @PrimaryColumn('integer', pkey)
  version: number;

  @PrimaryColumn('uuid', { name: 'line_id', ...pkey })
  lineId: string;

  @Column('text')
  scoring: string;

  @Column('json')
  result: LineMatch;

  @Column('timestamptz', { name: 'stored_at' })
  storedAt: Date;
}
