import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type CurationState, curationStates, MonthCapacity, Offer } from '@titik/contracts/offer.events';
import { incoterms, type Incoterm } from '@titik/contracts/values';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { CertificateInput } from '../certificates/certificate.dto';
import { type Whose, whoseDoc, whoseScopes } from '../villages/whose.dto';

/** What may be said at entry; a rejection needs its reason and so a request of its own. */
const entryCurations = ['draft', 'submitted', 'curated'] as const;

export class MonthCapacityInput extends MonthCapacity {
  @ApiProperty({ minimum: 1, maximum: 12 })
  @IsInt()
  @Min(1)
  @Max(12)
  declare month: number;

  @ApiProperty({ minimum: 0, description: 'Not more than `potential`' })
  @IsNumber()
  declare dependable: number;

  @ApiProperty({ minimum: 0 })
  @IsNumber()
  declare potential: number;
}

export class CapacityInput {
  @ApiProperty({ description: 'Any unit in which the form is traded; holds for the MOQ too', example: 'KGM' })
  @Text(20)
  unit: string;

  @ApiProperty({ minimum: 0, description: 'A month; not more than `potential`' })
  @IsNumber()
  dependable: number;

  @ApiProperty({ minimum: 0, description: 'A month' })
  @IsNumber()
  potential: number;

  @ApiPropertyOptional({ minimum: 0, default: 0, description: 'A month; not more than `dependable`' })
  @IsOptional()
  @IsNumber()
  committed?: number;

  @ApiPropertyOptional({ description: 'Why dependable is below potential' })
  @IsOptional()
  @Text(1000)
  reason?: string;

  @ApiPropertyOptional({ type: [MonthCapacityInput], description: 'Calendar months unlike the figures above' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => MonthCapacityInput)
  months?: MonthCapacityInput[];
}

export class PriceInput {
  @ApiProperty({ minimum: 0, example: 14.5 })
  @IsNumber()
  amount: number;

  @ApiProperty({ description: 'ISO 4217', example: 'USD' })
  @IsISO4217CurrencyCode()
  currency: string;

  @ApiProperty({ enum: incoterms })
  @IsIn(incoterms)
  incoterm: Incoterm;

  @ApiPropertyOptional({ description: 'Unit that the amount is for; the base unit when absent', example: 'TNE' })
  @IsOptional()
  @Text(20)
  per?: string;
}

/** A producer's standing supply of one commodity in one form, as entered. */
export class OfferInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  producerId: string;

  @ApiProperty({ example: 'blue-swimming-crab' })
  @Text(100)
  commodity: string;

  @ApiProperty({ example: 'meat-pasteurised' })
  @Text(100)
  form: string;

  @ApiProperty({ type: CapacityInput })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => CapacityInput)
  capacity: CapacityInput;

  @ApiPropertyOptional({ type: [Number], description: 'Months of supply, 1–12; all when absent' })
  @IsOptional()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(12, { each: true })
  seasonMonths?: number[];

  @ApiPropertyOptional({
    minimum: 0,
    default: 0,
    description: 'Least quantity of an order, in the unit of the capacity',
  })
  @IsOptional()
  @IsNumber()
  moq?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 3650, default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3650)
  leadTimeDays?: number;

  @ApiPropertyOptional({ type: PriceInput })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PriceInput)
  price?: PriceInput;

  @ApiPropertyOptional({
    type: [CertificateInput],
    description: "The offer's own, in place of those it has; they stay as they are when absent",
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CertificateInput)
  certificates?: CertificateInput[];

  @ApiPropertyOptional({
    enum: entryCurations,
    description: 'For lists that a programme has curated already; else as it was, a draft at first',
  })
  @IsOptional()
  @IsIn(entryCurations)
  curation?: (typeof entryCurations)[number];

  @ApiPropertyOptional({ default: false, description: 'Made up for a demonstration' })
  @IsOptional()
  @IsBoolean()
  illustrative?: boolean;
}

export class IdentifiedOfferInput extends OfferInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'A new one when absent' })
  @IsOptional()
  @IsUUID()
  offerId?: string;
}

export class OffersInput {
  @ApiProperty({ type: [IdentifiedOfferInput], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => IdentifiedOfferInput)
  offers: IdentifiedOfferInput[];
}

export class OffersStored {
  @ApiProperty({ type: [String], description: 'In the order received' })
  offerIds: string[];

  @ApiProperty({ minimum: 0, description: 'How many are new or different from what was stored' })
  changed: number;
}

export class OfferQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  producerId?: string;

  @ApiPropertyOptional({ example: 'tuna' })
  @IsOptional()
  @Text(100)
  commodity?: string;

  @ApiPropertyOptional({ enum: ['active', 'withdrawn'] })
  @IsOptional()
  @IsIn(['active', 'withdrawn'])
  state?: 'active' | 'withdrawn';

  @ApiPropertyOptional({ enum: curationStates })
  @IsOptional()
  @IsIn(curationStates)
  curation?: CurationState;

  @ApiPropertyOptional({ enum: whoseScopes, description: whoseDoc.description })
  @IsOptional()
  @IsIn(whoseScopes)
  whose?: Whose;
}

/** An offer as its reader may see it. */
export class OfferView extends Offer {
  @ApiPropertyOptional({ description: 'Why its curation was refused; for whoever answers for the producer' })
  curationReason?: string;
}

export class OfferPage {
  @ApiProperty({ type: [OfferView] })
  items: OfferView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
