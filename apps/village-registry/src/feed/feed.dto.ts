import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { HeldCertificate, OfferPrice } from '@titik/contracts/offer.events';
import { producerKinds, type ProducerKind, VillageRef } from '@titik/contracts/values';
import { IsIn, IsOptional } from 'class-validator';

export const feedFormats = ['json', 'csv'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export class FeedQuery {
  @ApiPropertyOptional({ enum: feedFormats, default: 'json' })
  @IsOptional()
  @IsIn(feedFormats)
  format: FeedFormat = 'json';
}

export class FeedProducer {
  @ApiProperty()
  name: string;

  @ApiProperty({ enum: producerKinds })
  kind: ProducerKind;
}

/** A curated offer, fit to be shown by a marketplace; it names no person and no way to reach one. */
export class FeedItem {
  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ example: 'blue-swimming-crab' })
  commodity: string;

  @ApiProperty({ description: 'Indonesian' })
  commodityId: string;

  @ApiProperty({ description: 'English' })
  commodityEn: string;

  @ApiProperty({ example: 'meat-pasteurised' })
  form: string;

  @ApiProperty({ description: 'Indonesian' })
  formId: string;

  @ApiProperty({ description: 'English' })
  formEn: string;

  @ApiProperty({ type: [String], description: 'HS 2022, six digits' })
  hs6: string[];

  @ApiProperty({ description: 'UN/ECE Rec. 20; of all quantities and of the price', example: 'KGM' })
  unit: string;

  @ApiProperty({ type: [Number], description: 'Dependable a month, January first; 0 out of season' })
  dependable: number[];

  @ApiProperty({ type: [Number], description: 'Months of supply, 1–12' })
  seasonMonths: number[];

  @ApiProperty({ minimum: 0 })
  moq: number;

  @ApiProperty({ minimum: 0 })
  leadTimeDays: number;

  @ApiPropertyOptional({ type: OfferPrice })
  price?: OfferPrice;

  @ApiProperty({ type: [HeldCertificate] })
  certificates: HeldCertificate[];

  @ApiProperty({ type: FeedProducer })
  producer: FeedProducer;

  @ApiProperty({ type: [VillageRef] })
  villages: VillageRef[];

  @ApiProperty({ type: [String] })
  provinces: string[];

  @ApiProperty({ type: [String], description: 'Markets whose papers are all held', example: ['HK', 'AU'] })
  eligibleMarkets: string[];

  @ApiProperty({ description: 'Made up for a demonstration' })
  illustrative: boolean;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;
}

export class OfferFeed {
  @ApiProperty({ type: [FeedItem] })
  items: FeedItem[];
}
