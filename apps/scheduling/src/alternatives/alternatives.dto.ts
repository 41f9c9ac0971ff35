import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { type SlotReason, slotReasons } from './tell-slots';

const withOffset = /T.*(Z|[+-]\d{2}:\d{2})$/;
const listed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

export class SlotsQuery {
  @ApiProperty({ type: String, description: 'Ids of two to eight parties, with commas between' })
  @Transform(listed)
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  parties: string[];

  @ApiProperty({ format: 'date-time', description: 'With its offset from UTC', example: '2027-01-12T00:00:00Z' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(withOffset)
  from: string;

  @ApiProperty({ format: 'date-time', description: 'Later than `from`, by 92 days at most' })
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(withOffset)
  to: string;

  @ApiPropertyOptional({ minimum: 15, maximum: 480, default: 45 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(15)
  @Max(480)
  minutes: number = 45;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, default: 5 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 5;
}

class SlotPartyView {
  @ApiProperty({ format: 'uuid' })
  partyId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'IANA zone' })
  zone: string;

  @ApiProperty({ example: '2027-01-15T08:00:00+09:00' })
  localStart: string;

  @ApiProperty({ example: '2027-01-15T08:45:00+09:00' })
  localEnd: string;

  @ApiProperty({ description: 'Begins so many minutes before its office opens (negative) or ends after it closes' })
  minutesOutside: number;

  @ApiProperty({ description: 'What the hour asks of it: the square of the minutes, times its factor' })
  burden: number;

  @ApiProperty({ description: 'What it bore in earlier meetings of the same parties' })
  borne: number;
}

export class SlotView {
  @ApiProperty({ minimum: 1 })
  rank: number;

  @ApiProperty({ format: 'date-time' })
  start: Date;

  @ApiProperty({ format: 'date-time' })
  end: Date;

  @ApiProperty()
  outOfHours: boolean;

  @ApiProperty({ enum: slotReasons, isArray: true })
  reasons: SlotReason[];

  @ApiProperty({ description: 'The local times in the reader’s language, every reason in a sentence after them' })
  text: string;

  @ApiProperty({ type: [SlotPartyView] })
  parties: SlotPartyView[];
}

export class SlotList {
  @ApiProperty({ type: [SlotView], description: 'Best first; none overlaps another' })
  items: SlotView[];
}
