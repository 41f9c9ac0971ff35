import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { InterpreterRecorded } from '@titik/contracts/interpreter.events';
import { BuyerRecorded, ProducerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { type PartyEvent } from './party-of';
import { PartyService } from './party.service';

@Controller()
export class PartyConsumer {
  constructor(private readonly parties: PartyService) {}

  @EventPattern([ProducerRecorded.type, BuyerRecorded.type, TradePostRecorded.type, InterpreterRecorded.type])
  onPartyRecorded(@Payload() deliveries: Delivery<PartyEvent>[], @Ctx() ctx: BatchContext) {
    return this.parties.take(
      ctx.tx,
      deliveries.map((delivery) => delivery.data),
    );
  }
}
