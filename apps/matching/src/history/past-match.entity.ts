import type { LineMatch } from '@titik/contracts/match.events';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the market had for one line, until a newer result took its place. */
@Entity('past_match')
@Index('past_match_stored_at', ['storedAt'])
export class PastMatch {
  @PrimaryColumn('uuid', { name: 'demand_id', primaryKeyConstraintName: 'past_match_pkey' })
  demandId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'past_match_pkey' })
  version: number;

  @PrimaryColumn('uuid', { name: 'line_id', primaryKeyConstraintName: 'past_match_pkey' })
  lineId: string;

  @Column('text')
  scoring: string;

  @Column('json')
  result: LineMatch;

  @Column('timestamptz', { name: 'stored_at' })
  storedAt: Date;
}
