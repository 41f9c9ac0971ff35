import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { SessionDropped, SessionsProposed } from '@titik/contracts/match.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { DroppedSessions } from './dropped-sessions.service';
import { SessionService } from './session.service';

@Controller()
export class SessionConsumer {
  constructor(
    private readonly sessions: SessionService,
    private readonly dropped: DroppedSessions,
  ) {}

  @EventPattern([SessionsProposed.type])
  onSessionsProposed(@Payload() deliveries: Delivery<SessionsProposed>[], @Ctx() ctx: BatchContext) {
    return this.sessions.take(ctx.tx, deliveries);
  }

  @EventPattern([SessionDropped.type])
  onSessionDropped(@Payload() deliveries: Delivery<SessionDropped>[], @Ctx() ctx: BatchContext) {
    return this.dropped.take(ctx.tx, deliveries);
  }
}
