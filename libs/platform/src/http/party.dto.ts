import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languages, type Language } from '@titik/contracts/values';
import { ArrayNotEmpty, ArrayUnique, IsEmail, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
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
}
