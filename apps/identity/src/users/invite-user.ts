import { newId } from '@titik/contracts/new-id';
import type { Language } from '@titik/contracts/values';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { type MadeLink, makeLink } from './make-link';
import { type Rows, rowsFault } from './rows';
import { User } from './user.entity';
import { seen } from './user-view';

export interface Invitation {
  email: string;
  name: string;
  locale: Language;
  rows: Rows;
}

/**
 * Adds a user who has no password yet, and the link by which they choose one.
 * @param origin where people reach the gateway
 * @throws InvalidError user.post-needed and the like; ConflictError user.email-taken
 */
export async function inviteUser(
  tx: EntityManager,
  by: Caller,
  { email, name, locale, rows }: Invitation,
  origin: string,
  now: Date,
): Promise<{ user: User; link: MadeLink }> {
  const fault = rowsFault(rows);
  if (fault) throw new InvalidError(fault.code, { field: fault.field });
  const user = Object.assign(new User(), {
    userId: newId(),
    email: email.toLowerCase(),
    name,
    locale,
    ...rows,
    state: 'invited',
    passwordHash: null,
    createdAt: now,
    lastSignInAt: null,
  });
  const { identifiers } = await tx.createQueryBuilder().insert().into(User).values(user).orIgnore().execute();
  const stored = identifiers[0] && (await tx.findOneBy(User, { userId: user.userId }));
  if (!stored) throw new ConflictError('user.email-taken', { field: 'email', email: user.email });
  const link = await makeLink(tx, user, origin, now);
  await audit(tx, by, [{ kind: 'user', subject: user.userId, action: 'invite', after: seen(user) }]);
  return { user, link };
}
