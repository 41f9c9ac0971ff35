import { eventOf } from '@titik/contracts/event-type';
import { MeetingAccepted, MeetingConfirmed, MeetingHeld, MeetingReleased } from '@titik/contracts/meeting.events';
import { contractOf } from './make-meeting';
import type { Meeting } from './meeting.entity';

/** The event that tells what a meeting's last change made of it. */
export function newsOf(meeting: Meeting): MeetingHeld | MeetingAccepted | MeetingConfirmed | MeetingReleased {
  const told = { meeting: contractOf(meeting) };
  if (meeting.state === 'confirmed') return eventOf(MeetingConfirmed, told);
  if (meeting.state !== 'tentative') return eventOf(MeetingReleased, told);
  return meeting.version === 1 ? eventOf(MeetingHeld, told) : eventOf(MeetingAccepted, told);
}
