import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { villageOffer } from './topic';
import { incoterms, type Incoterm, Money, producerKinds, type ProducerKind, VillageRef } from './values';

/** Offers pass through a programme's hands before a marketplace may show them. */
export const curationStates = ['draft', 'submitted', 'curated', 'rejected'] as const;
export type CurationState = (typeof curationStates)[number];

/** A calendar month that gives something else than the one figure. */
export class MonthCapacity {
  @ApiProperty({ minimum: 1, maximum: 12 })
  month: number;

  @ApiProperty({ minimum: 0 })
  dependable: number;

  @ApiProperty({ minimum: 0 })
  potential: number;
}

/** What contracts promise for one month. */
export class MonthCommitment {
  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$', example: '2027-07' })
  month: string;

  @ApiProperty({ minimum: 0, description: 'Base unit' })
  quantity: number;
}

/** What a producer can deliver each month, in the form's base unit. */
export class Capacity {
  @ApiProperty({ description: 'Base unit, UN/ECE Rec. 20', example: 'KGM' })
  unit: string;

  @ApiProperty({ minimum: 0, description: 'What is delivered month after month' })
  dependable: number;

  @ApiProperty({ minimum: 0, description: 'What the land or fleet could give; never promised' })
  potential: number;

  @ApiProperty({ minimum: 0, description: 'Already promised to others' })
  committed: number;

  @ApiPropertyOptional({ description: 'Why dependable is below potential' })
  reason?: string;

  @ApiPropertyOptional({ type: [MonthCapacity], description: 'Calendar months that differ from the figures above' })
  months?: MonthCapacity[];

  @ApiPropertyOptional({
    type: [MonthCommitment],
    description: 'Promised by contracts on top of `committed`, for this month and later ones',
  })
  commitments?: MonthCommitment[];
}

export class OfferPrice extends Money {
  @ApiProperty({ enum: incoterms })
  incoterm: Incoterm;
}

/** A certificate held for an offer; valid on both of its days. */
export class HeldCertificate {
  @ApiProperty({ example: 'haccp' })
  kind: string;

  @ApiProperty({ format: 'date' })
  validFrom: string;

  @ApiProperty({ format: 'date' })
  validTo: string;

  @ApiPropertyOptional({ type: [String], description: 'Markets it is good for; absent means all' })
  markets?: string[];
}

/** Whom a producer will not supply. */
export class SupplyExclusions {
  @ApiPropertyOptional({ type: [String], description: 'Destinations, ISO 3166-1 alpha-2', example: ['KP'] })
  countries?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  buyerIds?: string[];
}

/** The producer's facts that weigh in matching. */
export class OfferProducer {
  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: producerKinds })
  kind: ProducerKind;

  @ApiProperty({ enum: [1, 2], description: '1 = export-ready, 2 = needs assistance' })
  cluster: number;

  @ApiProperty({ type: [VillageRef] })
  villages: VillageRef[];

  @ApiPropertyOptional({ description: 'Where its villages bring their goods together' })
  consolidationPoint?: string;

  @ApiPropertyOptional({ description: 'UN/LOCODE or name of the port of loading' })
  port?: string;

  @ApiPropertyOptional({ minimum: 0, description: 'Road kilometres from consolidation point to port' })
  portKm?: number;

  @ApiPropertyOptional({ description: 'Whether somebody accompanies it until it exports by itself' })
  mentored?: boolean;

  @ApiPropertyOptional({ type: SupplyExclusions })
  excludes?: SupplyExclusions;

  @ApiProperty({ minimum: 0, description: 'Deliveries on record' })
  deliveries: number;

  @ApiProperty({ minimum: 0, description: 'Of these, on time' })
  deliveriesOnTime: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Of these, without a shortage on record' })
  deliveriesInFull?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Of these, known to have left the country' })
  exports?: number;

  @ApiPropertyOptional({ format: 'date', description: 'First day of the window that deliveries are counted over' })
  deliveriesSince?: string;
}

/** A producer's standing supply of one commodity in one form. */
export class Offer {
  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ['active', 'withdrawn'] })
  state: 'active' | 'withdrawn';

  @ApiProperty({ type: OfferProducer })
  producer: OfferProducer;

  @ApiProperty({ example: 'blue-swimming-crab' })
  commodity: string;

  @ApiProperty({ example: 'meat-pasteurised' })
  form: string;

  @ApiProperty({ type: [String], description: 'HS 2022 candidates, six digits' })
  hs6: string[];

  @ApiProperty({ type: Capacity })
  capacity: Capacity;

  @ApiProperty({ type: [Number], description: 'Months of supply, 1–12' })
  seasonMonths: number[];

  @ApiProperty({ minimum: 0, description: 'Least quantity of an order, base unit' })
  moq: number;

  @ApiProperty({ minimum: 0 })
  leadTimeDays: number;

  @ApiPropertyOptional({ type: OfferPrice, description: 'Per base unit' })
  price?: OfferPrice;

  @ApiProperty({ type: [HeldCertificate] })
  certificates: HeldCertificate[];

  @ApiPropertyOptional({ type: [String], description: 'Markets whose papers are all held as of `eligibleOn`' })
  eligibleMarkets?: string[];

  @ApiPropertyOptional({ format: 'date', description: 'When that was last found to be so' })
  eligibleOn?: string;

  @ApiPropertyOptional({ enum: curationStates })
  curation?: CurationState;
}

/** An offer was made, changed or withdrawn; carries its whole state. */
export class OfferRecorded {
  static readonly type = 'titiktemu.village.offer-recorded.v1';
  static readonly topic = villageOffer;
  static key = (event: OfferRecorded) => event.offer.offerId;

  @ApiProperty({ type: Offer })
  offer: Offer;
}
