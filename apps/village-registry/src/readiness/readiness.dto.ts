import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';
import { AssessmentView, CodeParam } from '../villages/village.dto';
import { NamesView } from './form.dto';

const date = /^\d{4}-\d{2}-\d{2}$/;

/** Who sees to a gap, and by when. */
export class GapCareInput {
  @ApiProperty({ description: 'Key of a criterion that fell short', example: 'continuity' })
  @Text(100)
  criterion: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Text(200)
  owner?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  dueOn?: string;
}

/** An assessment: by a form with scores, or a cluster as a published list states it. */
export class AssessmentInput {
  @ApiProperty({ format: 'date' })
  @Matches(date)
  @IsDateString({ strict: true })
  assessedOn: string;

  @ApiProperty({ description: 'Who assessed, or the list it stands in' })
  @Text(300)
  source: string;

  @ApiPropertyOptional({ enum: [1, 2], description: 'Only without a form; a form’s rule decides by itself' })
  @IsOptional()
  @IsIn([1, 2])
  cluster?: 1 | 2;

  @ApiPropertyOptional({ example: 'desa-devisa' })
  @IsOptional()
  @Text(100)
  form?: string;

  @ApiPropertyOptional({ minimum: 1, description: 'The latest when absent' })
  @IsOptional()
  @IsInt()
  @Min(1)
  formVersion?: number;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'By criterion, 0 to its most',
    example: { quality: 4, quantity: 3, continuity: 2, packaging: 4, administration: 5 },
  })
  @IsOptional()
  @IsObject()
  scores?: Record<string, number>;

  @ApiPropertyOptional({ type: [GapCareInput], description: 'For criteria that fell short' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => GapCareInput)
  gaps?: GapCareInput[];
}

export class AssessmentList {
  @ApiProperty({ type: [AssessmentView], description: 'Latest first' })
  items: AssessmentView[];
}

export class GapQuery {
  @ApiPropertyOptional({ enum: ['open', 'closed'] })
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';
}

/** What changes of a gap; null empties. */
export class GapChange {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Text(200)
  owner?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  dueOn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Text(1000)
  note?: string | null;

  @ApiPropertyOptional({ enum: ['open', 'closed'] })
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';

  @ApiPropertyOptional({
    format: 'date',
    description: 'With `state: closed`; today when absent, but never before the day it was found',
  })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  closedOn?: string;
}

export class VillageGapParam extends CodeParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  gapId: string;
}

export class ProducerGapParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  gapId: string;
}

/** Something that a village or producer lacks. */
export class Gap {
  @ApiProperty({ format: 'uuid' })
  gapId: string;

  @ApiProperty({ example: '4k-1a' })
  form: string;

  @ApiProperty({ example: 'continuity' })
  criterion: string;

  @ApiProperty({ type: NamesView })
  names: NamesView;

  @ApiProperty({ format: 'uuid', description: 'The assessment that found it first' })
  assessmentId: string;

  @ApiProperty({ format: 'date' })
  openedOn: string;

  @ApiPropertyOptional()
  owner?: string;

  @ApiPropertyOptional({ format: 'date' })
  dueOn?: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  state: string;

  @ApiPropertyOptional({ format: 'date' })
  closedOn?: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiProperty({ description: 'Open after its day' })
  overdue: boolean;
}

export class GapList {
  @ApiProperty({ type: [Gap], description: 'Open ones first, by their day' })
  items: Gap[];
}
