import { holds, mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import type { EntityManager } from 'typeorm';
import { ForumDay } from './forum-day.entity';

/** @throws NotFoundError `forum-day.not-found` */
export async function findDay(tx: EntityManager, id: string): Promise<ForumDay> {
  const day = await tx.findOneBy(ForumDay, { id });
  if (!day) throw new NotFoundError('forum-day.not-found', { id });
  return day;
}

/**
 * The day, held until the transaction ends: whoever changes it or anything of it goes one after the other.
 * @throws NotFoundError `forum-day.not-found`; ForbiddenError `auth.not-yours` for whoever does not run what holds it;
 *   ConflictError `request.version-changed`
 */
export async function holdDay(tx: EntityManager, by: Caller, id: string, match?: Match): Promise<ForumDay> {
  const day = await tx.findOne(ForumDay, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!day) throw new NotFoundError('forum-day.not-found', { id });
  mustBeTheirs(holds(by, day));
  requireVersion(match, day.version);
  return day;
}
