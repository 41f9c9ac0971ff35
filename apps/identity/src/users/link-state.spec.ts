import { linkEnd, linkState } from './link-state';

const now = new Date('2026-11-29T03:00:00Z');
const before = new Date('2026-11-29T02:59:59Z');

it('a link is good for seven days', () => expect(linkEnd(now).toISOString()).toBe('2026-12-06T03:00:00.000Z'));

it.each([
  [null, 'unknown'],
  [{ expiresAt: linkEnd(now), usedAt: null }, 'open'],
  [{ expiresAt: now, usedAt: null }, 'expired'],
  [{ expiresAt: linkEnd(now), usedAt: before }, 'used'],
  [{ expiresAt: before, usedAt: before }, 'used'],
] as const)('%j is %s', (link, state) => expect(linkState(link, now)).toBe(state));
