import { OfficeHours } from '@titik/contracts/values';
import { Text } from '@titik/platform/http/text.decorator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  NotContains,
  ValidateNested,
} from 'class-validator';
import { type BusySource, busySources } from './calendar.entity';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const withOffset = /T.*(Z|[+-]\d{2}:\d{2})$/;

export class BusyInput {
  @ApiProperty({ format: 'date-time', description: 'With its offset from UTC', example: '2027-03-11T09:00:00+07:00' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(withOffset)
  start: string;

  @ApiProperty({ format: 'date-time', description: 'Later than `start`, by a year at most' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(withOffset)
  end: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'What for, as a reminder' })
  @IsOptional()
  @Text(200)
  note?: string;
}

/** The hours beyond which a party never meets, in its own zone. */
export class LimitsInput {
  @ApiProperty({ example: '07:00' })
  @Matches(timeOfDay)
  from: string;

  @ApiProperty({ example: '20:00', description: 'Later than `from`' })
  @Matches(timeOfDay)
  to: string;
}

class FeedInput {
  @ApiProperty({
    description: 'A calendar that can be read at a public https address (iCalendar); it is read every hour',
  })
  @Text(2000)
  url: string;
}

/** What is left out stays; `null` takes it away. */
export class CalendarInput {
  @ApiPropertyOptional({ type: [BusyInput], description: 'All busy times entered by hand, instead of those there are' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BusyInput)
  busy?: BusyInput[];

  @ApiPropertyOptional({ type: FeedInput, nullable: true, description: 'null takes it away, with its busy times' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FeedInput)
  feed?: FeedInput | null;

  @ApiPropertyOptional({
    minimum: 0.25,
    maximum: 4,
    description: 'How much its hours outside office time weigh when an hour is found that suits nobody; 1 as for all',
  })
  @IsOptional()
  @IsNumber()
  @Min(0.25)
  @Max(4)
  factor?: number;

  @ApiPropertyOptional({
    type: LimitsInput,
    nullable: true,
    description: 'null takes them away: 06:00 to 22:00 as for all',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LimitsInput)
  limits?: LimitsInput | null;
}

export class IcsInput {
  @ApiProperty({ description: 'The text of an .ics file; its busy times replace those of the file before' })
  @IsString()
  @Length(1, 1_000_000)
  @NotContains('\u0000')
  ics: string;
}

export class BusyView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  start: Date;

  @ApiProperty({ format: 'date-time' })
  end: Date;

  @ApiProperty({ enum: busySources })
  source: BusySource;

  @ApiPropertyOptional()
  note?: string;
}

class FailureView {
  @ApiProperty({ description: 'Stable code' })
  code: string;

  @ApiProperty({ description: 'In the reader’s language' })
  text: string;
}

class ReadCalendarView {
  @ApiProperty({ description: 'The rest of its address may be secret', example: 'calendar.example.com' })
  host: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When it was last read well; its busy times are those of then',
  })
  readAt?: Date;

  @ApiPropertyOptional({ type: FailureView, description: 'Why it could not be read the last time' })
  failure?: FailureView;
}

export class CalendarView {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'IANA zone' })
  zone: string;

  @ApiProperty({ type: OfficeHours, description: 'As its registry has them' })
  officeHours: OfficeHours;

  @ApiProperty({ minimum: 0.25, maximum: 4 })
  factor: number;

  @ApiPropertyOptional({ type: LimitsInput })
  limits?: LimitsInput;

  @ApiPropertyOptional({ type: ReadCalendarView })
  feed?: ReadCalendarView;

  @ApiProperty({ type: [BusyView], description: 'Those that are not over, earliest first, 1000 at most' })
  busy: BusyView[];
}
