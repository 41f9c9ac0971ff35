import type { Meeting } from '../meetings/meeting-card';

type Ordered = Pick<Meeting, 'start' | 'parties' | 'runningOrder'>;

export interface Turn {
  order: number;
  minutes: number;
  /** ISO 8601 */
  start: string;
  zone: string;
}

/** When it is a producer's turn in a pitch of several. @param mine ids of the reader's producers */
export function turnOf({ start, parties, runningOrder }: Ordered, mine: readonly string[]): Turn | undefined {
  const turn = runningOrder?.find(({ producerId }) => mine.includes(producerId));
  const party = parties.find(({ partyId }) => partyId === turn?.producerId);
  if (!turn || !party) return undefined;
  const { order, minutes, offset } = turn;
  return { order, minutes, start: new Date(Date.parse(start) + offset * 60_000).toISOString(), zone: party.zone };
}
