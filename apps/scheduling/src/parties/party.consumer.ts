import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import type { PartyEvent } from './party-copy';
import { PartyService } from './party.service';

@Controller()
export class PartyConsumer {
  constructor(private readonly parties: PartyService) {}

  @EventPattern([ProducerRecorded.type, BuyerRecorded.type, TradePostRecorded.type])
  onPartyRecorded(@Payload() deliveries: Delivery<PartyEvent>[], @Ctx() ctx: BatchContext) {
    return this.parties.take(ctx.tx, deliveries);
  }
}
