import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed attempts in a row, of an account (whether there is one or not) or of an address. */
@Entity('sign_in_attempt')
@Check('sign_in_attempt_failures', 'failures >= 0')
@Index('sign_in_attempt_last', ['lastAt'])
export class SignInAttempt {
  /** A kind, and a digest of the e-mail or address */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'sign_in_attempt_pk' })
  key: string;

  @Column({ type: 'integer' })
  failures: number;

  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt: Date;

  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;
}
