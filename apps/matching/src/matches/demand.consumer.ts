import { DemandClosed, DemandRegistered, DemandReopened, DemandRevised } from '@titik/contracts/demand.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DemandChanged, MatchService } from './match.service';

@Controller()
export class DemandConsumer {
  constructor(private readonly matches: MatchService) {}

  @EventPattern([DemandRegistered.type, DemandRevised.type, DemandReopened.type, DemandClosed.type])
  onDemandChanged(@Payload() deliveries: Delivery<DemandChanged>[], @Ctx() ctx: BatchContext) {
    return this.matches.take(ctx, deliveries);
  }
}
