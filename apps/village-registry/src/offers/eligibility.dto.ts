import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, Matches } from 'class-validator';
import type { Why } from './eligibility';

const whys: Why[] = ['absent', 'lapsed', 'not-yet', 'other-market'];

export class EligibilityQuery {
  @ApiProperty({ description: 'Country, ISO 3166-1 alpha-2, or EU, ME, OTHER', example: 'HK' })
  @Matches(/^[A-Z]{2,5}$/)
  market: string;

  @ApiPropertyOptional({ format: 'date', description: 'Today when absent' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString({ strict: true })
  on?: string;
}

export class MissingCertificate {
  @ApiProperty({ example: 'fda-registration' })
  kind: string;

  @ApiProperty({ enum: whys })
  why: Why;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the one that lapsed' })
  validTo?: string;
}

/** Whether an offer's goods may go to a market on a day, and what stands in the way. */
export class Eligibility {
  @ApiProperty({ example: 'HK', description: 'The market whose rules hold there' })
  market: string;

  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty()
  eligible: boolean;

  @ApiProperty({ type: [MissingCertificate] })
  missing: MissingCertificate[];
}
