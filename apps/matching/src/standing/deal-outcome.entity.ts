import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DealMark } from './deal-marks';

/** What a deal, in its newest version, says of its producer; a deal that says nothing yet has a row as well. */
@Entity('deal_outcome')
@Index('deal_outcome_producer', ['producerId'])
@Check('deal_outcome_version', 'version >= 1')
export class DealOutcomeRow {
  @PrimaryColumn('uuid', { name: 'deal_id', primaryKeyConstraintName: 'deal_outcome_pkey' })
  dealId: string;

  @Column('integer', { name: 'version' })
  version: number;

  @Column('uuid', { name: 'producer_id' })
  producerId: string;

  /** Of the catalogue */
  @Column('text', { name: 'market' })
  market: string;

  @Column('jsonb', { name: 'marks' })
  marks: DealMark[];
}
