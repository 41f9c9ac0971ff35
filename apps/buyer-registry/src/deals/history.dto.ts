import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DemandChange } from '../demands/history.dto';

export class DealVersion {
  @ApiProperty({ minimum: 1, description: 'The former one where nothing changed: a reminder of a silence' })
  version: number;

  @ApiProperty({
    description: 'open, reach, strike, sign, ship, pay, intend, expect, lose, reopen, outcome-…, nudge, escalation …',
    example: 'reach',
  })
  action: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'A person, or service:… for what the registry did by itself' })
  by: string;

  @ApiPropertyOptional()
  reason?: string;

  @ApiProperty({ type: [DemandChange], description: 'Against the version before' })
  changes: DemandChange[];
}

export class DealHistory {
  @ApiProperty({ type: [DealVersion], description: 'Oldest first' })
  items: DealVersion[];
}
