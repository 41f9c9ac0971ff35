import type { UserLink } from './user-link.entity';

const linkDays = 7;
export const linkEnd = (now: Date): Date => new Date(now.getTime() + linkDays * 86_400_000);

export type LinkState = 'open' | 'unknown' | 'used' | 'expired';

/** Whether a link still opens anything. */
export function linkState(link: Pick<UserLink, 'expiresAt' | 'usedAt'> | null | undefined, now: Date): LinkState {
  if (!link) return 'unknown';
  if (link.usedAt) return 'used';
  return link.expiresAt > now ? 'open' : 'expired';
}
