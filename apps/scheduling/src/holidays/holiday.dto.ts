import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { type HolidaySource, holidaySources } from './holiday.entity';
import { PageQuery } from '@titik/platform/http/page.dto';

const country = /^[A-Z]{2}$/;
const subdivision = /^[A-Z0-9]{1,3}$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

export class HolidayQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2', example: 'ID' })
  @IsOptional()
  @Matches(country)
  country?: string;

  @ApiPropertyOptional({ description: 'ISO 3166-2 without the country', example: 'NSW' })
  @IsOptional()
  @Matches(subdivision)
  subdivision?: string;

  @ApiPropertyOptional({ minimum: 1900, maximum: 2200, example: 2027 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

export class NewHoliday {
  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'ID' })
  @Matches(country)
  country: string;

  @ApiPropertyOptional({ description: 'ISO 3166-2 without the country; absent: the whole country', example: 'NSW' })
  @IsOptional()
  @Matches(subdivision)
  subdivision?: string;

  @ApiProperty({ format: 'date', example: '2027-03-11' })
  @Matches(date)
  @IsISO8601({ strict: true })
  date: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Cuti bersama Idul Fitri' })
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiPropertyOptional({ default: true, description: 'false in a subdivision: people work on a national holiday' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class HolidayChange {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @ApiPropertyOptional({ description: 'false: people work on that date' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class HolidayView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'AU' })
  country: string;

  @ApiProperty({ description: 'Empty for the whole country', example: 'NSW' })
  subdivision: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty()
  name: string;

  @ApiProperty({
    enum: holidaySources,
    description: 'official: by decree; forecast: not decided yet; operator: written or changed by a person',
  })
  source: HolidaySource;

  @ApiProperty()
  active: boolean;
}

export class HolidayPage {
  @ApiProperty({ type: [HolidayView] })
  items: HolidayView[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Give it as `after` for the next page' })
  next?: string;
}

/** Where holidays are known. */
export class HolidayArea {
  @ApiProperty({ example: 'AU' })
  country: string;

  @ApiProperty({ description: 'Empty for the whole country', example: 'NSW' })
  subdivision: string;
}

export class HolidayAreas {
  @ApiProperty({ type: [HolidayArea] })
  items: HolidayArea[];
}
