import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * An event that could not be taken to effect. `waiting` ones are tried again by themselves, oldest of a key
 * first, and hold back later events of their key; `dead` ones wait for an operator and hold back nothing.
 */
@Entity('parked')
@Unique('parked_place', ['consumer', 'cluster', 'topic', 'partition', 'offset'])
@Index('parked_line', ['consumer', 'topic', 'key', 'id'])
export class ParkedEvent {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'parked_pkey',
  })
  id: string;

  @Column('text')
  consumer: string;

  /** Another cluster may count to the same offset again. */
  @Column('text')
  cluster: string;

  @Column('text')
  topic: string;

  @Column('integer', { name: 'part' })
  partition: number;

  @Column('bigint', { name: 'msg_offset' })
  offset: string;

  @Column('text', { nullable: true })
  key: string | null;

  @Column('bytea', { nullable: true })
  value: Buffer | null;

  @Column('jsonb')
  headers: Record<string, string>;

  @Column('text')
  state: 'waiting' | 'dead';

  @Column('text')
  reason: string;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'next_try' })
  nextTry: Date;

  @CreateDateColumn({ name: 'parked_at', type: 'timestamptz', default: () => 'now()' })
  parkedAt: Date;
}
