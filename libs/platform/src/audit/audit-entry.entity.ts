import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One change: who, what, before, after, why. Rows are only ever added. */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['kind', 'subject', 'id'])
@Index('ix_audit_entry_actor', ['actor', 'id'])
export class AuditEntry {
  /** UUIDv7: rises with time. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_audit_entry' })
  id: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at: Date;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'jsonb', nullable: true })
  before: object | null;

  @Column({ type: 'jsonb', nullable: true })
  after: object | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId: string | null;
}
