import type { Meeting, MeetingParty } from '@titik/contracts/meeting.events';

/** A party or an interpreter of a meeting: whoever is asked whether it comes. */
export interface Seat {
  id: string;
  name: string;
  answer: MeetingParty['answer'];
  /** An interpreter is told when and where, and comes or not; hours are for the parties to agree on */
  interprets: boolean;
  optional?: boolean;
}

/** Everybody who is asked: the parties first. */
export function seatsOf({ parties, resources = [] }: Pick<Meeting, 'parties' | 'resources'>): Seat[] {
  return [
    ...parties.map(({ partyId, name, answer, optional }) => ({
      id: partyId,
      name,
      answer,
      optional,
      interprets: false,
    })),
    ...resources.flatMap(({ resourceId, name, answer }) =>
      answer ? [{ id: resourceId, name, answer, interprets: true }] : [],
    ),
  ];
}
