import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the issuer keeps for a while: sessions, grants, codes, refresh tokens, sign-ins under way. */
@Entity('oidc_payload')
@Index('oidc_payload_account', ['accountId'])
@Index('oidc_payload_grant', ['grantId'])
@Index('oidc_payload_uid', ['uid'])
@Index('oidc_payload_expires', ['expiresAt'])
export class OidcPayload {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'oidc_payload_pk' })
  model: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'oidc_payload_pk' })
  id: string;

  // Not jsonb, which refuses NUL: what strangers send to the issuer is in it.
  @Column({ type: 'json' })
  payload: object;

  /** Whose it is */
  @Column({ name: 'account_id', type: 'text', nullable: true })
  accountId: string | null;

  @Column({ name: 'grant_id', type: 'text', nullable: true })
  grantId: string | null;

  @Column({ type: 'text', nullable: true })
  uid: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Column({ name: 'consumed_at', type: 'timestamptz', nullable: true })
  consumedAt: Date | null;
}
