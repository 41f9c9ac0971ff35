import { ApiProperty } from '@nestjs/swagger';
import { MarketFeedback } from './match.events';
import { matchingStanding } from './topic';

/** How a producer stands by what happened lately; weighs in its rank from now on. */
export class ProducerStanding {
  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ format: 'date', description: 'The day that it was reckoned for' })
  asOf: string;

  @ApiProperty({ minimum: 0, description: 'Sessions proposed to it in the last 90 days' })
  sessions: number;

  @ApiProperty({ type: [MarketFeedback], description: 'Markets in which something still counts' })
  feedback: MarketFeedback[];
}

/** A producer's standing changed; carries its whole state. */
export class ProducerStandingRecorded {
  static readonly type = 'titiktemu.matching.producer-standing-recorded.v1';
  static readonly topic = matchingStanding;
  static key = (event: ProducerStandingRecorded) => event.standing.producerId;

  @ApiProperty({ type: ProducerStanding })
  standing: ProducerStanding;
}
