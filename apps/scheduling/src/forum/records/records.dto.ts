import { type PartyRole, partyRoles } from '@titik/contracts/meeting.events';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Text } from '@titik/platform/http/text.decorator';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Session } from '../engine/day';

const language = /^[a-z]{2}$/;
const sessions: readonly Session[] = ['morning', 'afternoon', 'any'];

/** Both ids of something that belongs to a forum day. */
export class PartOfDayParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  part: string;
}

export class ParticipantInput {
  @ApiProperty({ format: 'uuid', description: 'A producer, buyer or trade post' })
  @IsUUID()
  partyId: string;

  @ApiPropertyOptional({ minimum: 1, default: 1, description: 'The first slot in which it is there' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  arrives?: number;

  @ApiPropertyOptional({ type: [Number], description: 'Slots in which it does not meet, from 1' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(200, { each: true })
  forbidden?: number[];

  @ApiPropertyOptional({
    example: 'ja',
    description: 'Its meetings need an interpreter of this language, where they name none: ISO 639-1',
  })
  @IsOptional()
  @Matches(language)
  language?: string;
}

export class ParticipantsInput {
  @ApiProperty({ type: [ParticipantInput], maxItems: 1000, description: 'Added, or changed where they are there' })
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique(({ partyId }: ParticipantInput) => partyId)
  @ValidateNested({ each: true })
  @Type(() => ParticipantInput)
  participants: ParticipantInput[];
}

export class ParticipantView {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty({ enum: partyRoles })
  role: PartyRole;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'IANA zone' })
  zone: string;

  @ApiProperty({ minimum: 1 })
  arrives: number;

  @ApiProperty({ type: [Number] })
  forbidden: readonly number[];

  @ApiPropertyOptional({ description: 'Its meetings need an interpreter of this language, where they name none' })
  language?: string;

  @ApiPropertyOptional({ description: 'From this slot on it does not come any more' })
  goneFrom?: number;
}

export class TableInput {
  @ApiProperty({ minimum: 1, maximum: 1000 })
  @IsInt()
  @Min(1)
  @Max(1000)
  no: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'The participant that stays at it; absent: anybody sits there' })
  @IsOptional()
  @IsUUID()
  partyId?: string;
}

export class TablesInput {
  @ApiProperty({ type: [TableInput], maxItems: 1000, description: 'All tables there are' })
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique(({ no }: TableInput) => no)
  @ValidateNested({ each: true })
  @Type(() => TableInput)
  tables: TableInput[];
}

export class TableView extends TableInput {
  @ApiPropertyOptional({ description: 'From this slot on nobody can sit there' })
  closedFrom?: number;
}

export class InterpretersInput {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 200, description: 'All interpreters that are there' })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  resourceIds: string[];
}

export class ForumInterpreterView {
  @ApiProperty({ format: 'uuid' })
  resourceId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [String], description: 'ISO 639-1' })
  languages: readonly string[];

  @ApiPropertyOptional({ description: 'From this slot on it is away' })
  awayFrom?: number;
}

export class WishInput {
  @ApiPropertyOptional({ maxLength: 100, description: 'Its name in your own list; absent: made of the pair' })
  @IsOptional()
  @Text(100)
  ref?: string;

  @ApiProperty({ format: 'uuid', description: 'A participant; in rows also by its name' })
  @IsUUID()
  a: string;

  @ApiProperty({ format: 'uuid', description: 'Another one' })
  @IsUUID()
  b: string;

