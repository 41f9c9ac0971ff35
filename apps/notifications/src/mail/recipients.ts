import type { Meeting, MeetingParty } from '@titik/contracts/meeting.events';
import type { LeaveCause, News } from './news';
import { type Seat, seatsOf } from './seats';

/** The parties that take part: one that declined a meeting that goes on stays away from it. */
export const coming = ({ parties }: Meeting): MeetingParty[] => parties.filter(isComing);

const isComing = ({ answer }: Pick<Seat, 'answer'>): boolean => answer !== 'declined';

/** Who is told, by the id of the party or interpreter, and what. */
export interface Told {
  id: string;
  news: News;
}

/**
 * Who is told of news, and what it is to them: those that come, as far as it concerns them; and once those that it
 * leaves behind, so that the hour leaves their calendars. Of a meeting that was let go the one that declined last is
 * told too.
 */
export function recipientsOf(news: News, meeting: Meeting): Told[] {
  const seats = seatsOf(meeting);
  const present = seats.filter(isComing);
  const tell = (whom: readonly Seat[], what: News = news): Told[] => whom.map(({ id }) => ({ id, news: what }));
  switch (news.kind) {
    case 'release':
      return tell(seats.filter((seat) => isComing(seat) || declinedLast(seat, news, meeting)));
    case 'reminder':
      return tell(present.filter(({ answer }) => news.about === 'start' || answer === 'waiting'));
    case 'hours-proposed':
      return tell(present.filter(({ id, interprets }) => !interprets && id !== meeting.otherHours?.partyId));
    case 'hours-refused':
      return tell(present.filter(({ id }) => id === news.hours.partyId));
    case 'changed': {
      const isNew = ({ id }: Seat) => news.added?.includes(id) ?? false;
      return [
        ...tell(present.filter((seat) => !isNew(seat))),
        ...tell(present.filter(isNew), { kind: 'invitation' }),
        ...leaving(news, meeting),
      ];
    }
    case 'confirmation':
      return [...tell(present), ...leaving(news, meeting)];
    default:
      return tell(present);
  }
}

/** Those that the meeting goes on without from now on; whoever stayed away before was told then. */
function leaving(news: Extract<News, { kind: 'changed' | 'confirmation' }>, meeting: Meeting): Told[] {
  const without = (id: string, cause: LeaveCause): Told => ({ id, news: { kind: 'left', cause } });
  const declined = seatsOf(meeting).filter((seat) => seat.id === news.partyId && !isComing(seat));
  const silent = news.kind === 'confirmation' ? (news.silent ?? []) : [];
  const removed = news.kind === 'changed' ? (news.removed ?? []) : [];
  return [
    ...declined.map(({ id }) => without(id, 'declined')),
    ...silent.map((id) => without(id, 'silent')),
    ...removed.flatMap(({ resourceId, answer }) =>
      answer && answer !== 'declined' ? [without(resourceId, 'replaced')] : [],
    ),
  ];
}

// Older events do not say who it was.
const declinedLast = ({ id }: Seat, news: News, { state }: Meeting): boolean =>
  news.partyId ? id === news.partyId : state === 'declined';
