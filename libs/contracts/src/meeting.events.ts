import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type DropCause, SessionLine } from './match.events';
import { notificationsOutcome, schedulingMeeting } from './topic';
import { languages, type Language } from './values';

export const partyRoles = ['producer', 'buyer', 'post'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const meetingStates = ['tentative', 'confirmed', 'declined', 'expired', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Stands as the reason of a meeting that was let go because its demand was closed. */
export const demandClosed: DropCause = 'demand-closed';

export class MeetingParty {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty({ enum: partyRoles })
  role: PartyRole;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'IANA zone' })
  zone: string;

  @ApiProperty({ enum: ['waiting', 'accepted', 'declined'] })
  answer: 'waiting' | 'accepted' | 'declined';
}

/** A meeting: who, when (instants in UTC), and how far it has come. */
export class Meeting {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;

  @ApiProperty({ minimum: 1, description: 'Rises with every change; ICS SEQUENCE is one less' })
  version: number;

  @ApiProperty({ enum: ['pitch', 'business-matching'] })
  kind: 'pitch' | 'business-matching';

  @ApiProperty({ enum: meetingStates })
  state: MeetingState;

  @ApiPropertyOptional({ format: 'uuid' })
  demandId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  sessionId?: string;

  @ApiProperty({ format: 'date-time' })
  start: string;

  @ApiProperty({ format: 'date-time' })
  end: string;

  @ApiProperty({ type: [MeetingParty] })
  parties: MeetingParty[];

  @ApiProperty({ type: [SessionLine], description: 'What it is about' })
  lines: SessionLine[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When a tentative meeting lapses' })
  expiresAt?: string;

  @ApiPropertyOptional({ description: `Why it ended, in the words of whoever ended it; or ${demandClosed}` })
  reason?: string;
}

/** An hour was found and is held; everybody is asked. */
export class MeetingHeld {
  static readonly type = 'titiktemu.scheduling.meeting-held.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingHeld) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;
}

/** A party accepted, not yet all. */
export class MeetingAccepted {
  static readonly type = 'titiktemu.scheduling.meeting-accepted.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingAccepted) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;
}

/** All parties accepted. */
export class MeetingConfirmed {
  static readonly type = 'titiktemu.scheduling.meeting-confirmed.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingConfirmed) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;
}

/** The hour is free again: declined, expired or cancelled, as the meeting's state says. */
export class MeetingReleased {
  static readonly type = 'titiktemu.scheduling.meeting-released.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingReleased) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;
}

/** What became of one message to one party. */
export class MessageOutcome {
  @ApiProperty({ format: 'uuid' })
  messageId: string;

  @ApiProperty({ format: 'uuid', description: 'The event that it tells of' })
  eventId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  meetingId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  demandId?: string;

  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty({ enum: ['email'] })
  channel: 'email';

  @ApiProperty({ enum: languages })
  language: Language;

  @ApiProperty()
  subject: string;

  @ApiProperty({ enum: ['sent', 'kept', 'failed'], description: 'kept: written to a file, no mail server is set' })
  state: 'sent' | 'kept' | 'failed';

  @ApiPropertyOptional({ description: 'Why it failed' })
  reason?: string;
}

/** A message was sent, kept or finally failed. */
export class MessageSettled {
  static readonly type = 'titiktemu.notifications.message-settled.v1';
  static readonly topic = notificationsOutcome;
  static key = (event: MessageSettled) => event.message.messageId;

  @ApiProperty({ type: MessageOutcome })
  message: MessageOutcome;
}
