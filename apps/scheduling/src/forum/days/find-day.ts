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
 * @throws NotFoundError `forum-day.not-found`; ConflictError `request.version-changed`
 */
export async function holdDay(tx: EntityManager, id: string, match?: Match): Promise<ForumDay> {
  const day = await tx.findOne(ForumDay, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!day) throw new NotFoundError('forum-day.not-found', { id });
  requireVersion(match, day.version);
  return day;
}
