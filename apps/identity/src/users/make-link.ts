import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { linkEnd } from './link-state';
import type { User } from './user.entity';
import { type LinkPurpose, UserLink } from './user-link.entity';

export interface MadeLink {
  purpose: LinkPurpose;
  /** To be told once: it is kept nowhere */
  link: string;
  expiresAt: Date;
}

/** Path under which the issuer shows the page of a link. */
const linkPath = '/oidc/password';

export const hashOfLink = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Makes a link by which a user chooses a password; the one before is worthless from now on.
 * @param origin where people reach the gateway, without a slash at its end
 */
export async function makeLink(tx: EntityManager, user: User, origin: string, now: Date): Promise<MadeLink> {
  const secret = randomBytes(32).toString('base64url');
  const purpose = user.passwordHash === null ? 'invitation' : 'reset';
  const expiresAt = linkEnd(now);
  await tx.query(`delete from user_link where user_id = $1 and used_at is null`, [user.userId]);
  await tx.insert(UserLink, {
    linkHash: hashOfLink(secret),
    userId: user.userId,
    purpose,
    createdAt: now,
    expiresAt,
    usedAt: null,
  });
  return { purpose, link: `${origin}${linkPath}/${secret}`, expiresAt };
}
