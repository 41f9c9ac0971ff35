import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Deal } from '@titik/contracts/deal.events';
import { beside } from '@titik/platform/http/etag';

/** A deal with how long nothing was heard of it. */
export class DealView extends Deal {
  @ApiProperty({ format: 'date-time', description: 'When something was last written down, or its parties last met' })
  quietSince: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When whoever is due was reminded of that silence' })
  nudgedAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When the trade post was told of it' })
  escalatedAt?: string;
}

/** With what its tag is to say beside the version: a silence that ends, or is told of, makes no new version. */
export const tagged = (view: DealView): DealView =>
  Object.assign(view, { [beside]: [view.quietSince, view.nudgedAt, view.escalatedAt].filter(Boolean).join(' ') });
