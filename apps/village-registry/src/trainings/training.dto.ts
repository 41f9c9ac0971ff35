import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDateString,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { slug } from '@titik/platform/http/slug';

const date = /^\d{4}-\d{2}-\d{2}$/;
const villageCode = /^\d{10}$/;

/** A training class as entered. */
export class TrainingInput {
  @ApiProperty({ example: 'Kelas ekspor Serang' })
  @Text(200)
  title: string;

  @ApiPropertyOptional({ description: 'Slug of its programme', example: 'kelas-ekspor-serang' })
  @IsOptional()
  @Matches(slug)
  programme?: string;

  @ApiPropertyOptional({
    description:
      'Kemendagri code of the province that holds it; where there is no programme, whoever opens it says theirs',
    example: '35',
  })
  @IsOptional()
  @Matches(/^\d{2}$/)
  province?: string;

  @ApiPropertyOptional({ type: [String], example: ['packaging', 'export-papers'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(slug, { each: true })
  topics?: string[];

  @ApiProperty()
  @Text(200)
  place: string;

  @ApiProperty({ format: 'date' })
  @Matches(date)
  @IsDateString({ strict: true })
  from: string;

  @ApiProperty({ format: 'date', description: 'Its last day' })
  @Matches(date)
  @IsDateString({ strict: true })
  to: string;

  @ApiProperty({ minimum: 1, maximum: 10000 })
  @IsInt()
  @Min(1)
  @Max(10_000)
  capacity: number;
}

export class Training extends TrainingInput {
  @ApiProperty({ format: 'uuid' })
  trainingId: string;

  @ApiProperty({ type: [String] })
  declare topics: string[];

  @ApiProperty({ minimum: 0 })
  enrolled: number;
}

export class TrainingQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Slug of a programme' })
  @IsOptional()
  @Matches(slug)
  programme?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With this producer in it' })
  @IsOptional()
  @IsUUID()
  producerId?: string;

  @ApiPropertyOptional({ description: 'With this village, or a producer that stands for it, in it' })
  @IsOptional()
  @Matches(villageCode)
  villageCode?: string;
}

export class TrainingPage {
  @ApiProperty({ type: [Training], description: 'Newest first' })
  items: Training[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}

/** A producer or a village, not both, or a person whom it sends. */
export class ParticipantInput {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  producerId?: string;

  @ApiPropertyOptional({ description: 'Kemendagri code of a registered village' })
  @IsOptional()
  @Matches(villageCode)
  villageCode?: string;

  @ApiPropertyOptional({ description: 'Who comes' })
  @IsOptional()
  @Text(200)
  person?: string;
}

export class ParticipantsInput {
  @ApiProperty({ type: [ParticipantInput], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ParticipantInput)
  participants: ParticipantInput[];
}

export class Enrolled {
  @ApiProperty({ type: [String], description: 'Ids of the participants in the order given' })
  participantIds: string[];

  @ApiProperty({ minimum: 0, description: 'Of these, not in the class before' })
  added: number;
}

export class SessionInput {
  @ApiProperty({ format: 'date' })
  @Matches(date)
  @IsDateString({ strict: true })
  heldOn: string;

  @ApiProperty()
  @Text(200)
  topic: string;
}

export class SessionsInput {
  @ApiProperty({ type: [SessionInput], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SessionInput)
  sessions: SessionInput[];
}

export class Session extends SessionInput {
  @ApiProperty({ format: 'uuid' })
  sessionId: string;

  @ApiProperty({ minimum: 0, description: 'Who came' })
  present: number;

  @ApiProperty({ description: 'Whether attendance was taken' })
  taken: boolean;
}

export class SessionList {
  @ApiProperty({ type: [Session], description: 'By day' })
  items: Session[];
}

export class AttendanceEntry {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  participantId: string;

  @ApiProperty()
  @IsBoolean()
  present: boolean;
}

export class AttendanceInput {
  @ApiProperty({ type: [AttendanceEntry], minItems: 1, maxItems: 10000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10_000)
  @ArrayUnique((entry: AttendanceEntry) => entry.participantId)
  @ValidateNested({ each: true })
  @Type(() => AttendanceEntry)
  entries: AttendanceEntry[];
}

/** Who was noted at a session; who is not in it was not noted, and counts as absent once it was taken. */
export class AttendanceList {
  @ApiProperty({ type: [AttendanceEntry] })
  items: AttendanceEntry[];
}

export class SessionParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  sessionId: string;
}

export class ParticipantParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  participantId: string;
}

/** A participant and how it attended. */
export class Participant {
  @ApiProperty({ format: 'uuid' })
  participantId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  producerId?: string;

  @ApiPropertyOptional()
  villageCode?: string;

  @ApiProperty({ description: 'Of the producer or village' })
  name: string;

  @ApiPropertyOptional()
  person?: string;

  @ApiProperty({ minimum: 0 })
  present: number;

  @ApiProperty({ minimum: 0 })
  absent: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 100, description: 'Of the sessions whose attendance was taken' })
  percent?: number;

  @ApiProperty({ description: 'Came to 80 % of all sessions' })
  finished: boolean;
}

export class TrainingSummary {
  @ApiProperty({ minimum: 0 })
  participants: number;

  @ApiProperty({ minimum: 0 })
  sessions: number;

  @ApiProperty({ minimum: 0, description: 'Sessions whose attendance was taken' })
  taken: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 100, description: 'Of all seats in the sessions taken' })
  percent?: number;

  @ApiProperty({ minimum: 0, description: 'Participants who came to 80 % of all sessions' })
  finished: number;

  @ApiProperty({ type: [Participant], description: 'By name' })
  items: Participant[];
}
