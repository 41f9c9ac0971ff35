import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type DropCause, SessionLine } from './match.events';
import { MeetingForum, MeetingOutcome, MeetingResource, OtherHours, PitchTurn } from './meeting-parts';
import { notificationsOutcome, schedulingMeeting } from './topic';
import { languages, type Language } from './values';

export const partyRoles = ['producer', 'buyer', 'post'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const meetingStates = ['tentative', 'confirmed', 'declined', 'expired', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingKinds = ['pitch', 'business-matching', 'forum'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

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

  @ApiPropertyOptional({ description: 'It need not accept; true for an observer, else absent' })
  optional?: boolean;
}

/** A meeting: who, when (instants in UTC), and how far it has come. */
export class Meeting {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;

  @ApiProperty({ minimum: 1, description: 'Rises with every change; ICS SEQUENCE is one less' })
  version: number;

  @ApiProperty({ enum: meetingKinds })
  kind: MeetingKind;

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

  @ApiProperty({ type: [MeetingParty], description: 'One that declined while the meeting goes on stays away' })
  parties: MeetingParty[];

  @ApiPropertyOptional({ type: [MeetingResource], description: 'Interpreter, table, video room; absent: none' })
  resources?: MeetingResource[];

  @ApiPropertyOptional({ format: 'uri', description: 'Where to meet online; stays when the meeting moves' })
  link?: string;

  @ApiPropertyOptional({ type: [PitchTurn], description: 'Of a pitch of several producers: who speaks when' })
  runningOrder?: PitchTurn[];

  @ApiPropertyOptional({ type: OtherHours, description: 'Hours that a party proposes instead; absent: none are open' })
  otherHours?: OtherHours;

  @ApiPropertyOptional({ format: 'uuid', description: 'The pitch that it grew out of' })
  bornFrom?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of a forum meeting' })
  forumDayId?: string;

  @ApiPropertyOptional({ minimum: 1, description: 'Of a forum meeting' })
  tableNo?: number;

  @ApiPropertyOptional({ type: MeetingForum, description: 'Of a meeting that a forum day’s schedule made' })
  forum?: MeetingForum;

  @ApiProperty({ type: [SessionLine], description: 'What it is about' })
  lines: SessionLine[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When a tentative meeting lapses' })
  expiresAt?: string;

  @ApiPropertyOptional({ description: `Why it ended, in the words of whoever ended it; or ${demandClosed}` })
  reason?: string;

  @ApiPropertyOptional({ type: MeetingOutcome, description: 'Absent: not written down yet' })
  outcome?: MeetingOutcome;
}

class MeetingWithOutcome extends Meeting {
  @ApiProperty({ type: MeetingOutcome })
  declare outcome: MeetingOutcome;
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

/** All parties that must accept did, or the meeting goes on without those that did not. */
export class MeetingConfirmed {
  static readonly type = 'titiktemu.scheduling.meeting-confirmed.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingConfirmed) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;

  @ApiPropertyOptional({ format: 'uuid', description: 'The party that declined; all others had accepted already' })
  partyId?: string;

  @ApiPropertyOptional({ description: 'Why, in the words of the party that declined' })
  reason?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Parties that did not answer in time' })
  silent?: string[];
}

export const releaseCauses = ['declined', 'expired', 'cancelled'] as const;
export type ReleaseCause = (typeof releaseCauses)[number];

/** The hour is free again: declined, expired or cancelled. */
export class MeetingReleased {
  static readonly type = 'titiktemu.scheduling.meeting-released.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingReleased) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;

  @ApiPropertyOptional({ enum: releaseCauses, description: 'As the meeting’s state; absent on older events' })
  cause?: ReleaseCause;

  @ApiPropertyOptional({ format: 'uuid', description: 'The party that declined' })
  partyId?: string;
}

/**
 * The meeting takes place at another hour. Whoever has not accepted that hour is asked again; where all have, the
 * meeting is confirmed already, as its state says.
 */
export class MeetingMoved {
  static readonly type = 'titiktemu.scheduling.meeting-moved.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingMoved) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;

  @ApiProperty({ format: 'date-time' })
  previousStart: string;

  @ApiProperty({ format: 'date-time' })
  previousEnd: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The party that moved it; absent: somebody for all' })
  partyId?: string;

  @ApiPropertyOptional({ description: 'Why, in the words of whoever moved it' })
  reason?: string;
}

export const meetingChanges = ['party-left', 'resources'] as const;

/** The meeting goes on at its hour, but somebody stays away or other resources are booked for it. */
export class MeetingChanged {
  static readonly type = 'titiktemu.scheduling.meeting-changed.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingChanged) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;

  @ApiProperty({ enum: meetingChanges })
  change: (typeof meetingChanges)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'The party or interpreter that stays away' })
  partyId?: string;

  @ApiPropertyOptional({ description: 'Why, in the words of whoever stays away' })
  reason?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Resources that it did not have before' })
  added?: string[];

  @ApiPropertyOptional({ type: [MeetingResource], description: 'Resources that it does not have any more' })
  removed?: MeetingResource[];
}

/** A party would rather meet at other hours, which the meeting names; its present hour stays held. */
export class MeetingHoursProposed {
  static readonly type = 'titiktemu.scheduling.meeting-hours-proposed.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingHoursProposed) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;
}

/** Proposed hours were refused, or are not possible any more; the meeting stays at its hour. */
export class MeetingHoursRefused {
  static readonly type = 'titiktemu.scheduling.meeting-hours-refused.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingHoursRefused) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;

  @ApiProperty({ enum: ['refused', 'impossible'], description: 'impossible: somebody is taken at that hour' })
  cause: 'refused' | 'impossible';

  @ApiProperty({ type: OtherHours, description: 'What was proposed; where impossible, that hour alone' })
  hours: OtherHours;

  @ApiPropertyOptional({ format: 'uuid', description: 'The party that refused' })
  partyId?: string;

  @ApiPropertyOptional({ description: 'Why, in the words of the party that refused' })
  reason?: string;
}

/** Time to remind: the hold lapses soon, or the meeting begins soon. Nothing changed; the version is the former one. */
export class MeetingReminder {
  static readonly type = 'titiktemu.scheduling.meeting-reminder.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingReminder) => event.meeting.meetingId;

  @ApiProperty({ type: Meeting })
  meeting: Meeting;

  @ApiProperty({ enum: ['hold', 'start'], description: 'hold: those who wait are to answer before it lapses' })
  about: 'hold' | 'start';

  @ApiProperty({ format: 'date-time', description: 'When the hold lapses, or the meeting begins' })
  at: string;

  @ApiProperty({ minimum: 0, description: 'How many hours before that it was meant to come' })
  hours: number;
}

/** How a meeting went was written down, or corrected: for each producer whether it was met and what comes next. */
export class MeetingOutcomeRecorded {
  static readonly type = 'titiktemu.scheduling.meeting-outcome-recorded.v1';
  static readonly topic = schedulingMeeting;
  static key = (event: MeetingOutcomeRecorded) => event.meeting.meetingId;

  @ApiProperty({ type: MeetingWithOutcome })
  meeting: MeetingWithOutcome;
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
