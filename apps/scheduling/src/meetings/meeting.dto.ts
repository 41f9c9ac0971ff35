import { type MeetingState, meetingStates } from '@titik/contracts/meeting.events';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { type Answer } from './meeting.entity';
import { PageQuery } from '@titik/platform/http/page.dto';

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
}

export class NewMeeting {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 2, maxItems: 10, description: 'Who meets' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partyIds: string[];

  @ApiProperty({ format: 'date-time', description: 'With its offset from UTC', example: '2027-01-12T10:00:00+11:00' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  start: string;

  @ApiProperty({ minimum: 15, maximum: 480, example: 45 })
  @IsInt()
  @Min(15)
  @Max(480)
  minutes: number;

  @ApiPropertyOptional({ enum: ['pitch', 'business-matching'], default: 'business-matching' })
  @IsOptional()
  @IsIn(['pitch', 'business-matching'])
  kind?: 'pitch' | 'business-matching';

  @ApiPropertyOptional({ format: 'uuid', description: 'The demand that it is about' })
  @IsOptional()
  @IsUUID()
  demandId?: string;
}

export class NewAnswer {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  partyId: string;

  @ApiProperty({ enum: ['accepted', 'declined'] })
  @IsIn(['accepted', 'declined'])
  answer: Answer;

  @ApiPropertyOptional({ maxLength: 500, description: 'Why, in their own words' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

export class Cancellation {
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString()
  @Length(1, 500)
  reason: string;
}
