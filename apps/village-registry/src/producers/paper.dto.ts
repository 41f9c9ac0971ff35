import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { channels, type Channel } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsISO8601,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';
import { type PaperKind, paperKinds } from './paper-number';

const date = /^\d{4}-\d{2}-\d{2}$/;

/** A legal paper: NIB, NPWP, PEB access, e-SKA. */
export class PaperInput {
  @ApiProperty({ enum: paperKinds })
  @IsIn(paperKinds)
  kind: PaperKind;

  @ApiProperty({ description: 'Kept as capital letters and digits', example: '1234567890123' })
  @Text(100)
  number: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  issuedOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last valid day; without end when absent' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  validTo?: string;

  @ApiPropertyOptional({ description: 'Where the scan is kept' })
  @IsOptional()
  @Text(500)
  file?: string;
}

/** All legal papers of one producer. */
export class Papers {
  @ApiProperty({ type: [PaperInput], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PaperInput)
  papers: PaperInput[];
}

/** Whether the contact may be written to by a channel. */
export class ConsentInput {
  @ApiProperty({ enum: channels })
  @IsIn(channels)
  channel: Channel;

  @ApiProperty()
  @IsBoolean()
  given: boolean;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it was said; now when absent' })
  @IsOptional()
  @IsISO8601({ strict: true })
  at?: string;
}

export class Consent {
  @ApiProperty({ enum: channels })
  channel: Channel;

  @ApiProperty()
  given: boolean;

  @ApiProperty({ format: 'date-time' })
  at: string;
}
