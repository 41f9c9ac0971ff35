import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';
import { LimitQuery } from '@titik/platform/http/page.dto';
import { slug } from '@titik/platform/http/slug';
import { type FunnelStep, funnelSteps } from '../funnel/steps';
import { type Whose, whoseDoc, whoseScopes } from './whose.dto';

const villageCode = /^\d{10}$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

export class CodeParam {
  @ApiProperty({ description: 'Kemendagri code, ten digits', example: '3526010001' })
  @Matches(villageCode)
  code: string;
}

export class Assessment {
  @ApiProperty({ enum: [1, 2], description: '1 = export-ready, 2 = needs assistance' })
  @IsIn([1, 2])
  cluster: 1 | 2;

  @ApiProperty({ format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  assessedOn: string;

  @ApiProperty({ description: 'Who assessed, or the list it stands in' })
  @Text(300)
  source: string;
}

/** An assessment in a village's history. */
export class AssessmentView extends Assessment {
  @ApiProperty({ format: 'uuid' })
  assessmentId: string;

  @ApiProperty({ example: 'desa-devisa', description: '`list` where a published list states the cluster' })
  form: string;

  @ApiProperty({ minimum: 1 })
  formVersion: number;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'number' }, description: 'By criterion' })
  scores?: Record<string, number>;

  @ApiPropertyOptional({ minimum: 0, maximum: 1, description: 'The weighted part of all points that was reached' })
  share?: number;
}

/** A village as entered; its zone follows from its province. */
export class VillageInput {
  @ApiProperty()
  @Text(200)
  name: string;

  @ApiProperty({ description: 'Kecamatan' })
  @Text(200)
  district: string;

  @ApiProperty({ description: 'Kabupaten or kota' })
  @Text(200)
  regency: string;

  @ApiProperty()
  @Text(200)
  province: string;

  @ApiPropertyOptional({ description: 'Where goods are brought together' })
  @IsOptional()
  @Text(200)
  consolidationPoint?: string;

  @ApiPropertyOptional({ description: 'UN/LOCODE or name of the port of loading' })
  @IsOptional()
  @Text(100)
  port?: string;

  @ApiPropertyOptional({ default: false, description: 'Made up for a demonstration' })
  @IsOptional()
  @IsBoolean()
  illustrative?: boolean;

  @ApiPropertyOptional({ type: Assessment, description: 'Added to the history' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Assessment)
  assessment?: Assessment;

  @ApiPropertyOptional({ type: [String], example: ['desa-bisa-ekspor'], description: 'Joined to those it is in' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(slug, { each: true })
  programmes?: string[];
}

export class CodedVillageInput extends VillageInput {
  @ApiProperty({ description: 'Kemendagri code, ten digits', example: '3526010001' })
  @Matches(villageCode)
  code: string;
}

export class VillagesInput {
  @ApiProperty({ type: [CodedVillageInput], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => CodedVillageInput)
  villages: CodedVillageInput[];
}

export class Stored {
  @ApiProperty({ minimum: 0 })
  received: number;

  @ApiProperty({ minimum: 0, description: 'Of these, new or different from what was stored' })
  changed: number;
}

export class VillageQuery extends LimitQuery {
  @ApiPropertyOptional({ description: 'Part of the name of village, district or regency' })
  @IsOptional()
  @Text(100)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Text(100)
  province?: string;

  @ApiPropertyOptional({ enum: [1, 2] })
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  cluster?: number;

  @ApiPropertyOptional({ description: 'Kabupaten or kota' })
  @IsOptional()
  @Text(200)
  regency?: string;

  @ApiPropertyOptional({ description: 'Slug of a programme that it is in today' })
  @IsOptional()
  @Matches(slug)
  programme?: string;

  @ApiPropertyOptional({ enum: whoseScopes, description: whoseDoc.description })
  @IsOptional()
  @IsIn(whoseScopes)
  whose?: Whose;

  @ApiPropertyOptional({ enum: funnelSteps, description: 'Those that took it and all steps before it' })
  @IsOptional()
  @IsIn(funnelSteps)
  step?: FunnelStep;

  @ApiPropertyOptional({ description: 'Whether anybody assessed it yet' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  assessed?: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'Not assessed on this day or later' })
  @IsOptional()
  @Matches(date)
  @IsDateString({ strict: true })
  assessedBefore?: string;

  @ApiPropertyOptional({ description: 'The `next` of the page before: a village code' })
  @IsOptional()
  @Matches(villageCode)
  after?: string;
}

export class Village {
  @ApiProperty({ example: '3526010001' })
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  district: string;

  @ApiProperty()
  regency: string;

  @ApiProperty()
  province: string;

  @ApiProperty({ description: 'IANA zone', example: 'Asia/Jakarta' })
  zone: string;

  @ApiPropertyOptional()
  consolidationPoint?: string;

  @ApiPropertyOptional()
  port?: string;

  @ApiProperty()
  illustrative: boolean;

  @ApiPropertyOptional({ enum: [1, 2], description: 'By the latest assessment' })
  cluster?: number;

  @ApiProperty({ type: [AssessmentView], description: 'Latest first' })
  assessments: AssessmentView[];

  @ApiProperty({ type: [String], description: 'Those that it is in today' })
  programmes: string[];
}

export class VillagePage {
  @ApiProperty({ type: [Village] })
  items: Village[];

  @ApiPropertyOptional()
  next?: string;
}
