import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import {
  dealStages,
  type DealStage,
  dealStates,
  type DealState,
  lostReasons,
  type LostReason,
} from '@titik/contracts/deal.events';
import { IdParam } from '@titik/platform/http/id.param';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDateString,
  IsDefined,
  IsIn,
  IsISO4217CurrencyCode,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { mostAmount } from './amounts';
import { DealView } from './deal-view';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
/** A day that somebody can mean. */
const Day = () => applyDecorators(Matches(/^2[01]\d{2}-\d{2}-\d{2}$/), IsDateString({ strict: true }));

/** A number of which three decimals are kept. */
const Thousandths = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)),
    IsNumber(),
  );

export class AmountInput {
  @ApiProperty({ minimum: 0, maximum: mostAmount, description: 'Kept to three decimals', example: 120000 })
  @Thousandths()
  @Min(0)
  @Max(mostAmount)
  amount: number;

  @ApiProperty({ description: 'ISO 4217', example: 'USD' })
  @IsISO4217CurrencyCode()
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}

export class PositiveAmountInput extends OmitType(AmountInput, ['amount']) {
  @ApiProperty({ minimum: 0.001, maximum: mostAmount, description: 'Kept to three decimals', example: 56000 })
  @Thousandths()
  @Min(0.001)
  @Max(mostAmount)
  amount: number;
}

/** A deal that grew outside of a meeting, or out of one that nobody wrote an outcome down of. */
export class DealInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id, demand and producer again change nothing' })
  @IsOptional()
  @IsUUID()
  dealId?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  producerId: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Lines of the demand; all of them when absent' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  lineIds?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'The meeting that it came of' })
  @IsOptional()
  @IsUUID()
  meetingId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The pitch that this meeting grew out of' })
  @IsOptional()
  @IsUUID()
  pitchId?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Today when absent' })
  @IsOptional()
  @Day()
  openedOn?: string;

  @ApiPropertyOptional({ enum: dealStages, default: 'price-list', description: 'What comes next' })
  @IsOptional()
  @IsIn(dealStages)
  awaits?: DealStage;

  @ApiPropertyOptional({ format: 'date', description: 'By when; the usual day for that stage when absent' })
  @IsOptional()
  @Day()
  dueOn?: string;

  @ApiPropertyOptional({ type: AmountInput, description: 'What the parties say they intend' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountInput)
  intention?: AmountInput;
}

class Said {
  @ApiProperty({ format: 'date', description: 'When it happened' })
  @Day()
  on: string;

  @ApiPropertyOptional({ maxLength: 500, description: 'What shows it: an address or a document’s number' })
  @IsOptional()
  @Text(500)
  evidence?: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @Text(2000)
  notes?: string;
}

/** A stage that was reached; what it was said to be before is replaced. */
export class StepInput extends Said {}

export class StageParam extends IdParam {
  @ApiProperty({ enum: dealStages })
  @IsIn(dealStages)
  stage: DealStage;
}

export class ShipmentParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  shipmentId: string;
}

export class PaymentParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  paymentId: string;
}

export class DealMonthInput {
  @ApiProperty({ format: 'uuid', description: 'A line of the deal' })
  @IsUUID()
  lineId: string;

  @ApiProperty({ format: 'uuid', description: 'The producer’s offer that is bound' })
  @IsUUID()
  offerId: string;

  @ApiProperty({ example: '2027-03' })
  @Matches(month)
  month: string;

  @ApiProperty({ description: 'More than 0', example: 2 })
  @IsNumber()
  quantity: number;

  @ApiProperty({ description: 'Any unit in which the line’s product is traded', example: 'TNE' })
  @Text(20)
  unit: string;
}

/** What both signed. */
export class DealContractInput extends Said {
  @ApiPropertyOptional({ maxLength: 200, description: 'The contract’s own number or file' })
  @IsOptional()
  @Text(200)
  reference?: string;

  @ApiProperty({ type: PositiveAmountInput, description: 'In all' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PositiveAmountInput)
  value: PositiveAmountInput;

  @ApiProperty({ type: [DealMonthInput], maxItems: 300, description: 'What the producer’s offers are bound by' })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => DealMonthInput)
  months: DealMonthInput[];
}

/** Goods that left. */
export class ShipmentContent {
  @ApiProperty({ format: 'uuid', description: 'A line of the deal' })
  @IsUUID()
  lineId: string;

  @ApiProperty({ format: 'date', description: 'When they were to leave' })
  @Day()
  promisedOn: string;

  @ApiProperty({ format: 'date', description: 'When they left' })
  @Day()
  shippedOn: string;

  @ApiProperty({ minimum: 0 })
  @IsNumber()
  @Min(0)
  promisedQuantity: number;

  @ApiProperty({ description: 'What left, more than 0' })
  @IsNumber()
  quantity: number;

  @ApiProperty({ description: 'Of both quantities: any in which the line’s product is traded', example: 'TNE' })
  @Text(20)
  unit: string;

  @ApiProperty({ type: AmountInput, description: 'In the contract’s currency' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => AmountInput)
  value: AmountInput;
}

export class ShipmentInput extends ShipmentContent {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id and content again changes nothing' })
  @IsOptional()
  @IsUUID()
  shipmentId?: string;
}

/** Money that came. */
export class PaymentContent {
  @ApiProperty({ format: 'date' })
  @Day()
  paidOn: string;

  @ApiProperty({ type: PositiveAmountInput, description: 'In the contract’s currency' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PositiveAmountInput)
  value: PositiveAmountInput;
}

export class PaymentInput extends PaymentContent {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id and content again changes nothing' })
  @IsOptional()
  @IsUUID()
  paymentId?: string;
}

export class NextInput {
  @ApiPropertyOptional({
    enum: dealStages,
    description: 'What comes next, which may leave stages out; it stays when absent',
  })
  @IsOptional()
  @IsIn(dealStages)
  awaits?: DealStage;

  @ApiPropertyOptional({ format: 'date', description: 'By when; the usual day for another stage when absent' })
  @IsOptional()
  @Day()
  dueOn?: string;
}

export class LossInput {
  @ApiProperty({ enum: lostReasons })
  @IsIn(lostReasons)
  code: LostReason;

  @ApiPropertyOptional({ maxLength: 1000, description: 'Needed with other' })
  @IsOptional()
  @Text(1000)
  text?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Today when absent' })
  @IsOptional()
  @Day()
  on?: string;
}

export class DealQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  postId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  buyerId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  producerId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiPropertyOptional({ enum: dealStates })
  @IsOptional()
  @IsIn(dealStates)
  state?: DealState;

  @ApiPropertyOptional({ enum: dealStages })
  @IsOptional()
  @IsIn(dealStages)
  awaits?: DealStage;

  @ApiPropertyOptional({ description: 'true: what is awaited was due before today; false: all others' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;
}

export class DealPage {
  @ApiProperty({ type: [DealView] })
  items: DealView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
