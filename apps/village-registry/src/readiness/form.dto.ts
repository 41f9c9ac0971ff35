import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsPositive,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';
import { slug } from '@titik/platform/http/slug';

export class FormParam {
  @ApiProperty({ example: 'desa-devisa' })
  @Matches(slug)
  slug: string;
}

export class FormQuery {
  @ApiPropertyOptional({ minimum: 1, description: 'The latest when absent' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;
}

/** What something is called in both languages. */
export class NamesView {
  @ApiProperty()
  @Text(300)
  id: string;

  @ApiProperty()
  @Text(300)
  en: string;
}

export class CriterionInput {
  @ApiProperty({ example: 'continuity' })
  @Matches(slug)
  key: string;

  @ApiProperty({ type: NamesView })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => NamesView)
  names: NamesView;

  @ApiProperty({ description: 'Its part of the whole, in the measure of the other weights', example: 25 })
  @IsNumber()
  @IsPositive()
  weight: number;

  @ApiProperty({ description: 'The highest score; the lowest is 0', example: 5 })
  @IsNumber()
  @IsPositive()
  max: number;

  @ApiProperty({ description: 'A lower score is a gap', example: 3 })
  @IsNumber()
  @Min(0)
  gapBelow: number;
}

/** When scores make a village export-ready (cluster 1). */
export class RuleInput {
  @ApiProperty({ minimum: 0, maximum: 1, description: 'Least weighted part of all points' })
  @IsNumber()
  @Min(0)
  @Max(1)
  readyFrom: number;

  @ApiProperty({ minimum: 0, maximum: 1, description: 'Least part of the points of every single criterion' })
  @IsNumber()
  @Min(0)
  @Max(1)
  floor: number;
}

/** A form as entered; changed, it becomes the next version. */
export class FormInput {
  @ApiProperty({ type: NamesView })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => NamesView)
  names: NamesView;

  @ApiPropertyOptional({ type: NamesView, description: 'Where its criteria and weights come from' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NamesView)
  note?: NamesView;

  @ApiProperty({ type: [CriterionInput], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  criteria: CriterionInput[];

  @ApiProperty({ type: RuleInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => RuleInput)
  rule: RuleInput;
}

export class Form {
  @ApiProperty({ example: 'desa-devisa' })
  slug: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ type: NamesView })
  names: NamesView;

  @ApiPropertyOptional({ type: NamesView })
  note?: NamesView;

  @ApiProperty({ type: [CriterionInput] })
  criteria: CriterionInput[];

  @ApiPropertyOptional({ type: RuleInput, description: 'Absent for `list`, where the list states the cluster' })
  rule?: RuleInput;

  @ApiProperty()
  builtIn: boolean;
}

export class FormList {
  @ApiProperty({ type: [Form], description: 'The latest version of each, by slug' })
  items: Form[];
}
