import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type WantedSession } from './wanted-session';

/** A session for which no hour was free; it is tried again until its last useful day is over. */
@Entity('waiting_session')
@Index('waiting_session_tried', ['triedAt'], { where: 'not lapsed' })
export class WaitingSession {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'waiting_session_pk' })
  sessionId: string;

  @Column('jsonb')
  session: WantedSession;

  /** Its last useful day went by without an hour, or it is not wanted any more */
  @Column('boolean', { default: false })
  lapsed: boolean;

  /** Why it is not wanted any more */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'tried_at' })
  triedAt: Date;
}
