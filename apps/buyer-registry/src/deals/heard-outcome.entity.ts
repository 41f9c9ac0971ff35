import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DealEntity } from './deal.entity';
import type { Agreed } from './plan-outcome';

/** What a meeting's newest outcome said of one producer, and the deal that it led to. */
@Entity('heard_outcome')
@Check('ck_heard_outcome_agreed', `agreed in ('price-list', 'sample', 'contract', 'visit')`)
@Index('ix_heard_outcome_demand', ['demandId', 'producerId'])
export class HeardOutcomeEntity {
  @PrimaryColumn({ name: 'meeting_id', type: 'uuid', primaryKeyConstraintName: 'pk_heard_outcome' })
  meetingId: string;

  @PrimaryColumn({ name: 'producer_id', type: 'uuid', primaryKeyConstraintName: 'pk_heard_outcome' })
  producerId: string;

  /** Of the meeting. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'demand_id', type: 'uuid' })
  demandId: string;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt: Date;

  @Column({ type: 'text', nullable: true })
  agreed: Agreed | null;

  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ name: 'deal_id', type: 'uuid', nullable: true })
  @ForeignKey(() => DealEntity, { name: 'fk_heard_outcome_deal' })
  dealId: string | null;
}
