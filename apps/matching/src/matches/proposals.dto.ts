import { SessionLine } from '@titik/contracts/match.events';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { sessionOrigins, type SessionState, sessionStates } from './proposed-session.entity';

export class ProposalsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  demandId?: string;

  @ApiPropertyOptional({ enum: sessionStates })
  @IsOptional()
  @IsIn(sessionStates)
  state?: SessionState;
}

export class NewProposal {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  demandId: string;

  @ApiProperty({ format: 'uuid', description: 'Any producer with an offer in the market' })
  @IsUUID()
  producerId: string;

  @ApiProperty({ maxLength: 500, description: 'Why this producer' })
  @Text(500)
  reason: string;
}

export class DropInput {
  @ApiProperty({ maxLength: 500, description: 'Why it is not wanted; the parties of a held meeting read it' })
  @Text(500)
  reason: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who takes its place; absent: the next best of the market' })
  @IsOptional()
  @IsUUID()
  insteadProducerId?: string;
}

export class Proposal {
  @ApiProperty({ format: 'uuid' })
  sessionId: string;

  @ApiProperty({ minimum: 1, description: 'Rises with every change' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  demandId: string;

  @ApiProperty({ format: 'uuid' })
  producerId: string;

  @ApiProperty()
  producerName: string;

  @ApiProperty({ enum: ['pitch'] })
  kind: 'pitch';

  @ApiProperty({
    enum: sessionStates,
    description: 'proposed: waits for approval; dropped: by a person; lapsed: its demand was closed',
  })
  state: SessionState;

  @ApiProperty({ enum: sessionOrigins, description: 'The market’s own choice, or a person’s' })
  origin: (typeof sessionOrigins)[number];

  @ApiPropertyOptional({ description: 'Why a person added or dropped it' })
  reason?: string;

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
