import type { Meeting as MeetingContract } from '@titik/contracts/meeting.events';
import { newId } from '@titik/contracts/new-id';
import type { Party } from '../parties/party.entity';
import type { Slot } from '../slots/find-slot';
import { Meeting } from './meeting.entity';
import { expiryOf } from './policy';

type About = Pick<Meeting, 'kind' | 'lines'> & Partial<Pick<Meeting, 'demandId' | 'sessionId'>>;

/** A new tentative meeting in which everybody is still to answer. */
export function makeMeeting(
  about: About,
  parties: readonly Party[],
  slot: Slot,
  now: Date,
  holdHours: number,
): Meeting {
  return Object.assign(new Meeting(), {
    id: newId(),
    version: 1,
    kind: about.kind,
    state: 'tentative' as const,
    demandId: about.demandId ?? null,
    sessionId: about.sessionId ?? null,
    startsAt: slot.start,
    endsAt: slot.end,
    outOfHours: slot.outOfHours,
    parties: parties.map(({ partyId, role, name, zone }) => ({
      partyId,
      role,
      name,
      zone,
      answer: 'waiting' as const,
    })),
    lines: about.lines,
    expiresAt: expiryOf(now, slot.start, holdHours),
    reason: null,
  });
}

/** The meeting as other services know it. */
export function contractOf(meeting: Meeting): MeetingContract {
  return {
    meetingId: meeting.id,
    version: meeting.version,
    kind: meeting.kind,
    state: meeting.state,
    ...(meeting.demandId && { demandId: meeting.demandId }),
    ...(meeting.sessionId && { sessionId: meeting.sessionId }),
    start: meeting.startsAt.toISOString(),
    end: meeting.endsAt.toISOString(),
    parties: meeting.parties,
    lines: meeting.lines,
    ...(meeting.expiresAt && { expiresAt: meeting.expiresAt.toISOString() }),
    ...(meeting.reason && { reason: meeting.reason }),
  };
}
