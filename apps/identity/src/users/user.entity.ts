import type { Role } from '@titik/platform/auth/principal';
import type { Language } from '@titik/contracts/values';
import { ConflictError } from '@titik/platform/errors';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Rows } from './rows';

export const userStates = ['invited', 'active', 'blocked'] as const;
export type UserState = (typeof userStates)[number];

/** A person who signs in, their one role and what is theirs in it. */
@Entity('app_user')
@Unique('app_user_email', ['email'])
@Check('app_user_email_small', 'email = lower(email)')
@Check('app_user_locale', `locale in ('id', 'en')`)
@Check('app_user_role', `role in ('attache', 'producer', 'coordinator', 'operator')`)
@Check('app_user_state', `state in ('invited', 'active', 'blocked')`)
@Check('app_user_post', `(role = 'attache') = (post_id is not null)`)
@Check('app_user_producers', `(role = 'producer') = (cardinality(producer_ids) > 0)`)
@Check('app_user_region', `(role = 'coordinator') = (cardinality(programmes) + cardinality(provinces) > 0)`)
@Check(
  'app_user_fits_a_token',
  `cardinality(producer_ids) <= 25 and cardinality(programmes) <= 20 and cardinality(provinces) <= 40`,
)
@Check('app_user_password', `state <> 'active' or password_hash is not null`)
export class User {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'app_user_pk' })
  userId: string;

  /** In small letters */
  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  locale: Language;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'post_id', type: 'uuid', nullable: true })
  postId: string | null;

  @Column({ name: 'producer_ids', type: 'uuid', array: true, default: {} })
  producerIds: string[];

  @Column({ type: 'text', array: true, default: {} })
  programmes: string[];

  @Column({ type: 'text', array: true, default: {} })
  provinces: string[];

  @Column({ type: 'text' })
  state: UserState;

  /** Argon2id; null until the person has chosen one */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'last_sign_in_at', type: 'timestamptz', nullable: true })
  lastSignInAt: Date | null;

  get rows(): Rows {
    const { role, postId, producerIds, programmes, provinces } = this;
    return { role, postId, producerIds, programmes, provinces };
  }

  /** @throws ConflictError user.already-blocked */
  block(): void {
    if (this.state === 'blocked') throw new ConflictError('user.already-blocked', { userId: this.userId });
    this.state = 'blocked';
  }

  /** Whoever never chose a password is invited again. @throws ConflictError user.not-blocked */
  unblock(): void {
    if (this.state !== 'blocked') throw new ConflictError('user.not-blocked', { userId: this.userId });
    this.state = this.passwordHash === null ? 'invited' : 'active';
  }

  /** @throws ConflictError user.blocked */
  choosePassword(hash: string): void {
    if (this.state === 'blocked') throw new ConflictError('user.blocked', { userId: this.userId });
    this.passwordHash = hash;
    this.state = 'active';
  }
}
