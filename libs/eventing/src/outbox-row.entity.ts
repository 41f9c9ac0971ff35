import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An event that is committed and not yet acknowledged by the broker. */
@Entity('outbox')
@Index('outbox_slot_seq', ['slot', 'seq'])
export class OutboxRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pkey',
  })
  seq: string;

  @Column('uuid')
  id: string;

  @Column('text')
  topic: string;

  @Column('text')
  key: string;

  @Column('smallint')
  slot: number;

  @Column('text')
  type: string;

  @Column('text', { comment: 'JSON, published as it is' })
  payload: string;

  @Column('jsonb', { default: {} })
  headers: Record<string, string>;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}
