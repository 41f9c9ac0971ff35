import { type Term, terms } from '@titik/contracts/match.events';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class LaneStatus {
  @ApiProperty({ description: 'Partition of the demands’ topic' })
  lane: number;

  @ApiProperty({ description: 'How often the lane has changed hands' })
  epoch: number;

  @ApiProperty({ minimum: 0 })
  openDemands: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Events of it that are not settled yet; absent: the broker is away' })
  lag?: number;
}

/** A whole self-check. */
export class SelfCheckReport {
  @ApiProperty({ format: 'date-time', description: 'When it began' })
  at: Date;

  @ApiProperty({ minimum: 0, description: 'Milliseconds' })
  tookMs: number;

  @ApiProperty({ minimum: 0, description: 'States of offers that were read from the registry’s topic' })
  offersChecked: number;

  @ApiProperty({ minimum: 0, description: 'Offers that the market does not hold as the topic does; 0 is right' })
  offersDifferent: number;

  @ApiProperty({ type: [String], description: 'The first 100 of them' })
  offerIds: string[];

  @ApiProperty({ minimum: 0, description: 'Open demands that were matched again' })
  demandsChecked: number;

  @ApiProperty({ minimum: 0, description: 'Demands whose stored matches stay different from the market; 0 is right' })
  demandsDifferent: number;

  @ApiProperty({ type: [String], description: 'The first 100 of them' })
  demandIds: string[];
}

/** What this instance holds in memory. */
export class MarketStatus {
  @ApiProperty({ example: 'additive-1' })
  scoring: string;

  @ApiProperty({ minimum: 0, description: 'Offers in the market' })
  offers: number;

  @ApiProperty({ minimum: 0, description: 'Open demands in this instance’s lanes' })
  openDemands: number;

  @ApiProperty({ minimum: 0, description: 'Demands and changed goods still to be looked at again' })
  pending: number;

  @ApiProperty({ enum: ['topic', 'snapshot'], description: 'What the market was read from at the start' })
  beganFrom: 'topic' | 'snapshot';

  @ApiProperty({ type: [LaneStatus], description: 'Lanes that this instance owns' })
  lanes: LaneStatus[];

  @ApiPropertyOptional({ type: SelfCheckReport, description: 'The last one that came to its end; absent: none yet' })
  selfCheck?: SelfCheckReport;
}

/** One look at the demands, without a second one at what differs. */
export class SelfCheckGlance {
  @ApiProperty({ minimum: 0, description: 'Open demands that were matched again' })
  checked: number;

  @ApiProperty({ minimum: 0, description: 'Demands whose stored matches differ from the market; 0 is right' })
  different: number;

  @ApiProperty({ type: [String], description: 'The first 100 of them' })
  demandIds: string[];

  @ApiProperty({
    minimum: 0,
    description:
      'What was still to be looked at again when the check ended: as long as it is not 0, differences may be on their way',
  })
  pending: number;
}

export class TermWeight {
  @ApiProperty({ enum: terms })
  term: Term;

  @ApiProperty({ minimum: 0, maximum: 1 })
  weight: number;
}

/** What each term counts in a score. */
export class MarketWeights {
  @ApiProperty({ type: [TermWeight], description: 'Of every term, together 1' })
  items: TermWeight[];

  @ApiProperty({ description: 'The least that a trade post may let a term count' })
  least: number;

  @ApiProperty({ description: 'The most' })
  most: number;
}
