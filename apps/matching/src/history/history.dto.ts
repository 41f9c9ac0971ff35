import { LimitQuery } from '@titik/platform/http/page.dto';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

const mostVersions = 2_147_483_647;

export class VersionQuery {
  @ApiPropertyOptional({ minimum: 1, description: 'An earlier result; absent: the newest' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  version?: number;
}

export class VersionsQuery extends LimitQuery {
  @ApiPropertyOptional({ minimum: 1, description: 'The `next` of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  after?: number;
}

export class VersionParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  demandId: string;

  @ApiProperty({ minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  version: number;
}

export class RankedProducer {
  @ApiProperty({ format: 'uuid' })
  offerId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ minimum: 0, maximum: 1 })
  score: number;
}

export class VersionLine {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty()
  words: string;

  @ApiProperty({ minimum: 0 })
  eligible: number;

  @ApiProperty({ type: [RankedProducer], description: 'The first three candidates' })
  first: RankedProducer[];
}

/** One of the results that a demand has had. */
export class MatchVersion {
  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ format: 'date-time' })
  storedAt: Date;

  @ApiProperty({ example: 'additive-1', description: 'The scoring that ranked it' })
  scoring: string;

  @ApiProperty({ type: [VersionLine] })
  lines: VersionLine[];
}

export class VersionPage {
  @ApiProperty({ type: [MatchVersion], description: 'Newest first' })
  items: MatchVersion[];

  @ApiPropertyOptional({ description: 'Absent on the last page' })
  next?: number;
}

export class ReplayedLine {
  @ApiProperty({ format: 'uuid' })
  lineId: string;

  @ApiProperty()
  words: string;

  @ApiProperty({ description: 'Whether order and scores came out as they were stored' })
  same: boolean;

  @ApiProperty({ type: [RankedProducer], description: 'As stored, best first' })
  stored: RankedProducer[];

  @ApiProperty({ type: [RankedProducer], description: 'As reckoned again from the stored facts, best first' })
  replayed: RankedProducer[];
}

/** A result that was reckoned again by the scoring that made it. */
export class MatchReplay {
  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ format: 'date-time' })
  storedAt: Date;

  @ApiProperty({ example: 'additive-1' })
  scoring: string;

  @ApiProperty({ description: 'Whether all lines came out the same' })
  same: boolean;

  @ApiProperty({ type: [ReplayedLine] })
  lines: ReplayedLine[];
}
