import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ForumDay } from '../days/forum-day.entity';
import type { ChangeOutcome } from './mend';
import type { LiveChange } from './live-change';

/** Something that happened on the day, and what came of it. */
@Entity('forum_change')
@Index('forum_change_of_day', ['forumDayId', 'id'])
export class ForumChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forum_change_pk' })
  id: string;

  @Column('uuid', { name: 'forum_day_id' })
  forumDayId: string;

  /** What had begun by then was not touched */
  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('text', { name: 'made_by' })
  madeBy: string;

  @Column('jsonb')
  change: LiveChange;

  @Column('jsonb')
  outcome: ChangeOutcome;

  @ManyToOne(() => ForumDay, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'forum_day_id', foreignKeyConstraintName: 'forum_change_day' })
  day: Relation<ForumDay>;
}
