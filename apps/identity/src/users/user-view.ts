import type { User } from './user.entity';

/** What others may see of a user; the audit log keeps the same. */
export const seen = ({ userId, email, name, locale, rows, state, createdAt, lastSignInAt }: User) => ({
  userId,
  email,
  name,
  locale,
  role: rows.role,
  ...(rows.postId !== null && { postId: rows.postId }),
  producerIds: rows.producerIds,
  programmes: rows.programmes,
  provinces: rows.provinces,
  state,
  createdAt: createdAt.toISOString(),
  ...(lastSignInAt && { lastSignInAt: lastSignInAt.toISOString() }),
});
