import { type MeetingKind, meetingKinds, type MeetingState, meetingStates } from '@titik/contracts/meeting.events';
import { type Attendance, attendances, type NextStep, nextSteps } from '@titik/contracts/meeting-parts';
import { ApiProperty, type ApiPropertyOptions, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Type } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';

export class MeetingQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  @ApiPropertyOptional({ enum: meetingStates })
  @IsOptional()
  @IsIn(meetingStates)
  state?: MeetingState;

  @ApiPropertyOptional({ format: 'uuid', description: 'Meetings that grew out of this pitch' })
  @IsOptional()
  @IsUUID()
  bornFrom?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  forumDayId?: string;
}

/** An instant with its offset from UTC. */
const Instant = (options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({
      format: 'date-time',
      description: 'With its offset from UTC',
      example: '2027-01-12T10:00:00+11:00',
      ...options,
    }),
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/T.*(Z|[+-]\d{2}:\d{2})$/),
  );

const Minutes = (options: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: 15, maximum: 480, example: 45, ...options }),
    IsInt(),
    Min(15),
    Max(480),
  );

const ResourceIds = (options: ApiPropertyOptions) =>
  applyDecorators(
    ApiProperty({ type: [String], format: 'uuid', maxItems: 10, ...options }),
    IsArray(),
    ArrayMaxSize(10),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

const Reason = () =>
  applyDecorators(
    ApiPropertyOptional({ maxLength: 500, description: 'Why, in their own words' }),
    IsOptional(),
    Text(500),
  );

const isOfForum = ({ kind, forumDayId, tableNo }: NewMeeting) =>
  kind === 'forum' || forumDayId !== undefined || tableNo !== undefined;

export class NewMeeting {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 2, maxItems: 10, description: 'Who meets' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partyIds: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Those of them that need not accept: observers' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  optionalPartyIds?: string[];

  @IsOptional()
  @ResourceIds({ required: false, description: 'Interpreter, table, video room; booked with the meeting' })
  resourceIds?: string[];

  @Instant()
  start: string;

  @Minutes()
  minutes: number;

  @ApiPropertyOptional({ enum: meetingKinds, default: 'business-matching' })
  @IsOptional()
  @IsIn(meetingKinds)
  kind?: MeetingKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of a forum meeting' })
  @ValidateIf(isOfForum)
  @IsUUID()
  forumDayId?: string;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 1000,
    description: 'Of a forum meeting; nobody else has it at that hour',
  })
  @ValidateIf(isOfForum)
  @IsInt()
  @Min(1)
  @Max(1000)
  tableNo?: number;

  @ApiPropertyOptional({ format: 'uri', maxLength: 500, description: 'Where to meet online' })
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  @Text(500)
  link?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The demand that it is about' })
  @IsOptional()
  @IsUUID()
  demandId?: string;
}

const answers = ['accepted', 'declined', 'propose-other'] as const;
const proposesOther = ({ answer }: NewAnswer) => answer === 'propose-other';

export class NewAnswer {
  @ApiProperty({ format: 'uuid', description: 'A party, or an interpreter of the meeting' })
  @IsUUID()
  partyId: string;

  @ApiProperty({ enum: answers, description: 'propose-other: would rather meet at one of `hours`' })
  @IsIn(answers)
  answer: (typeof answers)[number];

  @ApiPropertyOptional({ type: [String], format: 'date-time', minItems: 1, maxItems: 5, description: 'Other starts' })
  @ValidateIf(proposesOther)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique((start: string) => Date.parse(start))
  @IsISO8601({ strict: true, strictSeparator: true }, { each: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/, { each: true })
  hours?: string[];

  @Reason()
  reason?: string;
}

export class TakenHour {
  @ApiProperty({ format: 'uuid', description: 'Who takes it' })
  @IsUUID()
  partyId: string;

  @Instant({ description: 'One of the proposed starts' })
  start: string;
}

export class RefusedHours {
  @ApiProperty({ format: 'uuid', description: 'Who refuses them' })
  @IsUUID()
  partyId: string;

  @Reason()
  reason?: string;
}

export class Move {
  @Instant()
  start: string;

  @IsOptional()
  @Minutes({ required: false, description: 'Absent: as long as before' })
  minutes?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'The party that moves it; absent: somebody for all' })
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @Reason()
  reason?: string;
}

export class Cancellation {
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @Text(500)
  reason: string;
}

export class ResourceChoice {
  @ResourceIds({ description: 'All that the meeting is to have; none of those that it had before stays otherwise' })
  resourceIds: string[];
}

export class FollowUp {
  @ApiPropertyOptional({ format: 'uuid', description: 'With whom; needed where the pitch has several producers' })
  @IsOptional()
  @IsUUID()
  producerId?: string;

  @IsOptional()
  @Instant({ required: false, description: 'With its offset from UTC; absent: the best free hour' })
  start?: string;

  @IsOptional()
  @Minutes({ required: false, default: 45 })
  minutes?: number;

  @IsOptional()
  @ResourceIds({ required: false, description: 'Interpreter, table, video room' })
  resourceIds?: string[];
}

class AttendanceInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  partyId: string;

  @ApiProperty({ enum: attendances })
  @IsIn(attendances)
  attendance: Attendance;
}

class NextStepInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  producerId: string;

  @ApiProperty({ enum: nextSteps })
  @IsIn(nextSteps)
  nextStep: NextStep;

  @ApiPropertyOptional({ format: 'date', description: 'By when' })
  @IsOptional()
  @Matches(/^2[01]\d{2}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  dueOn?: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @Text(2000)
  notes?: string;
}

export class OutcomeInput {
  @ApiProperty({ type: [AttendanceInput], maxItems: 10, description: 'Every party that was expected, once' })
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique(({ partyId }: AttendanceInput) => partyId)
  @ValidateNested({ each: true })
  @Type(() => AttendanceInput)
  attendance: AttendanceInput[];

  @ApiProperty({ type: [NextStepInput], maxItems: 10, description: 'A producer that is not named has `none`' })
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique(({ producerId }: NextStepInput) => producerId)
  @ValidateNested({ each: true })
  @Type(() => NextStepInput)
  nextSteps: NextStepInput[];

  @ApiPropertyOptional({ maxLength: 10_000, description: 'Minutes of the meeting' })
  @IsOptional()
  @Text(10_000)
  notes?: string;
}
