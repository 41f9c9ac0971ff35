import type { MeetingParty } from '@titik/contracts/meeting.events';

/**
 * How a meeting stands with its parties. All that are not optional must accept. Where several have one role (five
 * producers before three posts), one that declines stays away and the meeting goes on; with the last of a role, or with
 * nobody left to meet, it is `lost`.
 */
export function quorum(parties: readonly MeetingParty[]): 'agreed' | 'open' | 'lost' {
  const coming = required(parties).filter(({ answer }) => answer !== 'declined');
  if (!complete(coming, parties)) return 'lost';
  return coming.every(({ answer }) => answer === 'accepted') ? 'agreed' : 'open';
}

/**
 * What becomes of the parties when the time for answers is up: where those who accepted can meet without the silent
 * ones, these stay away. @returns undefined where they cannot
 */
export function closeRanks(parties: readonly MeetingParty[]): MeetingParty[] | undefined {
  const closed = parties.map((party) =>
    party.optional || party.answer === 'accepted' ? party : { ...party, answer: 'declined' as const },
  );
  return quorum(closed) === 'agreed' ? closed : undefined;
}

function complete(coming: readonly MeetingParty[], parties: readonly MeetingParty[]): boolean {
  const roles = new Set(coming.map(({ role }) => role));
  return coming.length >= 2 && required(parties).every(({ role }) => roles.has(role));
}

const required = (parties: readonly MeetingParty[]) => parties.filter(({ optional }) => !optional);
