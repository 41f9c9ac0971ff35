import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { closingReasons, Demand, ShipWindow } from '@titik/contracts/demand.events';
import { BuyerStanding } from '@titik/contracts/party.events';
import { incoterms, type Incoterm } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDateString,
  IsDefined,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

export class WantedQuantityInput {
  @ApiProperty({ description: 'More than 0', example: 5 })
  @IsNumber()
  min: number;

  @ApiPropertyOptional({ description: 'Not less than `min`', example: 8 })
  @IsOptional()
  @IsNumber()
  max?: number;

  @ApiProperty({ description: 'Any unit in which the product is traded', example: 'TNE' })
  @Text(20)
  unit: string;

  @ApiProperty({ enum: ['one-off', 'monthly'] })
  @IsIn(['one-off', 'monthly'])
  rhythm: 'one-off' | 'monthly';
}

export class ShipWindowInput implements ShipWindow {
  @ApiProperty({ example: '2027-01', description: 'First month, this month or later' })
  @Matches(month)
  from: string;

  @ApiProperty({ example: '2027-03', description: 'Last month; 24 months at most in all' })
  @Matches(month)
  to: string;
}

export class CeilingInput {
  @ApiProperty({ minimum: 0, example: 14.5 })
  @IsNumber()
  amount: number;

  @ApiProperty({ description: 'ISO 4217', example: 'USD' })
  @IsISO4217CurrencyCode()
  currency: string;

  @ApiPropertyOptional({ description: 'Unit that the amount is for; the base unit when absent', example: 'TNE' })
  @IsOptional()
  @Text(20)
  per?: string;
}

/** What the buyer wants, in the buyer's words; the registry finds commodity and form unless they are given. */
export class DemandLineInput {
  @ApiProperty({
    description: 'Several products in one line become several lines, each with the quantity of this one',
    example: 'tuna and crab meat',
  })
  @Text(300)
  words: string;

  @ApiPropertyOptional({ example: 'tuna' })
  @IsOptional()
  @Text(100)
  commodity?: string;

  @ApiPropertyOptional({ description: 'Only together with `commodity`', example: 'loin' })
  @IsOptional()
  @Text(100)
  form?: string;

  @ApiProperty({ type: WantedQuantityInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => WantedQuantityInput)
  quantity: WantedQuantityInput;

  @ApiProperty({ type: ShipWindowInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ShipWindowInput)
  shipWindow: ShipWindowInput;

  @ApiPropertyOptional({ type: [String], description: "The buyer's own, beside those of the market's rules" })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  certificates?: string[];

  @ApiPropertyOptional({ enum: incoterms })
  @IsOptional()
  @IsIn(incoterms)
  incoterm?: Incoterm;

  @ApiPropertyOptional({ example: 'AUSYD' })
  @IsOptional()
  @Text(100)
  destinationPort?: string;

  @ApiPropertyOptional({ type: CeilingInput })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CeilingInput)
  ceiling?: CeilingInput;
}

/** A demand as a trade post enters it. */
export class DemandInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  postId: string;

  @ApiProperty({ format: 'uuid', description: 'A buyer that the post vouches for' })
  @IsUUID()
  buyerId: string;

  @ApiPropertyOptional({ description: "Destination, ISO 3166-1 alpha-2; the buyer's country when absent" })
  @IsOptional()
  @IsISO31661Alpha2()
  country?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 20, default: 5 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  maxSessions?: number;

  @ApiPropertyOptional({ format: 'date', description: 'Last day on which it is open; in 90 days when absent' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  expiresOn?: string;

  @ApiProperty({ type: [DemandLineInput], minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DemandLineInput)
  lines: DemandLineInput[];
}

/** A line of a revised demand. */
export class RevisedLineInput extends DemandLineInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'The line that this one replaces; a new line when absent' })
  @IsOptional()
  @IsUUID()
  lineId?: string;
}

/** The whole new content of a demand; country, maxSessions and expiresOn stay as they are when left out. */
export class RevisionInput extends OmitType(DemandInput, ['lines']) {
  @ApiProperty({ type: [RevisedLineInput], minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RevisedLineInput)
  lines: RevisedLineInput[];
}

export class CloseInput {
  @ApiProperty({
    description: `One of ${closingReasons.join(', ')}; any other text is taken as the note of the reason other`,
    example: 'met',
  })
  @Text(500)
  reason: string;

  @ApiPropertyOptional({ description: 'What there is to say beside it' })
  @IsOptional()
  @Text(500)
  note?: string;
}

export class RenewInput {
  @ApiProperty({ format: 'date', description: 'The new last day, later than the present one' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  expiresOn: string;
}

/** A demand, and how its buyer stands where that is worth knowing. */
export class DemandView extends Demand {
  @ApiPropertyOptional({
    type: BuyerStanding,
    description: 'Only when complaints were upheld or nobody vouches any longer',
  })
  buyerStanding?: BuyerStanding;
}

export class DemandQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  postId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  buyerId?: string;

  @ApiPropertyOptional({ enum: ['open', 'closed'] })
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';
}

export class DemandPage {
  @ApiProperty({ type: [DemandView] })
  items: DemandView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
