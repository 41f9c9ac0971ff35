import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';

export class ContractMonthInput {
  @ApiProperty({ description: 'YYYY-MM, this month or a later one', example: '2027-07' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month: string;

  @ApiProperty()
  @IsNumber()
  quantity: number;

  @ApiProperty({ description: 'Any unit in which the form is traded', example: 'TNE' })
  @Text(20)
  unit: string;
}

/** A promise of an offer's goods to one buyer. */
export class ContractInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id and content again changes nothing' })
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  offerId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'This or `buyer`' })
  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiPropertyOptional({ description: 'Who buys, where no demand says so' })
  @IsOptional()
  @Text(200)
  buyer?: string;

  @ApiProperty({ type: [ContractMonthInput], minItems: 1, maxItems: 120 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(120)
  @ValidateNested({ each: true })
  @Type(() => ContractMonthInput)
  months: ContractMonthInput[];

  @ApiPropertyOptional({ description: "The contract's own number or file" })
  @IsOptional()
  @Text(200)
  reference?: string;
}

export class ContractQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  offerId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  dealId?: string;

  @ApiPropertyOptional({ enum: ['active', 'cancelled'] })
  @IsOptional()
  @IsIn(['active', 'cancelled'])
  state?: 'active' | 'cancelled';

  @ApiPropertyOptional({ description: 'Only those that promise more than the offer could give, or only the others' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  short?: boolean;
}

export class ContractMonthView {
  @ApiProperty({ example: '2027-07' })
  month: string;

  @ApiProperty({ description: 'Base unit' })
  quantity: number;
}

export class ContractView {
  @ApiProperty({ format: 'uuid' })
  contractId: string;

  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  demandId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The deal that it follows, and where alone it is changed' })
  dealId?: string;

  @ApiPropertyOptional()
  buyer?: string;

  @ApiPropertyOptional()
  reference?: string;

  @ApiProperty({ enum: ['active', 'cancelled'] })
  state: 'active' | 'cancelled';

  @ApiProperty({ type: [ContractMonthView] })
  months: ContractMonthView[];

  @ApiPropertyOptional({
    type: [ContractMonthView],
    description: 'What was signed and the offer had not free; taken over as soon as it has. Absent: nothing is short',
  })
  short?: ContractMonthView[];

  @ApiProperty({ description: 'Base unit of the quantities, UN/ECE Rec. 20', example: 'KGM' })
  unit: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiPropertyOptional({ format: 'date-time' })
  cancelledAt?: string;

  @ApiPropertyOptional({ description: 'In words, or `deal-lost`, `deal-changed` where it followed a deal' })
  cancelReason?: string;
}

export class ContractPage {
  @ApiProperty({ type: [ContractView] })
  items: ContractView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
