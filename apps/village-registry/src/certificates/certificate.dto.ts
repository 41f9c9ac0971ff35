import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsDateString, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { certificateStates, type CertificateState } from './certificate-state';

const date = /^\d{4}-\d{2}-\d{2}$/;

/** What a renewal says anew. */
export class RenewalInput {
  @ApiPropertyOptional({ description: 'As before when absent' })
  @IsOptional()
  @Text(200)
  number?: string;

  @ApiPropertyOptional({ description: 'As before when absent' })
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

  @ApiPropertyOptional({ description: 'Where the paper itself is kept: a link or a file name' })
  @IsOptional()
  @Text(500)
  fileReference?: string;
}

export class CertificateInput extends RenewalInput {
  @ApiProperty({ example: 'haccp' })
  @Text(100)
  kind: string;

  @ApiPropertyOptional({ type: [String], description: 'Markets it is good for; all when absent', example: ['AU'] })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @Matches(/^[A-Z]{2,5}$/, { each: true })
  markets?: string[];
}

/** A certificate with its place: for all of the producer's offers, for one, or for the goods of one of its villages. */
export class HeldCertificateInput extends CertificateInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'The same id again changes that certificate' })
  @IsOptional()
  @IsUUID()
  certificateId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only for this offer' })
  @IsOptional()
  @IsUUID()
  offerId?: string;

  @ApiPropertyOptional({
    description:
      'Only for the goods of this village; counts for offers once all villages of the producer hold the kind',
  })
  @IsOptional()
  @Matches(/^\d{10}$/)
  villageCode?: string;
}

export class ReasonInput {
  @ApiProperty()
  @Text(500)
  reason: string;
}

export class CertificateQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  producerId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  offerId?: string;

  @ApiPropertyOptional({ example: 'haccp' })
  @IsOptional()
  @Text(100)
  kind?: string;

  @ApiPropertyOptional({ enum: certificateStates, description: 'As of today' })
  @IsOptional()
  @IsIn(certificateStates)
  state?: CertificateState;
}

export class CertificateView {
  @ApiProperty({ format: 'uuid' })
  certificateId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ enum: ['producer', 'offer', 'village'] })
  scope: 'producer' | 'offer' | 'village';

  @ApiPropertyOptional({ format: 'uuid' })
  offerId?: string;

  @ApiPropertyOptional()
  villageCode?: string;

  @ApiProperty({ example: 'haccp' })
  kind: string;

  @ApiPropertyOptional()
  number?: string;

  @ApiPropertyOptional()
  issuer?: string;

  @ApiProperty({ format: 'date' })
  validFrom: string;

  @ApiProperty({ format: 'date' })
  validTo: string;

  @ApiPropertyOptional({ type: [String], description: 'Absent: all' })
  markets?: string[];

  @ApiPropertyOptional()
  fileReference?: string;

  @ApiProperty({ enum: certificateStates, description: 'As of today' })
  state: CertificateState;

  @ApiPropertyOptional({ format: 'uuid', description: 'The one that it renews' })
  supersedes?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The one that renews it' })
  supersededBy?: string;

  @ApiPropertyOptional({ format: 'date' })
  revokedOn?: string;

  @ApiPropertyOptional()
  revokeReason?: string;
}

export class CertificatePage {
  @ApiProperty({ type: [CertificateView] })
  items: CertificateView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}

export class Recorded {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
