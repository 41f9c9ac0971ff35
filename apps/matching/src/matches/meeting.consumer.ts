import { MeetingReleased } from '@titik/contracts/meeting.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { NextCandidates } from './next-candidates.service';

@Controller()
export class MeetingConsumer {
  constructor(private readonly next: NextCandidates) {}

  // Any instance may take it: the demand's row is held, its lane is not needed.
  @EventPattern([MeetingReleased.type])
  onMeetingReleased(@Payload() deliveries: Delivery<MeetingReleased>[], @Ctx() ctx: BatchContext) {
    return this.next.take(ctx.tx, deliveries);
  }
}
