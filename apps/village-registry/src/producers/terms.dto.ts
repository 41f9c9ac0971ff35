import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Text } from '@titik/platform/http/text.decorator';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDateString,
  IsISO31661Alpha2,
  IsOptional,
  IsUUID,
  Matches,
} from 'class-validator';

/** Buyers that one producer may exclude. */
export const mostExcluded = 200;

/** Who accompanies a producer until it exports by itself. */
export class Mentor {
  @ApiProperty()
  @Text(200)
  name: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day; without end when absent' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  until?: string;
}

/** Whom a producer will not supply. */
export class ExclusionsInput {
  @ApiPropertyOptional({ type: [String], description: 'Destinations, ISO 3166-1 alpha-2', example: ['KP'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(250)
  @ArrayUnique()
  @IsISO31661Alpha2({ each: true })
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostExcluded)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  buyerIds?: string[];
}
