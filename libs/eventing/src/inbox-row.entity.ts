import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event that this consumer has already taken to effect. */
@Entity('inbox')
@Index('inbox_seen_at', ['seenAt'])
export class InboxRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'inbox_pkey' })
  consumer: string;

  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'inbox_pkey' })
  eventId: string;

  @CreateDateColumn({ name: 'seen_at', type: 'timestamptz', default: () => 'now()' })
  seenAt: Date;
}

/** How far a consumer group has come in one partition: the fence that a stale member cannot pass. */
@Entity('consumer_progress')
export class ConsumerProgress {
  @PrimaryColumn('text', { name: 'grp', primaryKeyConstraintName: 'consumer_progress_pkey' })
  group: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'consumer_progress_pkey' })
  topic: string;

  @PrimaryColumn('integer', { name: 'part', primaryKeyConstraintName: 'consumer_progress_pkey' })
  partition: number;

  @Column('bigint', { name: 'next_offset' })
  nextOffset: string;

  @Column('text')
  owner: string;
}
