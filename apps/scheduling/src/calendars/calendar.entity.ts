import { Check, Column, Entity, Index, JoinColumn, OneToOne, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Party } from '../parties/party.entity';

/** Why a feed could not be read: a problem's code with what fills its sentence. */
export interface FeedFailure {
  code: string;
  params: Record<string, unknown>;
}

/** What a party says of its time beyond its office hours: its limits, what its hours weigh, and its own calendar's feed. */
@Entity('calendar')
@Check('calendar_factor', 'factor between 0.25 and 4')
@Check(
  'calendar_limits',
  `(earliest is null) = (latest is null) and earliest < latest and earliest ~ '^\\d{2}:\\d{2}$' and latest ~ '^\\d{2}:\\d{2}$'`,
)
@Check('calendar_feed', `(feed_url is null) = (feed_due_at is null) and feed_url like 'https://%'`)
@Index('calendar_feed_due', ['feedDueAt'])
export class Calendar {
  @PrimaryColumn('uuid', { name: 'party_id', primaryKeyConstraintName: 'calendar_pk' })
  partyId: string;

  /** How much an hour outside office hours weighs for it */
  @Column('double precision', { default: 1 })
  factor: number;

  /** `HH:MM`; with `latest` the hours beyond which it never meets */
  @Column('text', { nullable: true })
  earliest: string | null;

  @Column('text', { nullable: true })
  latest: string | null;

  /** May hold a secret, so it is never shown again */
  @Column('text', { name: 'feed_url', nullable: true })
  feedUrl: string | null;

  @Column('timestamptz', { name: 'feed_due_at', nullable: true })
  feedDueAt: Date | null;

  /** When the feed was last read well; its busy times are those of then */
  @Column('timestamptz', { name: 'feed_read_at', nullable: true })
  feedReadAt: Date | null;

  @Column('jsonb', { name: 'feed_failure', nullable: true })
  feedFailure: FeedFailure | null;

  @OneToOne(() => Party)
  @JoinColumn({ name: 'party_id', foreignKeyConstraintName: 'calendar_party' })
  party: Relation<Party>;
}

export const busySources = ['hand', 'upload', 'feed'] as const;
export type BusySource = (typeof busySources)[number];

/** A stretch in which a party has something else to do. */
@Entity('busy_time')
@Check('busy_time_source', `source in ('hand', 'upload', 'feed')`)
@Check('busy_time_lasts', `ends_at > starts_at and isfinite(starts_at) and isfinite(ends_at)`)
@Index('busy_time_party', ['partyId', 'endsAt'])
export class BusyTime {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'busy_time_pk' })
  id: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text')
  source: BusySource;

  /** Only of what was entered by hand: what a calendar file says of its events is not kept */
  @Column('text', { nullable: true })
  note: string | null;

  @ManyToOne(() => Party)
  @JoinColumn({ name: 'party_id', foreignKeyConstraintName: 'busy_time_of_party' })
  party: Relation<Party>;
}
