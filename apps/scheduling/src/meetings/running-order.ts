import type { MeetingParty } from '@titik/contracts/meeting.events';
import type { PitchTurn } from '@titik/contracts/meeting-parts';

/**
 * Who speaks when in a pitch: the producers that come, in the order of the parties, each equally long in whole minutes;
 * what is left over goes to the first ones.
 * @param minutes length of the meeting
 */
export function runningOrder(parties: readonly MeetingParty[], minutes: number): PitchTurn[] {
  const producers = parties.filter(({ role, answer }) => role === 'producer' && answer !== 'declined');
  const share = Math.floor(minutes / producers.length);
  const longer = minutes - share * producers.length;
  return producers.map(({ partyId }, at) => ({
    producerId: partyId,
    order: at + 1,
    offset: at * share + Math.min(at, longer),
    minutes: share + (at < longer ? 1 : 0),
  }));
}
