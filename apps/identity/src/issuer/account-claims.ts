import type { User } from '../users/user.entity';

/** What an access token says of a user: exactly what services read of it (`principalOf`). */
export const tokenClaims = ({ email, rows }: Pick<User, 'email' | 'rows'>) => ({
  email,
  role: rows.role,
  ...(rows.postId !== null && { post_id: rows.postId }),
  producer_ids: rows.producerIds,
  programmes: rows.programmes,
  provinces: rows.provinces,
});

/** What the gateway is told besides, in the ID token. */
export const personClaims = ({ userId, email, name, locale }: Pick<User, 'userId' | 'email' | 'name' | 'locale'>) => ({
  sub: userId,
  email,
  name,
  locale,
});
