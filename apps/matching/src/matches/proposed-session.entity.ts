import type { ProposedSession, SessionLine } from '@titik/contracts/match.events';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A pitch session that was proposed; one producer meets one demand only once. */
@Entity('proposed_session')
@Unique('proposed_session_once', ['demandId', 'producerId', 'kind'])
export class ProposedSessionRow {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'proposed_session_pkey' })
  sessionId: string;

  @Column('uuid', { name: 'demand_id' })
  demandId: string;

  @Column('uuid', { name: 'producer_id' })
  producerId: string;

  @Column('text', { name: 'producer_name' })
  producerName: string;

  @Column('text', { name: 'kind' })
  kind: ProposedSession['kind'];

  @Column('jsonb', { name: 'lines' })
  lines: SessionLine[];

  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' })
  proposedAt: Date;
}
