import type { MeetingLink } from '@titik/platform/meeting-link';
import type { Meeting } from '../meetings/meeting.entity';
import { seatOf } from '../meetings/seat';

/**
 * What a link is worth: `open`: it can be used; `done`: what it is for has been done; the others say why it cannot be
 * used.
 */
export type LinkState = 'open' | 'done' | 'unknown' | 'revoked' | 'ended' | 'left' | 'expired';

/**
 * @param meeting null where there is none by the link's id
 * @param revokedAt when the party's links were last revoked
 */
export function linkState(
  { action, partyId, issued, expires }: MeetingLink,
  meeting: Meeting | null,
  revokedAt: Date | undefined,
  now: Date,
): LinkState {
  const seat = meeting && seatOf(meeting, partyId);
  if (!meeting || !seat || (seat.interprets && action === 'propose')) return 'unknown';
  if (revokedAt && issued * 1000 <= revokedAt.getTime()) return 'revoked';
  if (action === 'decline' && seat.answer === 'declined') return 'done';
  const lapsed = meeting.expiresAt !== null && meeting.expiresAt <= now;
  if (lapsed || (meeting.state !== 'tentative' && meeting.state !== 'confirmed')) return 'ended';
  if (seat.answer === 'declined') return 'left';
  if (action === 'accept' && seat.answer === 'accepted') return 'done';
  if (action === 'propose' && meeting.otherHours?.partyId === partyId) return 'done';
  return expires * 1000 <= now.getTime() || meeting.startsAt <= now ? 'expired' : 'open';
}
