import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, Matches } from 'class-validator';
import type { Lack } from '@titik/catalogue/eligibility';

const lacks: Lack[] = ['absent', 'lapsed', 'not-yet-valid', 'for-other-markets'];

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

  @ApiProperty({ type: [String], description: 'Other kinds that would serve as well' })
  orElse: string[];

  @ApiProperty({ enum: lacks })
  lack: Lack;

  @ApiProperty({ description: 'The lack as a sentence in the language of the request' })
  why: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the one that lapsed' })
  validTo?: string;
}

/** A ban that holds on the day. */
export class Ban {
  @ApiProperty({ example: 'id-raw-rattan' })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  why: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ description: 'About a part of the goods only: a person decides' })
  partly: boolean;

  @ApiProperty({ description: 'Whether somebody read it in a published source' })
  checked: boolean;
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

  @ApiProperty({ type: [Ban] })
  bans: Ban[];
}
