import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { phases } from '../engine/solve';
import { runStates } from './forum-run.entity';
import { runStatuses } from './outcome';
import type { RunProgress, RunStep } from './run-progress';

const shownPhases = ['starting', ...phases, 'ended'] as const;

export class RunParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  runId: string;
}

export class SolveInput {
  @ApiPropertyOptional({ minimum: 0.1, maximum: 600, default: 30, description: 'How long it may take at most' })
  @IsOptional()
  @IsNumber()
  @Min(0.1)
  @Max(600)
  seconds?: number;

  @ApiPropertyOptional({ default: 1, description: 'Another seed searches another way' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  seed?: number;

  @ApiPropertyOptional({ default: false, description: 'Whatever has a slot stays in it; only the others are laid' })
  @IsOptional()
  @IsBoolean()
  keep?: boolean;
}

class RunStepView implements RunStep {
  @ApiProperty({ description: 'Since the run began' })
  ms: number;

  @ApiPropertyOptional()
  breaks?: number;

  @ApiPropertyOptional()
  bound?: number;
}

export class RunProgressView implements RunProgress {
  @ApiProperty({ enum: shownPhases })
  phase: RunProgress['phase'];

  @ApiProperty()
  elapsedMs: number;

  @ApiProperty()
  wishes: number;

  @ApiProperty({ description: 'So many have a slot in the best found so far' })
  placed: number;

  @ApiPropertyOptional({ description: 'Breaks of the best timetable with every wish; absent while there is none' })
  breaks?: number;

  @ApiPropertyOptional({ description: 'No timetable has fewer' })
  bound?: number;

  @ApiPropertyOptional({ type: [RunStepView], description: 'Whenever it knew better, in order' })
  steps?: readonly RunStepView[];
}

class RunReason {
  @ApiProperty({ example: 'person-clash' })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  sentence: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  wishIds: string[];
}

class DroppedWish {
  @ApiProperty({ format: 'uuid' })
  wishId: string;

  @ApiProperty({ description: 'Who does not meet', example: 'BUMDes Maju – Harbour Seafood' })
  pair: string;

  @ApiProperty()
  must: boolean;
}

class RunResultView {
  @ApiProperty({
    enum: runStatuses,
    description:
      'INFEASIBLE: not every wish that must be held can be; UNKNOWN: not every one was, and it is not known whether it can be',
  })
  status: (typeof runStatuses)[number];

  @ApiProperty({ description: 'Groups of idle slots between two meetings, over all participants' })
  breaks: number;

  @ApiProperty({ description: 'No timetable with every wish has fewer' })
  bound: number;

  @ApiProperty({ description: 'Slots in which somebody waits' })
  idleSlots: number;

  @ApiProperty()
  seconds: number;

  @ApiProperty({ description: 'So many wishes have a slot' })
  placed: number;

  @ApiProperty({ description: 'Breaks differ by no more than the day allows' })
  fair: boolean;

  @ApiProperty({ type: [DroppedWish], description: 'The smallest set of wishes to leave out' })
  dropped: DroppedWish[];

  @ApiProperty({ description: 'It is proven that no smaller set is enough' })
  dropsProven: boolean;

  @ApiProperty({ description: 'At least so many must be left out' })
  dropsAtLeast: number;

  @ApiProperty({ type: [RunReason], description: 'Why not every wish can be held' })
  reasons: RunReason[];
}

export class RunView {
  @ApiProperty({ format: 'uuid' })
  runId: string;

  @ApiProperty({ format: 'uuid' })
  forumDayId: string;

  @ApiProperty({ enum: runStates })
  state: (typeof runStates)[number];

  @ApiProperty()
  seconds: number;

  @ApiProperty()
  seed: number;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiPropertyOptional({ format: 'date-time' })
  endedAt?: string;

  @ApiProperty({ type: RunProgressView })
  progress: RunProgressView;

  @ApiPropertyOptional({ type: RunResultView })
  result?: RunResultView;

  @ApiPropertyOptional({ description: 'Why it failed, in the language of the request' })
  failure?: string;
}

export class RunList {
  @ApiProperty({ type: [RunView] })
  items: RunView[];
}
