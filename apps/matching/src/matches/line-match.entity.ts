import type { LineMatch } from '@titik/contracts/match.events';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the market has for one line, and the scoring that ranked it. */
@Entity('line_match')
export class LineMatchRow {
  @PrimaryColumn('uuid', { name: 'demand_id', primaryKeyConstraintName: 'line_match_pkey' })
  demandId: string;

  @PrimaryColumn('uuid', { name: 'line_id', primaryKeyConstraintName: 'line_match_pkey' })
  lineId: string;

  @Column('integer', { name: 'version' })
  version: number;

  @Column('text', { name: 'scoring' })
  scoring: string;

  @Column('json', { name: 'result' })
  result: LineMatch;

  @Column('timestamptz', { name: 'stored_at', default: () => 'now()' })
  storedAt: Date;
}
