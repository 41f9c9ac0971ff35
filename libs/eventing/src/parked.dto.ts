import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A parked event as an operator sees it. */
export class ParkedEventDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  topic: string;

  @ApiProperty()
  partition: number;

  @ApiProperty()
  offset: string;

  @ApiProperty({ type: String, nullable: true })
  key: string | null;

  @ApiProperty({ type: String, nullable: true })
  eventId: string | null;

  @ApiProperty({ type: String, nullable: true })
  type: string | null;

  @ApiProperty({ enum: ['waiting', 'dead'], description: 'waiting: tried again by itself; dead: needs an operator' })
  state: 'waiting' | 'dead';

  @ApiProperty()
  reason: string;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ format: 'date-time' })
  nextTry: string;

  @ApiProperty({ format: 'date-time' })
  parkedAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'The message itself, at most 10,000 characters' })
  value: string | null;

  @ApiProperty({ minimum: 0, description: 'Later events of its key that wait for it' })
  behind: number;
}

/** Parked events that failed for one reason. */
export class ParkedReason {
  @ApiProperty()
  reason: string;

  @ApiProperty({ enum: ['waiting', 'dead'] })
  state: 'waiting' | 'dead';

  @ApiProperty()
  topic: string;

  @ApiPropertyOptional({ description: 'Of the event; absent where its headers do not say' })
  type?: string;

  @ApiProperty({ minimum: 1 })
  events: number;

  @ApiProperty({ format: 'date-time', description: 'When the first of them was put aside' })
  since: string;
}
