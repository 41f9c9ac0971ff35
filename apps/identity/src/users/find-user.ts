import { NotFoundError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { User } from './user.entity';

/** @throws NotFoundError user.unknown */
export async function findUser(tx: EntityManager, userId: string): Promise<User> {
  const user = await tx.findOneBy(User, { userId });
  if (!user) throw new NotFoundError('user.unknown', { userId });
  return user;
}

/** The same, and nobody else changes it until the transaction ends. @throws NotFoundError user.unknown */
export async function lockedUser(tx: EntityManager, userId: string): Promise<User> {
  const user = await tx.findOne(User, { where: { userId }, lock: { mode: 'pessimistic_write' } });
  if (!user) throw new NotFoundError('user.unknown', { userId });
  return user;
}
