import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Text } from './text.decorator';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How to reach a party. */
export class ContactInput {
  @ApiProperty()
  @Text(200)
  name: string;

  @ApiProperty({ enum: languages })
  @IsIn(languages)
  language: Language;

  @ApiPropertyOptional({ format: 'email' })
  @IsOptional()
  @IsEmail()
  email?: string;

  @ApiPropertyOptional({ description: 'E.164', example: '+6281234567890' })
  @IsOptional()
  @Matches(/^\+[1-9]\d{6,14}$/)
  phone?: string;
}

/** The hours of one weekday that has others than the rest. */
class DayHoursInput {
  @ApiProperty({ minimum: 1, maximum: 7, description: 'ISO number, Monday = 1', example: 5 })
  @IsInt()
  @Min(1)
  @Max(7)
  day: number;

  @ApiProperty({ example: '08:00' })
  @Matches(timeOfDay)
  from: string;

  @ApiProperty({ example: '12:00', description: 'Later than `from`' })
  @Matches(timeOfDay)
  to: string;
}

/** A stretch of the day in which nobody is asked to meet: lunch, prayer. */
class OfficeBreakInput {
  @ApiPropertyOptional({ type: [Number], description: 'ISO numbers; absent: every working day', example: [5] })
  @IsOptional()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  days?: number[];

  @ApiProperty({ example: '11:30' })
  @Matches(timeOfDay)
  from: string;

  @ApiProperty({ example: '13:00', description: 'Later than `from`' })
  @Matches(timeOfDay)
  to: string;
}

/** Weekly office hours in the party's own zone; days by ISO number, Monday = 1. */
export class OfficeHoursInput {
  @ApiProperty({ type: [Number], example: [1, 2, 3, 4, 5] })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  days: number[];

  @ApiProperty({ example: '08:00' })
  @Matches(timeOfDay)
  from: string;

  @ApiProperty({ example: '17:00', description: 'Later than `from`' })
  @Matches(timeOfDay)
  to: string;

  @ApiPropertyOptional({
    type: [DayHoursInput],
    description: 'Working days that have other hours, such as a half Friday; each once',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @ValidateNested({ each: true })
  @Type(() => DayHoursInput)
  byDay?: DayHoursInput[];

  @ApiPropertyOptional({ type: [OfficeBreakInput], description: 'Lunch, prayer: cut out of the hours' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => OfficeBreakInput)
  breaks?: OfficeBreakInput[];
}
