import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { slug } from '@titik/platform/http/slug';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ForumDayState, forumDayStates } from './forum-day.entity';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

export class ForumDayQuery extends PageQuery {
  @ApiPropertyOptional({ enum: forumDayStates })
  @IsOptional()
  @IsIn(forumDayStates)
  state?: ForumDayState;
}

class ForumBreak {
  @ApiProperty({ example: '12:00' })
  @Matches(time)
  from: string;

  @ApiProperty({ example: '13:00' })
  @Matches(time)
  to: string;
}

/** Slots that follow each other. */
export class SlotPlanInput {
  @ApiProperty({ example: '09:00', description: 'When the first begins' })
  @Matches(time)
  from: string;

  @ApiProperty({ minimum: 1, maximum: 200, description: 'How many' })
  @IsInt()
  @Min(1)
  @Max(200)
  count: number;

  @ApiPropertyOptional({ type: [ForumBreak], description: 'A slot that would reach into one begins after it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ForumBreak)
  breaks?: ForumBreak[];
}

export class NewForumDay {
  @ApiProperty({ maxLength: 200, example: 'Forum Ekspor Bangkalan' })
  @Text(200)
  name: string;

  @ApiProperty({ maxLength: 300, example: 'Balai Pemuda, Surabaya' })
  @Text(300)
  place: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Slug of the programme that holds it' })
  @IsOptional()
  @Matches(slug)
  programme?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      'Kemendagri code of the province that holds it. Who opens one without saying who holds it says their one province, else their one programme; what nobody holds is the operators’',
    example: '35',
  })
  @IsOptional()
  @Matches(/^\d{2}$/)
  province?: string | null;

  @ApiProperty({ example: 'Asia/Jakarta', description: 'IANA zone' })
  @Text(100)
  zone: string;

  @ApiProperty({ format: 'date', example: '2027-02-10' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  date: string;

  @ApiProperty({ minimum: 5, maximum: 240, example: 20 })
  @IsInt()
  @Min(5)
  @Max(240)
  slotMinutes: number;

  @ApiPropertyOptional({
    type: [String],
    description: 'When each slot begins; else `plan`',
    example: ['09:00', '09:20'],
  })
  @IsOptional()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @Matches(time, { each: true })
  starts?: string[];

  @ApiPropertyOptional({ type: SlotPlanInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => SlotPlanInput)
  plan?: SlotPlanInput;

  @ApiPropertyOptional({ default: '12:00', description: 'Slots that begin earlier are the morning' })
  @IsOptional()
  @Matches(time)
  afternoonFrom?: string;

  @ApiPropertyOptional({
    nullable: true,
    type: 'integer',
    minimum: 0,
    default: 2,
    description: 'By so many breaks two participants may differ at most; null: by any number',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1000)
  fairness?: number | null;
}

export class ForumDayChange extends PartialType(NewForumDay) {}

class ForumSlotView {
  @ApiProperty({ minimum: 1 })
  no: number;

  @ApiProperty({ example: '09:00', description: 'On the day’s own clock' })
  label: string;

  @ApiProperty({ format: 'date-time' })
  start: string;

  @ApiProperty({ format: 'date-time' })
  end: string;
}

export class ForumDayView {
  @ApiProperty({ format: 'uuid' })
  forumDayId: string;

  @ApiProperty({ minimum: 1, description: 'Rises with every change of the day or of anything that belongs to it' })
  version: number;

  @ApiProperty({ enum: forumDayStates })
  state: ForumDayState;

  @ApiProperty()
  name: string;

  @ApiProperty()
  place: string;

  @ApiPropertyOptional({ description: 'Slug of the programme that holds it' })
  programme?: string;

  @ApiPropertyOptional({ description: 'Kemendagri code of the province that holds it' })
  province?: string;

  @ApiProperty({ description: 'IANA zone' })
  zone: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty()
  slotMinutes: number;

  @ApiProperty({ type: [ForumSlotView] })
  slots: ForumSlotView[];

  @ApiProperty({ description: 'So many slots are the morning' })
  morning: number;

  @ApiPropertyOptional({ description: 'Absent: breaks may differ by any number' })
  fairness?: number;
}

export class ForumDayPage {
  @ApiProperty({ type: [ForumDayView] })
  items: ForumDayView[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Give it as `after` for the next page' })
  next?: string;
}
