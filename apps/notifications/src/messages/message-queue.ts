import { Injectable } from '@nestjs/common';
import type { CertificateExpiring } from '@titik/contracts/certificate.events';
import type { BatchContext, Delivery } from '@titik/eventing/delivery';
import { Clock } from '@titik/platform/clock';
import { NotFoundError } from '@titik/platform/errors';
import { keepMetParties } from '../contacts/keep-met-parties';
import { PartyService } from '../parties/party.service';
import { Sender } from '../sending/sender';
import { certificateMessages } from './certificate-messages';
import { insertMessages } from './insert-messages';
import { type DraftMessage, messagesOf } from './messages-of';
import { type MeetingEvent, newsOf } from './news-of';

@Injectable()
export class MessageQueue {
  constructor(
    private readonly parties: PartyService,
    private readonly sender: Sender,
    private readonly clock: Clock,
  ) {}

  /**
   * Queues one message to each party whom it concerns and that can be written to; the same event twice queues nothing new.
   * @throws NotFoundError while a party of a meeting is not known yet
   */
  async take(
    ctx: Pick<BatchContext, 'tx' | 'afterCommit'>,
    deliveries: readonly Delivery<MeetingEvent>[],
  ): Promise<void> {
    const places = deliveries.flatMap(({ data: { meeting } }) =>
      meeting.parties.map(({ partyId }) => ({ partyId, meetingId: meeting.meetingId })),
    );
    const known = await this.parties.find(
      ctx.tx,
      places.map((place) => place.partyId),
    );
    const missing = places.find((place) => !known.has(place.partyId));
    if (missing) throw new NotFoundError('message.party-unknown', missing);

    await keepMetParties(
      ctx.tx,
      deliveries.map(({ data: { meeting } }) => meeting),
    );
    const drafts = deliveries.flatMap(({ id, type, data }) => {
      const news = newsOf(type, data);
      return news ? messagesOf({ eventId: id, news, meeting: data.meeting }, known) : [];
    });
    await this.queue(ctx, drafts);
  }

  /**
   * Queues a message to each producer whose certificate lapses soon.
   * @throws NotFoundError while a producer is not known yet
   */
  async takeCertificates(
    ctx: Pick<BatchContext, 'tx' | 'afterCommit'>,
    deliveries: readonly Delivery<CertificateExpiring>[],
  ): Promise<void> {
    const known = await this.parties.find(
      ctx.tx,
      deliveries.map(({ data }) => data.certificate.producerId),
    );
    const drafts = deliveries.flatMap(({ id, data: { certificate } }) => {
      const producer = known.get(certificate.producerId);
      if (!producer) throw new NotFoundError('message.producer-unknown', { producerId: certificate.producerId });
      return certificateMessages(id, certificate, producer);
    });
    await this.queue(ctx, drafts);
  }

  private async queue(ctx: Pick<BatchContext, 'tx' | 'afterCommit'>, drafts: DraftMessage[]): Promise<void> {
    await insertMessages(ctx.tx, drafts, this.clock.now());
    ctx.afterCommit(() => this.sender.wake());
  }
}
