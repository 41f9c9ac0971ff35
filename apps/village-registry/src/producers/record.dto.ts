import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDateString,
  IsNumber,
  IsOptional,
  IsPositive,
  IsUUID,
  Matches,
} from 'class-validator';
import { Text } from '@titik/platform/http/text.decorator';

const date = /^\d{4}-\d{2}-\d{2}$/;

export class CertificateInput {
  @ApiProperty({ example: 'haccp' })
  @Text(100)
  kind: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Text(200)
  number?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Text(200)
  issuer?: string;

  @ApiProperty({ format: 'date', description: 'First valid day' })
  @Matches(date)
  @IsDateString({ strict: true })
  validFrom: string;

  @ApiProperty({ format: 'date', description: 'Last valid day' })
  @Matches(date)
  @IsDateString({ strict: true })
  validTo: string;

  @ApiPropertyOptional({ type: [String], description: 'Markets it is good for; all when absent', example: ['AU'] })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @Matches(/^[A-Z]{2,5}$/, { each: true })
  markets?: string[];
}

/** A certificate with its place: for all of the producer's offers or for one. */
export class HeldCertificateInput extends CertificateInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id again changes that certificate' })
  @IsOptional()
  @IsUUID()
  certificateId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only for this offer' })
  @IsOptional()
  @IsUUID()
  offerId?: string;
}

/** What became of a promise to deliver. */
export class DeliveryInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id again is not counted twice' })
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

  @ApiPropertyOptional()
  @IsOptional()
  @IsNumber()
  @IsPositive()
  quantity?: number;

  @ApiPropertyOptional({ example: 'KGM' })
  @IsOptional()
  @Text(20)
  unit?: string;

  @ApiPropertyOptional({ default: false, description: 'Made up for a demonstration' })
  @IsOptional()
  @IsBoolean()
  illustrative?: boolean;
}

export class Recorded {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
