import { ApiProperty } from '@nestjs/swagger';

export class LaneStatus {
  @ApiProperty({ description: 'Partition of the demands’ topic' })
  lane: number;

  @ApiProperty({ description: 'How often the lane has changed hands' })
  epoch: number;

  @ApiProperty({ minimum: 0 })
  openDemands: number;
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

  @ApiProperty({ type: [LaneStatus], description: 'Lanes that this instance owns' })
  lanes: LaneStatus[];
}

export class SelfCheckReport {
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
