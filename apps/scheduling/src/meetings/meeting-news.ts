import { eventOf } from '@titik/contracts/event-type';
import {
  MeetingAccepted,
  MeetingChanged,
  MeetingConfirmed,
  MeetingHeld,
  MeetingHoursProposed,
  MeetingHoursRefused,
  MeetingMoved,
  MeetingOutcomeRecorded,
  MeetingReleased,
  MeetingReminder,
} from '@titik/contracts/meeting.events';
import { contractOf } from './make-meeting';
import type { MeetingChange } from './meeting-change';
import type { Meeting } from './meeting.entity';

/** The event that tells what happened to a meeting. */
export function newsOf(meeting: Meeting, change: MeetingChange) {
  const told = contractOf(meeting);
  switch (change.kind) {
    case 'held':
      return eventOf(MeetingHeld, { meeting: told });
    case 'accepted':
      return eventOf(MeetingAccepted, { meeting: told });
    case 'confirmed':
      return eventOf(MeetingConfirmed, { meeting: told, ...detailsOf(change) });
    case 'released':
      return eventOf(MeetingReleased, { meeting: told, ...detailsOf(change) });
    case 'moved':
      return eventOf(MeetingMoved, { meeting: told, ...detailsOf(change) });
    case 'changed':
      return eventOf(MeetingChanged, { meeting: told, ...detailsOf(change) });
    case 'hours-proposed':
      return eventOf(MeetingHoursProposed, { meeting: told });
    case 'hours-refused':
      return eventOf(MeetingHoursRefused, { meeting: told, ...detailsOf(change) });
    case 'reminder':
      return eventOf(MeetingReminder, { meeting: told, ...detailsOf(change) });
    case 'outcome':
      return eventOf(MeetingOutcomeRecorded, { meeting: { ...told, outcome: change.outcome } });
  }
}

function detailsOf<T extends MeetingChange>({ kind: _, ...details }: T): Omit<T, 'kind'> {
  return details;
}
