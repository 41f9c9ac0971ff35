import { BuyerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import type { Delivery } from '@titik/eventing/delivery';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { PolicyService } from './policy.service';

@Controller()
export class PartyConsumer {
  constructor(private readonly policies: PolicyService) {}

  @EventPattern([TradePostRecorded.type, BuyerRecorded.type], { broadcast: 'beginning' })
  async onPartyRecorded(@Payload() deliveries: Delivery<TradePostRecorded | BuyerRecorded>[]) {
    this.policies.take(deliveries);
  }
}
