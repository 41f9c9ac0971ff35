import { OfferRecorded } from '@titik/contracts/offer.events';
import type { Delivery } from '@titik/eventing/delivery';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { MarketService } from './market.service';

@Controller()
export class OfferConsumer {
  constructor(private readonly market: MarketService) {}

  @EventPattern(OfferRecorded.type, { broadcast: 'beginning' })
  async onOfferRecorded(@Payload() deliveries: Delivery<OfferRecorded>[]) {
    this.market.take(deliveries);
  }
}
