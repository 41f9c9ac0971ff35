import {
  MeetingChanged,
  MeetingConfirmed,
  MeetingHeld,
  MeetingHoursProposed,
  MeetingHoursRefused,
  MeetingMoved,
  MeetingReleased,
  MeetingReminder,
} from '@titik/contracts/meeting.events';
import type { News } from '../mail/news';

export type MeetingEvent =
  | MeetingHeld
  | MeetingConfirmed
  | MeetingReleased
  | MeetingMoved
  | MeetingChanged
  | MeetingHoursProposed
  | MeetingHoursRefused
  | MeetingReminder;

const kinds = new Map<string, News['kind']>([
  [MeetingHeld.type, 'invitation'],
  [MeetingConfirmed.type, 'confirmation'],
  [MeetingReleased.type, 'release'],
  [MeetingMoved.type, 'moved'],
  [MeetingChanged.type, 'changed'],
  [MeetingHoursProposed.type, 'hours-proposed'],
  [MeetingHoursRefused.type, 'hours-refused'],
  [MeetingReminder.type, 'reminder'],
]);

/** What an event tells the parties; undefined where it is no news to them. */
export function newsOf(type: string, { meeting: _, ...details }: MeetingEvent): News | undefined {
  const kind = kinds.get(type);
  return kind && ({ ...details, kind } as News);
}
