import { ProducerStandingRecorded } from '@titik/contracts/standing.events';
import type { Delivery } from '@titik/eventing/delivery';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { StandingService } from './standing.service';

@Controller()
export class StandingConsumer {
  constructor(private readonly standings: StandingService) {}

  @EventPattern(ProducerStandingRecorded.type, { broadcast: 'beginning' })
  async onProducerStandingRecorded(@Payload() deliveries: Delivery<ProducerStandingRecorded>[]) {
    this.standings.take(deliveries);
  }
}
