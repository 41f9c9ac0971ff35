import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { services, type ServiceName } from '@titik/contracts/topic';
import { ServiceState } from '@titik/platform/state/state.dto';

const standings = ['up', 'degraded', 'down'] as const;
export type Standing = (typeof standings)[number];

const silences = ['away', 'slow', 'broken'] as const;
export type Silence = (typeof silences)[number];

/** One service, as the instance that answered tells it. */
export class ServiceStatus {
  @ApiProperty({ enum: services })
  service: ServiceName;

  @ApiProperty({ enum: standings, description: 'degraded: it answers, and a part of it does not work' })
  standing: Standing;

  @ApiPropertyOptional({
    enum: silences,
    description: 'Why it is down: nobody answers there; no answer in time; an answer that says nothing',
  })
  silence?: Silence;

  @ApiPropertyOptional({ type: ServiceState, description: 'Absent where it is down' })
  state?: ServiceState;
}

export class ProductStatus {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: [ServiceStatus] })
  services: ServiceStatus[];
}
