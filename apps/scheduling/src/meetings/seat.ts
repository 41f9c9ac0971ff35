import type { Meeting } from './meeting.entity';

/** A party or an interpreter of a meeting: whoever is asked whether it comes. */
export interface Seat {
  id: string;
  answer: 'waiting' | 'accepted' | 'declined';
  /** IANA zone */
  zone: string;
  /** An interpreter comes or not; it proposes no hours */
  interprets: boolean;
}

/** Everybody who is asked. */
export function seatsOf({ parties, resources }: Pick<Meeting, 'parties' | 'resources'>): Seat[] {
  return [
    ...parties.map(({ partyId, answer, zone }) => ({ id: partyId, answer, zone, interprets: false })),
    ...resources.flatMap(({ resourceId, answer, zone = 'UTC' }) =>
      answer ? [{ id: resourceId, answer, zone, interprets: true }] : [],
    ),
  ];
}

/** The seat of a party or an interpreter; undefined where it has none. */
export const seatOf = (meeting: Pick<Meeting, 'parties' | 'resources'>, id: string): Seat | undefined =>
  seatsOf(meeting).find((seat) => seat.id === id);
