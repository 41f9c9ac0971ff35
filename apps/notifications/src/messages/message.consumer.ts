import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { CertificateExpiring } from '@titik/contracts/certificate.events';
import { DealOpened, DealSilent } from '@titik/contracts/deal.events';
import {
  MeetingChanged,
  MeetingConfirmed,
  MeetingHeld,
  MeetingHoursProposed,
  MeetingHoursRefused,
  MeetingMoved,
  MeetingReleased,
  MeetingReminder,
} from '@titik/contracts/meeting.events';
import { BatchContext, type Delivery } from '@titik/eventing/delivery';
import type { DealEvent } from './deal-messages';
import { MessageQueue } from './message-queue';
import type { MeetingEvent } from './news-of';

@Controller()
export class MessageConsumer {
  constructor(private readonly queue: MessageQueue) {}

  // A party's own acceptance is no news by mail: it changes nothing for the others until all have answered.
  @EventPattern([
    MeetingHeld.type,
    MeetingConfirmed.type,
    MeetingReleased.type,
    MeetingMoved.type,
    MeetingChanged.type,
    MeetingHoursProposed.type,
    MeetingHoursRefused.type,
    MeetingReminder.type,
  ])
  onMeetingChanged(@Payload() deliveries: Delivery<MeetingEvent>[], @Ctx() ctx: BatchContext) {
    return this.queue.take(ctx, deliveries);
  }

  @EventPattern([CertificateExpiring.type])
  onCertificateExpiring(@Payload() deliveries: Delivery<CertificateExpiring>[], @Ctx() ctx: BatchContext) {
    return this.queue.takeCertificates(ctx, deliveries);
  }

  // Stages that are reached are written down by those whom they concern: they know.
  @EventPattern([DealOpened.type, DealSilent.type])
  onDealNews(@Payload() deliveries: Delivery<DealEvent>[], @Ctx() ctx: BatchContext) {
    return this.queue.takeDeals(ctx, deliveries);
  }
}
