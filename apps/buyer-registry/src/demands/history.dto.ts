import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Told } from '../field-changes';

const told = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }] };

export class DemandChange {
  @ApiProperty({ description: 'A line by its id', example: 'lines.01a2006c-d790-73de-9850-9cf7edf9631f.quantity.min' })
  field: string;

  @ApiPropertyOptional({ ...told, description: 'Absent: it was not there' })
  before?: Told;

  @ApiPropertyOptional({ ...told, description: 'Absent: it is gone' })
  after?: Told;
}

export class DemandVersion {
  @ApiProperty({ minimum: 1 })
  version: number;

  @ApiProperty({ enum: ['register', 'revise', 'renew', 'close', 'reopen'] })
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

export class DemandHistory {
  @ApiProperty({ type: [DemandVersion], description: 'Oldest first' })
  items: DemandVersion[];
}
