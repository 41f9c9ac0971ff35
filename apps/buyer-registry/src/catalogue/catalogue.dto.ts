import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Text } from '@titik/platform/http/text.decorator';
import { Type } from 'class-transformer';
import { IsDateString, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const bundles = 'FISH CRUST LIVE SEAW PLANT-RAW PLANT-PROC FRESH FOOD-ANIM OIL BIO WOOD HIDE TEXT CRAFT'.split(' ');
const evidences = ['ruling-read', 'heading-text-fits', 'arguable-or-unchecked'];

/** A text in both languages. */
export class Names {
  @ApiProperty()
  id: string;

  @ApiProperty()
  en: string;
}

export class SlugParam {
  @ApiProperty({ example: 'tuna' })
  @Text(100)
  slug: string;
}

export class ResolveQuery {
  @ApiProperty({ description: 'What a buyer might write, whole or begun', example: 'daging kepiting' })
  @Text(240)
  q: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, default: 5 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 5;
}

export class HsView {
  @ApiProperty({ description: 'Six digits of the Harmonized System 2022', example: '160510' })
  code: string;

  @ApiProperty({ description: 'Why this code, in the language of the request' })
  why: string;

  @ApiProperty({ enum: evidences })
  evidence: string;
}

/** A product that the words may mean. */
export class ProductCandidate {
  @ApiProperty({ example: 'blue-swimming-crab' })
  commodity: string;

  @ApiPropertyOptional({ description: 'Absent: any form', example: 'meat-pasteurised' })
  form?: string;

  @ApiProperty({ description: 'In the language of the request', example: 'Blue swimming crab, pasteurised meat' })
  name: string;

  @ApiProperty({ type: [HsView], description: 'Likeliest first' })
  hs: HsView[];

  @ApiProperty({ type: [String], description: 'Units in which it can be stated, the usual ones first' })
  units: string[];

  @ApiProperty({ minimum: 0, maximum: 1, description: 'The share of the words that this explains' })
  confidence: number;

  @ApiProperty({ type: [String], description: 'The words that led here' })
  because: string[];
}

export class Resolved {
  @ApiProperty()
  phrase: string;

  @ApiProperty({ description: 'False: nobody should guess, a person decides' })
  resolved: boolean;

  @ApiProperty({ type: [ProductCandidate], description: 'Best first' })
  candidates: ProductCandidate[];

  @ApiProperty({ type: [String], description: 'Words that nobody here knows' })
  unknown: string[];
}

export class UnitView {
  @ApiProperty({ description: "UN/ECE Rec. 20 code, or the trade's own word", example: 'TNE' })
  unit: string;

  @ApiProperty({ description: 'Base units in one of it', example: 1000 })
  inBase: number;

  @ApiProperty({ description: 'False: a usual content that was not read in a source' })
  checked: boolean;
}

export class FormView {
  @ApiProperty({ example: 'loin' })
  slug: string;

  @ApiProperty({ type: Names })
  names: Names;

  @ApiProperty({ enum: bundles, description: 'Which papers its markets ask for' })
  bundle: string;

  @ApiProperty({ enum: ['KGM', 'H87', 'MTR', 'MTK'], description: 'Base unit' })
  base: string;

  @ApiProperty({ type: [UnitView], description: 'The usual ones first' })
  units: UnitView[];
}

/** A commodity, or a broad group with what stands below it. */
export class CommodityNode {
  @ApiProperty({ example: 'tuna' })
  slug: string;

  @ApiProperty({ type: Names })
  names: Names;

  @ApiProperty({ type: [String], description: 'Groups that cover it, the one it stands under first' })
  parents: string[];

  @ApiProperty({ type: [FormView] })
  forms: FormView[];

  @ApiProperty({ type: () => [CommodityNode] })
  children: CommodityNode[];
}

export class CommodityTree {
  @ApiProperty({ description: 'Fingerprint of the catalogue' })
  version: string;

  @ApiProperty({ type: [CommodityNode] })
  items: CommodityNode[];
}

export class HsDetail {
  @ApiProperty({ example: '160510' })
  code: string;

  @ApiProperty({ type: Names })
  why: Names;

  @ApiProperty({ enum: evidences })
  evidence: string;

  @ApiPropertyOptional({ description: 'Rulings or notes behind it' })
  reference?: string;
}

export class FormDetail extends FormView {
  @ApiProperty({ type: [HsDetail], description: 'Likeliest first' })
  hs: HsDetail[];
}

export class CommodityDetail {
  @ApiProperty({ description: 'Fingerprint of the catalogue' })
  version: string;

  @ApiProperty()
  slug: string;

  @ApiProperty({ type: Names })
  names: Names;

  @ApiProperty({ type: [String] })
  synonyms: string[];

  @ApiProperty({ type: [String] })
  parents: string[];

  @ApiProperty({ type: [String], description: 'What stands directly below a group' })
  children: string[];

  @ApiProperty({ type: [FormDetail] })
  forms: FormDetail[];
}

export class CertificateView {
  @ApiProperty({ example: 'haccp' })
  code: string;

  @ApiProperty({ type: Names })
  names: Names;

  @ApiProperty({ description: 'Coaching can bring it within reach of a village' })
  mendable: boolean;

  @ApiProperty({ enum: ['establishment', 'shipment'], description: 'Held in advance, or issued for each consignment' })
  scope: string;
}

export class CertificateList {
  @ApiProperty({ type: [CertificateView] })
  items: CertificateView[];
}

export class MarketRulesQuery {
  @ApiProperty({ description: 'ID, US, EU, AU, JP, HK, ME (Gulf), OTHER, or a country (ISO 3166-1)', example: 'AU' })
  @Text(5)
  market: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The day on which rules hold; all, with their first days, when absent',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  on?: string;
}

/** A paper that a market or Indonesia's exit asks for. */
export class MarketRule {
  @ApiProperty({ enum: bundles })
  bundle: string;

  @ApiPropertyOptional({ description: 'Only this commodity of the bundle', example: 'cocoa' })
  commodity?: string;

  @ApiProperty({ example: 'haccp' })
  certificate: string;

  @ApiProperty({ type: Names })
  names: Names;

  @ApiProperty({ type: [String], description: 'Others that serve as well' })
  orElse: string[];

  @ApiProperty({ description: "Whose rule: ID for Indonesia's exit, or the market", example: 'ID' })
  market: string;

  @ApiProperty({ enum: ['establishment', 'shipment'] })
  scope: string;

  @ApiProperty({ description: 'A producer without it is not eligible' })
  gates: boolean;

  @ApiProperty({ description: 'Read in a published source; else reference data that nobody checked' })
  checked: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'First day on which it holds' })
  from?: string;
}

/** A ban on goods on their way to a market. */
export class MarketBan {
  @ApiProperty()
  code: string;

  @ApiProperty({ description: "Whose ban: ID for Indonesia's exit, or the market", example: 'ID' })
  market: string;

  @ApiProperty({ type: [String], description: 'Commodities and groups it is about' })
  commodities: string[];

  @ApiPropertyOptional({ type: [String], description: 'Only these forms of them' })
  forms?: string[];

  @ApiPropertyOptional({ format: 'date', description: 'First day on which it holds' })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'First day on which it no longer holds' })
  until?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Stayed by a court or ministry from this day on' })
  stayed?: string;

  @ApiProperty({ description: 'About a part of the goods only: a person decides' })
  partly: boolean;

  @ApiProperty({ type: Names })
  why: Names;

  @ApiProperty()
  source: string;

  @ApiProperty({ description: 'Read in a published source; else reference data that nobody checked' })
  checked: boolean;
}

export class MarketRuleList {
  @ApiProperty({ example: 'AU' })
  market: string;

  @ApiProperty({ type: [MarketRule] })
  items: MarketRule[];

  @ApiProperty({ type: [MarketBan] })
  bans: MarketBan[];
}
