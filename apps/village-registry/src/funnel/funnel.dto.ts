import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { WhoseQuery } from '../villages/whose.dto';
import { type FunnelStep, funnelSteps } from './steps';

export const funnelGroupings = ['province', 'cluster', 'programme'] as const;
export type FunnelGrouping = (typeof funnelGroupings)[number];

export class FunnelQuery extends WhoseQuery {
  @ApiPropertyOptional({ enum: funnelGroupings, default: 'province' })
  @IsOptional()
  @IsIn(funnelGroupings)
  by: FunnelGrouping = 'province';
}

/** How many villages took a step; each counts once. */
export class StepCount {
  @ApiProperty({ enum: funnelSteps })
  step: FunnelStep;

  @ApiProperty({ minimum: 0, description: 'Took it and all steps before it' })
  villages: number;

  @ApiProperty({ minimum: 0, description: 'Took it, but not all steps before it' })
  aside: number;
}

export class FunnelGroup {
  @ApiProperty({
    description: 'Two digits of a province, a cluster or the slug of a programme; `none` without cluster or programme',
    example: '35',
  })
  key: string;

  @ApiPropertyOptional({ description: 'Of a province or programme' })
  name?: string;

  @ApiProperty({ type: [StepCount], description: 'In the order of the steps' })
  steps: StepCount[];
}

/** How far villages have come: counts of villages, no values. */
export class VillageFunnel {
  @ApiProperty({ enum: funnelGroupings })
  by: FunnelGrouping;

  @ApiProperty({ type: [StepCount], description: 'Of all of them, in the order of the steps' })
  whole: StepCount[];

  @ApiProperty({
    type: [FunnelGroup],
    description: 'Those with most villages first; a village in several programmes counts in each',
  })
  groups: FunnelGroup[];
}
