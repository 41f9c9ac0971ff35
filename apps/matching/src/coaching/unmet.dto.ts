import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LimitQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LackName, type ReportFormat, reportFormats } from './coaching.dto';
import { type Coverage, coverages, cursorForm } from './unmet-lines';

export class UnmetQuery extends LimitQuery {
  @ApiPropertyOptional({ description: 'Market of the catalogue', example: 'EU' })
  @IsOptional()
  @Text(20)
  market?: string;

  @ApiPropertyOptional({ description: 'Commodity or broad group', example: 'blue-swimming-crab' })
  @IsOptional()
  @Text(100)
  commodity?: string;

  @ApiPropertyOptional({ enum: coverages, description: 'Whether nobody covers anything of it, or some do in part' })
  @IsOptional()
  @IsIn(coverages)
  coverage?: Coverage;

  @ApiPropertyOptional({ description: 'Only what this alone keeps shut: a gate', example: 'certificate' })
  @IsOptional()
  @Text(50)
  gate?: string;

  @ApiPropertyOptional({ description: 'With `gate`: which certificate', example: 'haccp' })
  @IsOptional()
  @Text(100)
  item?: string;

  @ApiPropertyOptional({ description: 'The `next` of the page before' })
  @IsOptional()
  @Matches(cursorForm)
  after?: string;

  @ApiPropertyOptional({ enum: reportFormats, description: 'csv: all of them, whatever the page' })
  @IsOptional()
  @IsIn(reportFormats)
  format?: ReportFormat;
}

/** What alone keeps offers from a line. */
export class UnmetLack extends LackName {
  @ApiProperty({ minimum: 0, description: 'Villages with such an offer' })
  villages: number;

  @ApiProperty({ description: 'Whether there may be more villages than were counted' })
  villagesAtLeast: boolean;
}

/** A line of an open demand of which something is wanting. */
export class UnmetLine {
  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty({ description: 'As the buyer wrote it' })
  words: string;

  @ApiProperty({ description: 'What was understood, in the language of the request' })
  product: string;

  @ApiProperty({ description: 'Market of the catalogue' })
  market: string;

  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$' })
  shipsFrom: string;

  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$' })
  shipsTo: string;

  @ApiProperty({ description: 'UN/ECE Rec. 20' })
  unit: string;

  @ApiProperty({ enum: ['one-off', 'monthly'] })
  rhythm: 'one-off' | 'monthly';

  @ApiProperty({ minimum: 0, description: 'The least that is wanted: a month, or in all' })
  wanted: number;

  @ApiProperty({ minimum: 0, description: 'What nobody can deliver: a month on average, or in all' })
  shortfall: number;

  @ApiProperty({ minimum: 0, maximum: 1, description: 'Covered share of what is wanted' })
  coverage: number;

  @ApiProperty({ type: [UnmetLack], description: 'Those that most villages have first' })
  lacks: UnmetLack[];
}

export class UnmetPage {
  @ApiProperty({ format: 'date-time', description: 'How new the list is' })
  asOf: string;

  @ApiProperty({ minimum: 0, description: 'Lines in all' })
  total: number;

  @ApiProperty({ type: [UnmetLine], description: 'Least covered first' })
  items: UnmetLine[];

  @ApiPropertyOptional()
  next?: string;
}
