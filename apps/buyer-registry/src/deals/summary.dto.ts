import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { dealStages, type DealStage, dealStates, type DealState } from '@titik/contracts/deal.events';
import { IsOptional, IsUUID } from 'class-validator';

export class SummaryQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'One post; all that have deals when absent' })
  @IsOptional()
  @IsUUID()
  postId?: string;
}

export class StateCount {
  @ApiProperty({ enum: dealStates })
  state: DealState;

  @ApiProperty({ minimum: 1 })
  deals: number;
}

export class StageCount {
  @ApiProperty({ enum: dealStages })
  awaits: DealStage;

  @ApiProperty({ minimum: 1, description: 'Open deals that await it' })
  deals: number;

  @ApiProperty({ minimum: 0, description: 'Those of them for which it was due before today' })
  overdue: number;
}

/** Four kinds of value in one currency. They are never added to one another, nor are currencies. */
export class CurrencyValues {
  @ApiProperty({ example: 'USD' })
  currency: string;

  @ApiProperty({ minimum: 0, description: 'Of deals that are not lost' })
  intention: number;

  @ApiProperty({ minimum: 0, description: 'Of deals that are not lost' })
  contracted: number;

  @ApiProperty({ minimum: 0, description: 'Also where the deal was lost afterwards' })
  shipped: number;

  @ApiProperty({ minimum: 0, description: 'Also where the deal was lost afterwards' })
  paid: number;
}

export class StageDays {
  @ApiProperty({ enum: dealStages })
  stage: DealStage;

  @ApiProperty({ minimum: 0, description: 'Median of the days since the stage before it, or since the opening' })
  days: number;

  @ApiProperty({ minimum: 1, description: 'How many deals reached it' })
  deals: number;
}

export class PostSummary {
  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ type: [StateCount] })
  states: StateCount[];

  @ApiProperty({ type: [StageCount], description: 'In the order of the stages' })
  awaited: StageCount[];

  @ApiProperty({ type: [CurrencyValues] })
  values: CurrencyValues[];

  @ApiProperty({ type: [StageDays], description: 'In the order of the stages' })
  medianDays: StageDays[];
}

export class DealSummary {
  @ApiProperty({ type: [PostSummary] })
  items: PostSummary[];
}
