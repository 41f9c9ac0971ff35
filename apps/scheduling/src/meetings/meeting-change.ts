import type {
  Meeting as MeetingContract,
  MeetingChanged,
  MeetingConfirmed,
  MeetingHoursRefused,
  MeetingMoved,
  MeetingReleased,
  MeetingReminder,
} from '@titik/contracts/meeting.events';
import type { MeetingOutcome } from '@titik/contracts/meeting-parts';
import { contractOf } from './make-meeting';
import type { Meeting } from './meeting.entity';

type Details<Event extends { meeting: unknown }> = Omit<Event, 'meeting'>;

/** What happened to a meeting, with what its event tells beside the meeting itself. */
export type MeetingChange =
  | { kind: 'held' | 'accepted' | 'hours-proposed' }
  | ({ kind: 'confirmed' } & Details<MeetingConfirmed>)
  | ({ kind: 'released' } & Details<MeetingReleased>)
  | ({ kind: 'moved' } & Details<MeetingMoved>)
  | ({ kind: 'changed' } & Details<MeetingChanged>)
  | ({ kind: 'hours-refused' } & Details<MeetingHoursRefused>)
  | ({ kind: 'reminder' } & Details<MeetingReminder>)
  | { kind: 'outcome'; outcome: MeetingOutcome };

export interface ChangedMeeting {
  /** As others knew it before */
  before: MeetingContract;
  meeting: Meeting;
  change: MeetingChange;
}

/** What a command made of each meeting; those that it left as they were fall out. */
export function changedBy(
  meetings: readonly Meeting[],
  command: (meeting: Meeting) => MeetingChange | undefined,
): ChangedMeeting[] {
  return meetings.flatMap((meeting) => {
    const before = contractOf(meeting);
    const change = command(meeting);
    return change ? { before, meeting, change } : [];
  });
}
