import type { Meeting as MeetingContract } from '@titik/contracts/meeting.events';
import type { MeetingResource } from '@titik/contracts/meeting-parts';
import { newId } from '@titik/contracts/new-id';
import type { Party } from '../parties/party.entity';
import type { Slot } from '../slots/find-slot';
import { Meeting } from './meeting.entity';
import { runningOrder } from './running-order';
import { expiryOf, nextReminder, type Timing } from './timing';

const minute = 60_000;

interface About extends Pick<Meeting, 'kind' | 'lines'> {
  demandId?: string | null;
  sessionId?: string;
  bornFrom?: string;
  forumDayId?: string;
  tableNo?: number;
  link?: string;
  resources?: MeetingResource[];
  /** Parties that need not accept */
  optional?: readonly string[];
}

/** A new tentative meeting in which everybody is still to answer. */
export function makeMeeting(about: About, parties: readonly Party[], slot: Slot, now: Date, timing: Timing): Meeting {
  const meeting: Meeting = Object.assign(new Meeting(), {
    id: newId(),
    version: 1,
    hourVersion: 1,
    changedAt: now,
    kind: about.kind,
    state: 'tentative' as const,
    demandId: about.demandId ?? null,
    sessionId: about.sessionId ?? null,
    bornFrom: about.bornFrom ?? null,
    forumDayId: about.forumDayId ?? null,
    tableNo: about.tableNo ?? null,
    forum: null,
    startsAt: slot.start,
    endsAt: slot.end,
    outOfHours: slot.outOfHours,
    parties: parties.map(({ partyId, role, name, zone }) => ({
      partyId,
      role,
      name,
      zone,
      answer: 'waiting' as const,
      ...(about.optional?.includes(partyId) && { optional: true }),
    })),
    resources: about.resources ?? [],
    link: about.link ?? null,
    lines: about.lines,
    runningOrder: null,
    otherHours: null,
    rounds: 0,
    expiresAt: expiryOf(now, slot.start, timing),
    remindAt: null,
    reason: null,
    outcome: null,
  });
  const producers = meeting.parties.filter(({ role }) => role === 'producer');
  if (about.kind === 'pitch' && producers.length > 1) {
    meeting.runningOrder = runningOrder(meeting.parties, (slot.end.getTime() - slot.start.getTime()) / minute);
  }
  meeting.remindAt = nextReminder(meeting, now, timing);
  return meeting;
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
    ...(meeting.resources.length > 0 && { resources: meeting.resources }),
    ...(meeting.link && { link: meeting.link }),
    ...(meeting.runningOrder && { runningOrder: meeting.runningOrder }),
    ...(meeting.otherHours && { otherHours: meeting.otherHours }),
    ...(meeting.bornFrom && { bornFrom: meeting.bornFrom }),
    ...(meeting.forumDayId && { forumDayId: meeting.forumDayId }),
    ...(meeting.tableNo && { tableNo: meeting.tableNo }),
    ...(meeting.forum && { forum: meeting.forum }),
    lines: meeting.lines,
    ...(meeting.expiresAt && { expiresAt: meeting.expiresAt.toISOString() }),
    ...(meeting.reason && { reason: meeting.reason }),
    ...(meeting.outcome && { outcome: meeting.outcome }),
  };
}
