import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type Delivery } from '@titik/eventing/delivery';
import { LiveHub } from './live-hub';
import { type LiveEvent, liveEvents } from './live-news';

@Controller()
export class LiveConsumer {
  constructor(private readonly hub: LiveHub) {}

  @EventPattern(liveEvents.map((event) => event.type), { broadcast: 'now' })
  onDemandNews(@Payload() deliveries: Delivery<LiveEvent>[]): void {
    this.hub.publish(deliveries);
  }
}
