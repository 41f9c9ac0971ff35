import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { SessionsProposed } from '@titik/contracts/match.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { SessionService } from './session.service';

@Controller()
export class SessionConsumer {
  constructor(private readonly sessions: SessionService) {}

  @EventPattern([SessionsProposed.type])
  onSessionsProposed(@Payload() deliveries: Delivery<SessionsProposed>[], @Ctx() ctx: BatchContext) {
    return this.sessions.take(ctx.tx, deliveries);
  }
}
