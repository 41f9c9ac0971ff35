import {
  Candidate,
  Lack,
  LineBan,
  LineMatch,
  NearMiss,
  Reason,
  SessionLine,
  Supply,
} from '@titik/contracts/match.events';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '@titik/platform/http/page.dto';

export class ToldReason extends Reason {
  @ApiProperty({ description: 'The reason as a sentence in the language of the request' })
  text: string;
}

export class ToldCandidate extends OmitType(Candidate, ['facts']) {
  @ApiProperty({ description: 'What is offered, in the language of the request', example: 'Tuna, loin' })
  product: string;

  @ApiProperty({ type: [ToldReason] })
  reasons: ToldReason[];
}

export class ToldLack extends Lack {
  @ApiProperty({ description: 'The lack as a sentence in the language of the request' })
  text: string;
}

export class ToldNearMiss extends OmitType(NearMiss, ['lacks']) {
  @ApiProperty({ type: [ToldLack] })
  lacks: ToldLack[];
}

export class ToldSupply extends Supply {
  @ApiProperty({ description: 'How far the line is covered, as a sentence' })
  text: string;
}

export class ToldBan extends LineBan {
  @ApiProperty({ description: 'What is banned and why, as sentences' })
  text: string;
}

export class ToldLine extends OmitType(LineMatch, ['candidates', 'supply', 'nearMisses', 'bans']) {
  @ApiProperty({ type: [ToldCandidate], description: 'Best first' })
  candidates: ToldCandidate[];

  @ApiProperty({ type: ToldSupply })
  supply: ToldSupply;

  @ApiProperty({ type: [ToldNearMiss] })
  nearMisses: ToldNearMiss[];

  @ApiPropertyOptional({ type: [ToldBan], description: 'Bans on goods that the words cover; absent: none' })
  bans?: ToldBan[];
}

/** What the market has for a demand. */
export class DemandMatches {
  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ enum: ['open', 'closed'], description: 'The matches of a closed demand stay as they were' })
  state: 'open' | 'closed';

  @ApiProperty({ minimum: 0, description: 'Rises with every change' })
  version: number;

  @ApiProperty({ example: 'additive-1', description: 'The scoring that ranked it' })
  scoring: string;

  @ApiProperty({ type: [ToldLine] })
  lines: ToldLine[];
}

export class ProposalsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  demandId?: string;
}

export class Proposal {
  @ApiProperty({ format: 'uuid' })
  sessionId: string;

  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ enum: ['pitch'] })
  kind: 'pitch';

  @ApiProperty({ type: [SessionLine] })
  lines: SessionLine[];

  @ApiProperty({ format: 'date-time' })
  proposedAt: Date;
}

export class ProposalPage {
  @ApiProperty({ type: [Proposal] })
  items: Proposal[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent on the last page' })
  next?: string;
}
