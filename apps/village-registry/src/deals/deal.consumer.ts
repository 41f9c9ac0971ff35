import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { DealAdvanced, DealClosed, DealOpened, DealReopened } from '@titik/contracts/deal.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { DealsService } from './deals.service';

@Controller()
export class DealConsumer {
  constructor(private readonly deals: DealsService) {}

  @EventPattern([DealOpened.type, DealAdvanced.type, DealClosed.type, DealReopened.type])
  onDealChanged(@Payload() deliveries: Delivery<DealAdvanced>[], @Ctx() ctx: BatchContext) {
    return this.deals.follow(
      ctx.tx,
      deliveries.map(({ data }) => data.deal),
    );
  }
}
