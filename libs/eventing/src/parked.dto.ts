import { ApiProperty } from '@nestjs/swagger';

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
}
