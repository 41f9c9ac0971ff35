import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsDateString, IsNumber, IsOptional, IsPositive, IsUUID, Matches, Min } from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';

const date = /^\d{4}-\d{2}-\d{2}$/;

/** What became of a promise to deliver. */
export class DeliveryInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id again corrects that record' })
  @IsOptional()
  @IsUUID()
  deliveryId?: string;

  @ApiProperty({ format: 'date' })
  @Matches(date)
  @IsDateString({ strict: true })
  promisedOn: string;

  @ApiProperty({ format: 'date', description: 'On time when not after `promisedOn`' })
  @Matches(date)
  @IsDateString({ strict: true })
  deliveredOn: string;

  @ApiPropertyOptional({ description: 'In full when at least 98 % of it arrived' })
  @IsOptional()
  @IsNumber()
  @IsPositive()
  promisedQuantity?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'What arrived' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  quantity?: number;

  @ApiPropertyOptional({ example: 'KGM', description: 'Of both quantities' })
  @IsOptional()
  @Text(20)
  unit?: string;

  @ApiPropertyOptional({ description: 'Country it went to, ISO 3166-1 alpha-2', example: 'AU' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  destination?: string;

  @ApiPropertyOptional({ default: false, description: 'Made up for a demonstration' })
  @IsOptional()
  @IsBoolean()
  illustrative?: boolean;
}

export class DeliveryParams {
  @ApiProperty({ format: 'uuid', description: 'Producer' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  deliveryId: string;
}

export class DeliveryQuery extends PageQuery {}

export class DeliveryView {
  @ApiProperty({ format: 'uuid' })
  deliveryId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ format: 'date' })
  promisedOn: string;

  @ApiProperty({ format: 'date' })
  deliveredOn: string;

  @ApiPropertyOptional()
  promisedQuantity?: number;

  @ApiPropertyOptional()
  quantity?: number;

  @ApiPropertyOptional()
  unit?: string;

  @ApiPropertyOptional()
  destination?: string;

  @ApiProperty()
  onTime: boolean;

  @ApiPropertyOptional({ description: 'Absent where a quantity is not known' })
  inFull?: boolean;

  @ApiProperty()
  illustrative: boolean;

  @ApiPropertyOptional({ description: 'Why the record was struck out; it does not count' })
  cancelled?: string;
}

/** A producer's record over the window, as its offers carry it. */
export class DeliverySummaryView {
  @ApiProperty({ format: 'date' })
  since: string;

  @ApiProperty({ minimum: 0 })
  deliveries: number;

  @ApiProperty({ minimum: 0 })
  onTime: number;

  @ApiProperty({ minimum: 0, description: 'Without a shortage on record' })
  inFull: number;

  @ApiProperty({ minimum: 0, description: 'Known to have left the country' })
  exports: number;
}

export class DeliveryPage {
  @ApiPropertyOptional({ type: DeliverySummaryView, description: 'Absent while nothing was ever delivered' })
  summary?: DeliverySummaryView;

  @ApiProperty({ type: [DeliveryView] })
  items: DeliveryView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}