  @ApiPropertyOptional({ default: true, description: 'false: it may be left out where not all can be held' })
  @IsOptional()
  @IsBoolean()
  must?: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: 9, default: 5, description: '1 for the most important' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9)
  priority?: number;

  @ApiPropertyOptional({ enum: sessions, default: 'any' })
  @IsOptional()
  @IsIn(sessions)
  session?: Session;

  @ApiPropertyOptional({ minimum: 1, description: 'The one slot in which it must lie' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  slot?: number;

  @ApiPropertyOptional({ type: [Number], description: 'Slots in which it must not lie' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(200, { each: true })
  forbidden?: number[];

  @ApiPropertyOptional({ example: 'ja', description: 'An interpreter of this language is needed: ISO 639-1' })
  @IsOptional()
  @Matches(language)
  language?: string;

  @ApiPropertyOptional({ type: [String], description: 'Refs or ids of wishes that must lie earlier' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  after?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Refs or ids of wishes that must lie later' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  before?: string[];
}

export class WishesInput {
  @ApiPropertyOptional({
    type: [WishInput],
    maxItems: 5000,
    description: 'One that has the ref of another replaces it; bad ones are told, the others are taken',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  wishes?: unknown[];

  @ApiPropertyOptional({
    description:
      'The same as CSV with a header: ref, a, b (ids or names), must, priority, session, slot, forbidden, language, after, before; several values divided by spaces',
  })
  @IsOptional()
  @Text(1_000_000)
  csv?: string;
}

export class WishesRemoval {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 5000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  wishIds: string[];
}

export class WishesRemoved {
  @ApiProperty({ description: 'The day’s version now' })
  version: number;

  @ApiProperty()
  removed: number;
}

class PlaceView {
  @ApiProperty({ minimum: 1 })
  slot: number;

  @ApiProperty({ minimum: 1 })
  tableNo: number;

  @ApiPropertyOptional({ format: 'uuid' })
  interpreterId?: string;
}

export class WishView {
  @ApiProperty({ format: 'uuid' })
  wishId: string;

  @ApiProperty()
  ref: string;

  @ApiProperty({ format: 'uuid' })
  a: string;

  @ApiProperty()
  nameOfA: string;

  @ApiProperty({ format: 'uuid' })
  b: string;

  @ApiProperty()
  nameOfB: string;

  @ApiProperty()
  must: boolean;

  @ApiProperty()
  priority: number;

  @ApiProperty({ enum: sessions })
  session: Session;

  @ApiPropertyOptional({ description: 'The one slot in which it must lie' })
  slot?: number;

  @ApiPropertyOptional({ description: 'The slot to which an organiser locked it' })
  lockedSlot?: number;

  @ApiProperty({ type: [Number] })
  forbidden: readonly number[];

  @ApiPropertyOptional({ description: 'Of the interpreter that the wish itself asks for' })
  language?: string;

  @ApiPropertyOptional({ description: 'Of the interpreter that it needs, by itself or for one of the two' })
  needs?: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Wishes that must lie earlier' })
  after: readonly string[];

  @ApiPropertyOptional({ type: PlaceView, description: 'Absent: it has no slot' })
  place?: PlaceView;

  @ApiPropertyOptional({ format: 'uuid', description: 'As which it was published' })
  meetingId?: string;

  @ApiProperty({ description: 'It was published and is off by now: somebody declined, or it was called off' })
  ended: boolean;
}

export class WishList {
  @ApiProperty({ type: [WishView] })
  items: WishView[];
}

export class ParticipantList {
  @ApiProperty({ type: [ParticipantView] })
  items: ParticipantView[];
}

export class TableList {
  @ApiProperty({ type: [TableView] })
  items: TableView[];
}

export class ForumInterpreterList {
  @ApiProperty({ type: [ForumInterpreterView] })
  items: ForumInterpreterView[];
}

class RowFault {
  @ApiProperty({ minimum: 1, description: 'Which of the wishes; in a CSV the first after the header' })
  row: number;

  @ApiPropertyOptional({ example: 'a' })
  field?: string;

  @ApiProperty({ example: 'forum-day.unknown-participant' })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  detail: string;
}

export class WishesTaken {
  @ApiProperty()
  version: number;

  @ApiProperty()
  added: number;

  @ApiProperty()
  changed: number;

  @ApiProperty({ type: [RowFault], description: 'The rows that were not taken, and why' })
  faults: RowFault[];
}
