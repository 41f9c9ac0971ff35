import { DealAdvanced, DealClosed, DealOpened, DealReopened } from '@titik/contracts/deal.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { DealOutcomes } from './deal-outcomes.service';

@Controller()
export class DealConsumer {
  constructor(private readonly outcomes: DealOutcomes) {}

  // Any instance may take it: the producers' standings are held, no lane is needed.
  @EventPattern([DealOpened.type, DealAdvanced.type, DealClosed.type, DealReopened.type])
  onDealChanged(@Payload() deliveries: Delivery<DealAdvanced>[], @Ctx() ctx: BatchContext) {
    return this.outcomes.take(
      ctx.tx,
      deliveries.map(({ data }) => data.deal),
    );
  }
}
