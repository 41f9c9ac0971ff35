import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ForumInterpreter, ForumParticipant, ForumTable, ForumWish } from '../records/forum-records.entity';

/** Where a wish lies: no table and no interpreter is taken twice in a slot. */
@Entity('forum_placement')
@Check('forum_placement_slot', 'slot >= 1')
@Index('forum_placement_table_once', ['forumDayId', 'slot', 'tableNo'], { unique: true })
@Index('forum_placement_interpreter_once', ['forumDayId', 'slot', 'interpreterId'], {
  unique: true,
  where: 'interpreter_id is not null',
})
export class ForumPlacement {
  @PrimaryColumn('uuid', { name: 'wish_id', primaryKeyConstraintName: 'forum_placement_pk' })
  wishId: string;

  @Column('uuid', { name: 'forum_day_id' })
  forumDayId: string;

  @Column('integer')
  slot: number;

  @Column('integer', { name: 'table_no' })
  tableNo: number;

  @Column('uuid', { name: 'interpreter_id', nullable: true })
  interpreterId: string | null;

  @OneToOne(() => ForumWish, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'wish_id', foreignKeyConstraintName: 'forum_placement_wish' })
  wish: Relation<ForumWish>;

  @ManyToOne(() => ForumTable)
  @JoinColumn([
    { name: 'forum_day_id', referencedColumnName: 'forumDayId', foreignKeyConstraintName: 'forum_placement_table' },
    { name: 'table_no', referencedColumnName: 'no', foreignKeyConstraintName: 'forum_placement_table' },
  ])
  table: Relation<ForumTable>;

  @ManyToOne(() => ForumInterpreter)
  @JoinColumn([
    {
      name: 'forum_day_id',
      referencedColumnName: 'forumDayId',
      foreignKeyConstraintName: 'forum_placement_interpreter',
    },
    {
      name: 'interpreter_id',
      referencedColumnName: 'resourceId',
      foreignKeyConstraintName: 'forum_placement_interpreter',
    },
  ])
  interpreter: Relation<ForumInterpreter> | null;
}

/** Who sits where in a slot: nobody is in two meetings at once. */
@Entity('forum_seat')
@Index('forum_seat_wish', ['wishId'])
export class ForumSeat {
  @PrimaryColumn('uuid', { name: 'forum_day_id', primaryKeyConstraintName: 'forum_seat_pk' })
  forumDayId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'forum_seat_pk' })
  slot: number;

  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'forum_seat_pk' })
  partyId: string;

  @Column('uuid', { name: 'wish_id' })
  wishId: string;

  @ManyToOne(() => ForumPlacement, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'wish_id', foreignKeyConstraintName: 'forum_seat_placement' })
  placement: Relation<ForumPlacement>;

  @ManyToOne(() => ForumParticipant)
  @JoinColumn([
    { name: 'forum_day_id', referencedColumnName: 'forumDayId', foreignKeyConstraintName: 'forum_seat_participant' },
    { name: 'party_id', referencedColumnName: 'partyId', foreignKeyConstraintName: 'forum_seat_participant' },
  ])
  participant: Relation<ForumParticipant>;
}
