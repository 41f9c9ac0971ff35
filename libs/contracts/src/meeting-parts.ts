import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export const resourceKinds = ['interpreter', 'table', 'video-room'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** What a meeting needs beside its parties; booked with it, so that nobody else has it at that hour. */
export class MeetingResource {
  @ApiProperty({ format: 'uuid' })
  resourceId: string;

  @ApiProperty({ enum: resourceKinds })
  kind: ResourceKind;

  @ApiProperty()
  name: string;

  @ApiPropertyOptional({ description: 'Of an interpreter: IANA zone' })
  zone?: string;

  @ApiPropertyOptional({ enum: ['waiting', 'accepted', 'declined'], description: 'Of an interpreter only' })
  answer?: 'waiting' | 'accepted' | 'declined';

  @ApiPropertyOptional({
    description: 'Of an interpreter: it can be written to; its contact comes by an event of its own',
  })
  reachable?: boolean;
}

/** The forum day to which a meeting belongs, and where that is held. */
export class MeetingForum {
  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Hall and town' })
  place: string;

  @ApiProperty({ description: 'IANA zone of the place' })
  zone: string;
}

/** When one producer's turn comes in a pitch of several. */
export class PitchTurn {
  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ minimum: 1, description: 'Place in the order' })
  order: number;

  @ApiProperty({ minimum: 0, description: 'Minutes from the start of the meeting' })
  offset: number;

  @ApiProperty({ minimum: 1 })
  minutes: number;
}

export class OfferedHour {
  @ApiProperty({ format: 'date-time' })
  start: string;

  @ApiProperty({ format: 'date-time' })
  end: string;
}

/** Hours that a party would rather meet at; open until another party takes one of them or refuses. */
export class OtherHours {
  @ApiProperty({ format: 'uuid', description: 'Who proposes them' })
  partyId: string;

  @ApiProperty({ minimum: 1, description: 'How many times other hours were proposed for this meeting' })
  round: number;

  @ApiProperty({ type: [OfferedHour], minItems: 1, maxItems: 5, description: 'Those still possible' })
  hours: OfferedHour[];

  @ApiPropertyOptional({ description: 'Why, in the words of the party' })
  reason?: string;
}

export const attendances = ['met', 'no-show'] as const;
export type Attendance = (typeof attendances)[number];

export const nextSteps = ['price-list', 'sample', 'visit', 'contract', 'meeting', 'none'] as const;
export type NextStep = (typeof nextSteps)[number];

export class PartyAttendance {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty({ enum: attendances })
  attendance: Attendance;
}

/** What came of the meeting for one producer. */
export class ProducerOutcome {
  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ enum: attendances })
  attendance: Attendance;

  @ApiProperty({ enum: nextSteps, description: 'What the buyer and this producer agreed to do next' })
  nextStep: NextStep;

  @ApiPropertyOptional({ format: 'date', description: 'By when; absent: nobody named a day' })
  dueOn?: string;

  @ApiPropertyOptional()
  notes?: string;
}

/** How the meeting went, as somebody wrote it down afterwards. */
export class MeetingOutcome {
  @ApiProperty({ format: 'date-time', description: 'When it was written down or last corrected' })
  recordedAt: string;

  @ApiProperty({ description: 'Who wrote it down' })
  recordedBy: string;

  @ApiProperty({ type: [PartyAttendance], description: 'Each party that was expected' })
  attendance: PartyAttendance[];

  @ApiProperty({ type: [ProducerOutcome], description: 'Each producer that was expected' })
  producers: ProducerOutcome[];

  @ApiPropertyOptional({ description: 'Minutes of the meeting' })
  notes?: string;
}
