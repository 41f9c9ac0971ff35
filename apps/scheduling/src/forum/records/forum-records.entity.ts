import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Meeting } from '../../meetings/meeting.entity';
import { Party } from '../../parties/party.entity';
import { Resource } from '../../resources/resource.entity';
import { ForumDay } from '../days/forum-day.entity';
import type { Session } from '../engine/day';

const ofDay = (constraint: string) => ({ name: 'forum_day_id', foreignKeyConstraintName: constraint });
const ofParticipant = (column: string, constraint: string) => [
  { name: 'forum_day_id', referencedColumnName: 'forumDayId', foreignKeyConstraintName: constraint },
  { name: column, referencedColumnName: 'partyId', foreignKeyConstraintName: constraint },
];

/** A party that comes to a forum day. Slots count from 1. */
@Entity('forum_participant')
@Check('forum_participant_arrives', 'arrives >= 1 and gone_from >= 1')
export class ForumParticipant {
  @PrimaryColumn('uuid', { name: 'forum_day_id', primaryKeyConstraintName: 'forum_participant_pk' })
  forumDayId: string;

  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'forum_participant_pk' })
  partyId: string;

  /** The first slot in which it is there */
  @Column('integer', { default: 1 })
  arrives: number;

  /** Slots in which it does not meet */
  @Column('integer', { array: true, default: [] })
  forbidden: number[];

  /** From this slot on it does not come any more */
  @Column('integer', { name: 'gone_from', nullable: true })
  goneFrom: number | null;

  /** Its meetings need an interpreter of this language, where they name none: ISO 639-1 */
  @Column('text', { nullable: true })
  language: string | null;

  @ManyToOne(() => ForumDay, { onDelete: 'CASCADE' })
  @JoinColumn(ofDay('forum_participant_day'))
  day: Relation<ForumDay>;

  @ManyToOne(() => Party)
  @JoinColumn({ name: 'party_id', foreignKeyConstraintName: 'forum_participant_party' })
  party: Relation<Party>;
}

/** A table of a forum day, for anybody or for one participant that stays there. */
@Entity('forum_table')
@Check('forum_table_no', 'no between 1 and 1000')
@Index('forum_table_party', ['forumDayId', 'partyId'], { unique: true, where: 'party_id is not null' })
export class ForumTable {
  @PrimaryColumn('uuid', { name: 'forum_day_id', primaryKeyConstraintName: 'forum_table_pk' })
  forumDayId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'forum_table_pk' })
  no: number;

  @Column('uuid', { name: 'party_id', nullable: true })
  partyId: string | null;

  /** From this slot on nobody can sit there */
  @Column('integer', { name: 'closed_from', nullable: true })
  closedFrom: number | null;

  @ManyToOne(() => ForumDay, { onDelete: 'CASCADE' })
  @JoinColumn(ofDay('forum_table_day'))
  day: Relation<ForumDay>;

  @ManyToOne(() => ForumParticipant)
  @JoinColumn(ofParticipant('party_id', 'forum_table_owner'))
  owner: Relation<ForumParticipant> | null;
}

/** An interpreter that is there on a forum day. */
@Entity('forum_interpreter')
export class ForumInterpreter {
  @PrimaryColumn('uuid', { name: 'forum_day_id', primaryKeyConstraintName: 'forum_interpreter_pk' })
  forumDayId: string;

  @PrimaryColumn('uuid', { name: 'resource_id', primaryKeyConstraintName: 'forum_interpreter_pk' })
  resourceId: string;

  /** From this slot on it is away */
  @Column('integer', { name: 'away_from', nullable: true })
  awayFrom: number | null;

  @ManyToOne(() => ForumDay, { onDelete: 'CASCADE' })
  @JoinColumn(ofDay('forum_interpreter_day'))
  day: Relation<ForumDay>;

  @ManyToOne(() => Resource)
  @JoinColumn({ name: 'resource_id', foreignKeyConstraintName: 'forum_interpreter_resource' })
  resource: Relation<Resource>;
}

/** That two participants are to meet, or would like to. */
@Entity('forum_wish')
@Check('forum_wish_pair', 'a <> b')
@Check('forum_wish_priority', 'priority between 1 and 9')
@Check('forum_wish_session', `session in ('morning', 'afternoon', 'any')`)
@Check('forum_wish_withdrawn', 'not withdrawn or meeting_id is not null')
@Index('forum_wish_ref', ['forumDayId', 'ref'], { unique: true, where: 'not withdrawn' })
@Index('forum_wish_once', ['meetingId'], { unique: true })
export class ForumWish {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forum_wish_pk' })
  id: string;

  @Column('uuid', { name: 'forum_day_id' })
  forumDayId: string;

  /** Its name in the organiser's own list; of the same day no two have the same */
  @Column('text')
  ref: string;

  @Column('uuid')
  a: string;

  @Column('uuid')
  b: string;

  /** It may not be left out for the sake of others that may */
  @Column('boolean')
  must: boolean;

  /** 1 for the most important */
  @Column('integer')
  priority: number;

  @Column('text')
  session: Session;

  /** As asked for */
  @Column('integer', { name: 'fixed_slot', nullable: true })
  fixedSlot: number | null;

  /** As an organiser wants it to stay */
  @Column('integer', { name: 'locked_slot', nullable: true })
  lockedSlot: number | null;

  @Column('integer', { array: true, default: [] })
  forbidden: number[];

  /** In which an interpreter is needed: ISO 639-1 */
  @Column('text', { nullable: true })
  language: string | null;

  /** As which it was published */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId: string | null;

  /** Nobody wants it any more, but it is still published */
  @Column('boolean', { default: false })
  withdrawn: boolean;

  @ManyToOne(() => ForumDay, { onDelete: 'CASCADE' })
  @JoinColumn(ofDay('forum_wish_day'))
  day: Relation<ForumDay>;

  @ManyToOne(() => ForumParticipant)
  @JoinColumn(ofParticipant('a', 'forum_wish_a'))
  one: Relation<ForumParticipant>;

  @ManyToOne(() => ForumParticipant)
  @JoinColumn(ofParticipant('b', 'forum_wish_b'))
  other: Relation<ForumParticipant>;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: 'meeting_id', foreignKeyConstraintName: 'forum_wish_meeting' })
  meeting: Relation<Meeting> | null;
}

/** That one meeting must lie before another. */
@Entity('forum_precedence')
@Check('forum_precedence_order', 'earlier_id <> later_id')
@Index('forum_precedence_of_later', ['laterId'])
export class ForumPrecedence {
  @PrimaryColumn('uuid', { name: 'earlier_id', primaryKeyConstraintName: 'forum_precedence_pk' })
  earlierId: string;

  @PrimaryColumn('uuid', { name: 'later_id', primaryKeyConstraintName: 'forum_precedence_pk' })
  laterId: string;

  @ManyToOne(() => ForumWish, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'earlier_id', foreignKeyConstraintName: 'forum_precedence_earlier' })
  earlier: Relation<ForumWish>;

  @ManyToOne(() => ForumWish, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'later_id', foreignKeyConstraintName: 'forum_precedence_later' })
  later: Relation<ForumWish>;
}
