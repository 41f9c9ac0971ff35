import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { services, type ServiceName } from '@titik/contracts/topic';

/** Something that a service needs for its work. */
export class PartState {
  @ApiProperty({ example: 'database', description: 'events: the broker; database; outbox' })
  part: string;

  @ApiProperty()
  up: boolean;

  @ApiPropertyOptional({ description: 'What is wrong' })
  reason?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Of the outbox: since when events wait for the broker' })
  waitingSince?: string;
}

export class OutboxState {
  @ApiProperty({ minimum: 0, description: 'Committed and not yet published' })
  events: number;

  @ApiProperty({ minimum: 0, description: 'Age of the oldest of them' })
  ageSeconds: number;
}

export class ParkedCounts {
  @ApiProperty({ minimum: 0, description: 'Tried again by themselves' })
  waiting: number;

  @ApiProperty({ minimum: 0, description: 'Need an operator' })
  dead: number;
}

export class TopicLag {
  @ApiProperty({ example: 'village.offer.v1' })
  topic: string;

  @ApiProperty({ minimum: 0, description: 'Events that this service has not settled yet' })
  events: number;
}

/** How one instance of a service is. */
export class ServiceState {
  @ApiProperty({ enum: services })
  service: ServiceName;

  @ApiProperty({ example: '0.1.0' })
  version: string;

  @ApiProperty({ example: 'v20.19.0' })
  node: string;

  @ApiProperty({ format: 'date-time', description: 'Since when this instance runs' })
  startedAt: string;

  @ApiProperty({ type: [PartState] })
  parts: PartState[];

  @ApiPropertyOptional({ type: OutboxState, description: 'Absent: it keeps nothing, or its database is away' })
  outbox?: OutboxState;

  @ApiPropertyOptional({ type: ParkedCounts, description: 'Absent: it keeps nothing, or its database is away' })
  parked?: ParkedCounts;

  @ApiPropertyOptional({ type: [TopicLag], description: 'Absent: it reads no topic in a group, or the broker is away' })
  lag?: TopicLag[];

  @ApiPropertyOptional({ minimum: 0, description: 'Members of its consumer group; absent as `lag` is' })
  instances?: number;
}
