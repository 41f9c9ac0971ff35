import type { Meeting } from '@titik/contracts/meeting.events';
import { type LinkAction, signLink } from '@titik/platform/meeting-link';
import { seatsOf } from './seats';

/** An address at which a party answers with one button. */
export interface AnswerLink {
  action: LinkAction;
  url: string;
}

interface Signing {
  publicUrl?: string;
  /** The first signs; none: there are no links */
  linkSecrets: readonly string[];
}

/**
 * What a party can still answer to a meeting: all while it is asked, to decline or propose other hours once it has
 * accepted; of a forum's meeting only to decline. An interpreter proposes no hours. The links expire with the hold, or as
 * the meeting begins.
 */
export function answerLinks(
  meeting: Meeting,
  { partyId, language }: { partyId: string; language: string },
  issuedAt: Date,
  { publicUrl, linkSecrets }: Signing,
): AnswerLink[] {
  const seat = seatsOf(meeting).find(({ id }) => id === partyId);
  const live = meeting.state === 'tentative' || meeting.state === 'confirmed';
  if (!publicUrl || linkSecrets.length === 0 || !live || !seat || seat.answer === 'declined') return [];
  const { meetingId, expiresAt = meeting.start } = meeting;
  const [issued, expires] = [issuedAt.getTime(), Date.parse(expiresAt)].map((time) => Math.floor(time / 1000));
  // Which hour a meeting of a forum has is for the forum's schedule to say.
  const mayPropose = !seat.interprets && !meeting.forum;
  const actions = (['accept', 'decline', 'propose'] as const).filter(
    (action) => !(action === 'accept' && seat.answer === 'accepted') && !(action === 'propose' && !mayPropose),
  );
  return actions.map((action) => {
    const token = signLink({ action, meetingId, partyId, issued, expires }, linkSecrets);
    return { action, url: `${publicUrl}/api/v1/rsvp/${token}?lang=${language}` };
  });
}
