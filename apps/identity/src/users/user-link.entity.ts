import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { User } from './user.entity';

export const linkPurposes = ['invitation', 'reset'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** A link by which a person chooses a password, once. The link itself is kept nowhere, only its digest. */
@Entity('user_link')
@Check('user_link_purpose', `purpose in ('invitation', 'reset')`)
@Index('user_link_open', ['userId'], { unique: true, where: 'used_at is null' })
export class UserLink {
  /** SHA-256 of the link's secret, hexadecimal */
  @PrimaryColumn({ name: 'link_hash', type: 'text', primaryKeyConstraintName: 'user_link_pk' })
  linkHash: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'user_link_user' })
  user?: User;

  @Column({ type: 'text' })
  purpose: LinkPurpose;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
