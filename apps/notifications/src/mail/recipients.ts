import type { Meeting, MeetingParty } from '@titik/contracts/meeting.events';
import type { News } from './news';

/** The parties that take part: one that declined a meeting that goes on stays away from it. */
export const coming = ({ parties }: Meeting): MeetingParty[] => parties.filter(({ answer }) => answer !== 'declined');

/**
 * The parties that are written to: those that come, as far as it concerns them. Of a meeting that was let go the one
 * that declined last is told too, so that it leaves its calendar.
 */
export function recipientsOf(news: News, meeting: Meeting): MeetingParty[] {
  switch (news.kind) {
    case 'release':
      return meeting.parties.filter((party) => party.answer !== 'declined' || declinedLast(party, news, meeting));
    case 'reminder':
      return coming(meeting).filter(({ answer }) => news.about === 'start' || answer === 'waiting');
    case 'hours-proposed':
      return coming(meeting).filter(({ partyId }) => partyId !== meeting.otherHours?.partyId);
    case 'hours-refused':
      return coming(meeting).filter(({ partyId }) => partyId === news.hours.partyId);
    default:
      return coming(meeting);
  }
}

// Older events do not say who it was.
const declinedLast = ({ partyId }: MeetingParty, news: News, { state }: Meeting): boolean =>
  news.partyId ? partyId === news.partyId : state === 'declined';
