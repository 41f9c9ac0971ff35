import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { buyerDemand } from './topic';
import { incoterms, type Incoterm, Money } from './values';

/** How much of a line is wanted, in the form's base unit: in all, or each month of the window. */
export class WantedQuantity {
  @ApiProperty({ minimum: 0 })
  min: number;

  @ApiPropertyOptional({ minimum: 0 })
  max?: number;

  @ApiProperty({ description: 'Base unit, UN/ECE Rec. 20', example: 'KGM' })
  unit: string;

  @ApiProperty({ enum: ['one-off', 'monthly'] })
  rhythm: 'one-off' | 'monthly';
}

/** Calendar months, both included. */
export class ShipWindow {
  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$', example: '2027-01' })
  from: string;

  @ApiProperty({ pattern: '^\\d{4}-\\d{2}$', example: '2027-03' })
  to: string;
}

/** Quantity in the unit in which the buyer said it. */
export class StatedQuantity {
  @ApiProperty({ minimum: 0 })
  min: number;

  @ApiPropertyOptional({ minimum: 0 })
  max?: number;

  @ApiProperty({ description: 'As written', example: 'kodi' })
  unit: string;
}

export class StatedCeiling extends Money {
  @ApiPropertyOptional({ description: 'Unit that the amount is for, as written; the base unit when absent' })
  per?: string;
}

/** What a line was reckoned from, as the buyer stated it. */
export class StatedTerms {
  @ApiProperty({ type: StatedQuantity })
  quantity: StatedQuantity;

  @ApiPropertyOptional({ type: StatedCeiling })
  ceiling?: StatedCeiling;

  @ApiPropertyOptional({ type: [String], description: "The buyer's own, without those of the market's rules" })
  certificates?: string[];
}

/** Why a demand was closed. */
export const closingReasons = ['met', 'withdrawn', 'no-supply', 'buyer-silent', 'expired', 'other'] as const;
export type ClosingReason = (typeof closingReasons)[number];

export class DemandLine {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty({ description: 'As the buyer wrote it' })
  words: string;

  @ApiProperty({ example: 'tuna' })
  commodity: string;

  @ApiPropertyOptional({ description: 'Absent: any form will do' })
  form?: string;

  @ApiProperty({ type: [String] })
  hs6: string[];

  @ApiProperty({ type: WantedQuantity })
  quantity: WantedQuantity;

  @ApiProperty({ type: ShipWindow })
  shipWindow: ShipWindow;

  @ApiProperty({ type: [String], description: "From the market's rules plus the buyer's own" })
  certificates: string[];

  @ApiPropertyOptional({ enum: incoterms })
  incoterm?: Incoterm;

  @ApiPropertyOptional()
  destinationPort?: string;

  @ApiPropertyOptional({ type: Money, description: 'Price ceiling per base unit' })
  ceiling?: Money;

  @ApiPropertyOptional({ type: StatedTerms, description: 'Absent on lines registered before it was kept' })
  stated?: StatedTerms;
}

/** A buyer's demand, vouched for by a trade post. */
export class Demand {
  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ['open', 'closed'] })
  state: 'open' | 'closed';

  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ format: 'uuid' })
  buyerId: string;

  @ApiProperty({ description: 'Destination, ISO 3166-1 alpha-2', pattern: '^[A-Z]{2}$' })
  country: string;

  @ApiProperty({ minimum: 0, maximum: 20, description: 'How many pitch sessions the trade post wishes at most' })
  maxSessions: number;

  @ApiProperty({ type: [DemandLine] })
  lines: DemandLine[];

  @ApiProperty({ format: 'date-time' })
  registeredAt: string;

  @ApiProperty({ format: 'date', description: 'Last day on which it is open' })
  expiresOn: string;

  @ApiPropertyOptional({ description: `One of ${closingReasons.join(', ')}; older events hold free text` })
  closingReason?: string;

  @ApiPropertyOptional({ description: 'What there is to say beside the reason' })
  closingNote?: string;
}

/** A demand was registered; carries its whole state. */
export class DemandRegistered {
  static readonly type = 'titiktemu.buyer.demand-registered.v1';
  static readonly topic = buyerDemand;
  static key = (event: DemandRegistered) => event.demand.demandId;

  @ApiProperty({ type: Demand })
  demand: Demand;
}

/** A demand was closed (met, withdrawn, expired); carries its whole state. */
export class DemandClosed {
  static readonly type = 'titiktemu.buyer.demand-closed.v1';
  static readonly topic = buyerDemand;
  static key = (event: DemandClosed) => event.demand.demandId;

  @ApiProperty({ type: Demand })
  demand: Demand;
}

/** An open demand was changed, or its last day moved; carries its whole state. */
export class DemandRevised {
  static readonly type = 'titiktemu.buyer.demand-revised.v1';
  static readonly topic = buyerDemand;
  static key = (event: DemandRevised) => event.demand.demandId;

  @ApiProperty({ type: Demand })
  demand: Demand;
}

/** A closed demand was opened again; carries its whole state. */
export class DemandReopened {
  static readonly type = 'titiktemu.buyer.demand-reopened.v1';
  static readonly topic = buyerDemand;
  static key = (event: DemandReopened) => event.demand.demandId;

  @ApiProperty({ type: Demand })
  demand: Demand;
}
