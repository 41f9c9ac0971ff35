import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { MeetingOutcomeRecorded } from '@titik/contracts/meeting.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import { OutcomesService } from './outcomes.service';

@Controller()
export class MeetingConsumer {
  constructor(private readonly outcomes: OutcomesService) {}

  @EventPattern([MeetingOutcomeRecorded.type])
  onMeetingOutcomeRecorded(@Payload() deliveries: Delivery<MeetingOutcomeRecorded>[], @Ctx() ctx: BatchContext) {
    return this.outcomes.take(ctx.tx, deliveries);
  }
}
