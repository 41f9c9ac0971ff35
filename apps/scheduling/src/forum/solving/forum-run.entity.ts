import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ForumDay, type ForumDayState } from '../days/forum-day.entity';
import type { RunResult } from './outcome';
import type { RunProgress } from './run-progress';

export const runStates = ['running', 'done', 'failed'] as const;

/** One attempt to lay a forum day out. At most one a day is running, and only as long as its owner says so. */
@Entity('forum_run')
@Check('forum_run_state', `state in ('running', 'done', 'failed')`)
@Check('forum_run_ended', `(state = 'running') = (ended_at is null)`)
@Check('forum_run_result', `(state = 'done') = (result is not null)`)
@Index('forum_run_one', ['forumDayId'], { unique: true, where: `state = 'running'` })
@Index('forum_run_of_day', ['forumDayId', 'id'])
@Index('forum_run_lease', ['leaseUntil'], { where: `state = 'running'` })
export class ForumRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forum_run_pk' })
  id: string;

  @Column('uuid', { name: 'forum_day_id' })
  forumDayId: string;

  /** The version of the day that is laid out */
  @Column('integer', { name: 'day_version' })
  dayVersion: number;

  @Column('text', { name: 'state_before' })
  stateBefore: ForumDayState;

  @Column('text')
  state: (typeof runStates)[number];

  @Column('double precision')
  seconds: number;

  @Column('integer')
  seed: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** Its owner is taken for dead after this instant */
  @Column('timestamptz', { name: 'lease_until' })
  leaseUntil: Date;

  /** Somebody wants it to end with the best found so far */
  @Column('boolean', { name: 'stop_asked', default: false })
  stopAsked: boolean;

  @Column('jsonb')
  progress: RunProgress;

  @Column('jsonb', { nullable: true })
  result: RunResult | null;

  /** A code of `forum.failure` */
  @Column('text', { nullable: true })
  failure: string | null;

  @ManyToOne(() => ForumDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'forum_day_id', foreignKeyConstraintName: 'forum_run_day' })
  day: Relation<ForumDay>;
}
