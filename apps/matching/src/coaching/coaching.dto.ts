import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { VillageRef } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';
import { groupings, type Grouping } from './roll-up';

export const reportFormats = ['json', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export class UnlocksQuery {
  @ApiPropertyOptional({ enum: groupings, default: 'lack', description: 'What a row stands for' })
  @IsOptional()
  @IsIn(groupings)
  by: Grouping = 'lack';

  @ApiPropertyOptional({ description: 'Market of the catalogue', example: 'EU' })
  @IsOptional()
  @Text(20)
  market?: string;

  @ApiPropertyOptional({
    description: 'Commodity or broad group; demands for it and what stands below it',
    example: 'blue-swimming-crab',
  })
  @IsOptional()
  @Text(100)
  commodity?: string;

  @ApiPropertyOptional({ description: 'Only what this lack keeps shut: a gate', example: 'certificate' })
  @IsOptional()
  @Text(50)
  gate?: string;

  @ApiPropertyOptional({ description: 'With `gate`: which certificate', example: 'haccp' })
  @IsOptional()
  @Text(100)
  item?: string;

  @ApiPropertyOptional({ description: 'Only what villages of this province could use', example: 'Jawa Timur' })
  @IsOptional()
  @Text(100)
  province?: string;

  @ApiPropertyOptional({ description: 'Only what this village could use, by Kemendagri code', example: '3526010001' })
  @IsOptional()
  @Matches(/^\d{10}$/)
  village?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 1000, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 50;

  @ApiPropertyOptional({ enum: reportFormats, description: 'Stands before the header Accept; json without either' })
  @IsOptional()
  @IsIn(reportFormats)
  format?: ReportFormat;
}

export class VillageParam {
  @ApiProperty({ description: 'Kemendagri code, ten digits', example: '3526010001' })
  @Matches(/^\d{10}$/)
  code: string;
}

export class TrainingName {
  @ApiProperty({ example: 'food-safety' })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  name: string;
}

/** What is lacking, and the training or help that mends it. */
export class LackName {
  @ApiProperty({
    description: 'Gate that it keeps shut: certificate, moq, capacity or cluster',
    example: 'certificate',
  })
  gate: string;

  @ApiPropertyOptional({ description: 'Which certificate', example: 'haccp' })
  item?: string;

  @ApiProperty({ description: 'In the language of the request', example: 'HACCP certificate' })
  name: string;

  @ApiPropertyOptional({ type: TrainingName })
  training?: TrainingName;
}

/** Quantities of one unit and rhythm. */
export class OpenedQuantity {
  @ApiProperty({ description: 'UN/ECE Rec. 20', example: 'KGM' })
  unit: string;

  @ApiProperty({ enum: ['one-off', 'monthly'] })
  rhythm: 'one-off' | 'monthly';

  @ApiProperty({ minimum: 0, description: 'The least that the lines want: a month, or in all' })
  quantity: number;

  @ApiProperty({ minimum: 0, description: 'What of it nobody can deliver now' })
  uncovered: number;
}

/** How much demand would open. */
class Opened {
  @ApiProperty({ minimum: 0, description: 'Open demands with such a line, each once' })
  demands: number;

  @ApiProperty({ minimum: 0, description: 'Such lines, each once' })
  lines: number;

  @ApiProperty({ type: [OpenedQuantity], description: 'Units and rhythms apart; no values' })
  quantities: OpenedQuantity[];

  @ApiProperty({ type: [String], description: 'Markets of the catalogue', example: ['EU', 'US'] })
  markets: string[];

  @ApiProperty({ description: 'As a sentence in the language of the request' })
  text: string;
}

export class OpeningLack extends LackName {
  @ApiProperty({ minimum: 1, description: 'Open demands that it alone keeps shut' })
  demands: number;
}

export class UnlockRow extends Opened {
  @ApiPropertyOptional({ type: LackName, description: 'By lack' })
  lack?: LackName;

  @ApiPropertyOptional({ type: TrainingName, description: 'By training' })
  training?: TrainingName;

  @ApiPropertyOptional({ type: VillageRef, description: 'By village' })
  village?: VillageRef;

  @ApiPropertyOptional({ description: 'By commodity' })
  commodity?: string;

  @ApiPropertyOptional({ description: 'By commodity; absent: any form will do' })
  form?: string;

  @ApiPropertyOptional({ description: 'By market' })
  market?: string;

  @ApiProperty({ description: 'What the row stands for, in the language of the request' })
  name: string;

  @ApiProperty({ minimum: 0, description: 'Villages with an offer that it would open, each once' })
  villages: number;

  @ApiProperty({ description: 'Whether there may be more villages than were counted' })
  villagesAtLeast: boolean;

  @ApiProperty({ type: [OpeningLack], description: 'The lacks of this row, those that open most first' })
  lacks: OpeningLack[];
}

export class UnlockReport {
  @ApiProperty({ format: 'date-time', description: 'How new the report is: what was stored then is in it' })
  asOf: string;

  @ApiProperty({ enum: groupings })
  by: Grouping;

  @ApiProperty({
    description:
      'true: some line has more than 100 offers with the same lack, of which the 100 with most to give are counted; ' +
      'villages, and the rows of villages and provinces, may then be too low',
  })
  atLeast: boolean;

  @ApiProperty({ type: [UnlockRow], description: 'Most open demands first, then most kilograms a month, then once' })
  rows: UnlockRow[];
}

export class OpenedLine {
  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty({ description: 'As the buyer wrote it' })
  words: string;

  @ApiProperty({ description: 'Market of the catalogue' })
  market: string;

  @ApiProperty({ description: 'What is lacking for it, in the language of the request' })
  text: string;
}

export class OfferGap extends Opened {
  @ApiProperty({ type: LackName })
  lack: LackName;

  @ApiProperty({ minimum: 0, description: 'Further open demands that it opens together with one other lack' })
  withAnother: number;

  @ApiProperty({ type: [OpenedLine], description: 'Up to five of the lines that it would open' })
  examples: OpenedLine[];
}

export class OfferGapList {
  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ example: 'blue-swimming-crab' })
  commodity: string;

  @ApiProperty({ example: 'meat-pasteurised' })
  form: string;

  @ApiProperty({ description: 'In the language of the request' })
  product: string;

  @ApiProperty({ minimum: 0, description: 'Open demands with a line that it could be matched with already' })
  openAlready: number;

  @ApiProperty({ type: [OfferGap], description: 'What opens most first' })
  gaps: OfferGap[];
}

export class VillageGaps {
  @ApiProperty({ format: 'date-time', description: 'How new the demands are' })
  asOf: string;

  @ApiProperty({ type: VillageRef })
  village: VillageRef;

  @ApiProperty({ type: [OfferGapList], description: 'Offers with most to win first' })
  offers: OfferGapList[];
}
