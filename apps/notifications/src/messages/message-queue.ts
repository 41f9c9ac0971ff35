import { Injectable } from '@nestjs/common';
import type { CertificateExpiring } from '@titik/contracts/certificate.events';
import type { BatchContext, Delivery } from '@titik/eventing/delivery';
import { Clock } from '@titik/platform/clock';
import { NotFoundError } from '@titik/platform/errors';
import { keepMetParties } from '../contacts/keep-met-parties';
import { PartyService } from '../parties/party.service';
import { Sender } from '../sending/sender';
import { certificateMessages } from './certificate-messages';
import { partiesOf } from '../mail/deal-news';
import { type DealEvent, dealMessages, dealNewsOf } from './deal-messages';
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
   * Queues one message to each party and interpreter whom it concerns and that can be written to; the same event twice queues nothing new.
   * @throws NotFoundError while a party or a reachable interpreter of a meeting is not known yet
   */
  async take(
    ctx: Pick<BatchContext, 'tx' | 'afterCommit'>,
    deliveries: readonly Delivery<MeetingEvent>[],
  ): Promise<void> {
    const places = deliveries.flatMap(({ data }) => placesOf(data));
    const known = await this.parties.find(
      ctx.tx,
      places.map((place) => place.partyId),
    );
    const missing = places.find((place) => place.needed && !known.has(place.partyId));
    if (missing) {
      const { partyId, meetingId } = missing;
      throw new NotFoundError('message.party-unknown', { partyId, meetingId });
    }

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

  /**
   * Queues a message to each party of a deal whom its opening or its silence concerns.
   * @throws NotFoundError while a party of a deal is not known yet
   */
  async takeDeals(
    ctx: Pick<BatchContext, 'tx' | 'afterCommit'>,
    deliveries: readonly Delivery<DealEvent>[],
  ): Promise<void> {
    const places = deliveries.flatMap(({ data: { deal } }) =>
      Object.values(partiesOf(deal)).map((partyId) => ({ partyId, dealId: deal.dealId })),
    );
    const known = await this.parties.find(
      ctx.tx,
      places.map(({ partyId }) => partyId),
    );
    const missing = places.find(({ partyId }) => !known.has(partyId));
    if (missing) throw new NotFoundError('message.deal-party-unknown', missing);
    await this.queue(
      ctx,
      deliveries.flatMap(({ id, data }) => dealMessages(dealNewsOf(id, data), known)),
    );
  }

  private async queue(ctx: Pick<BatchContext, 'tx' | 'afterCommit'>, drafts: DraftMessage[]): Promise<void> {
    await insertMessages(ctx.tx, drafts, this.clock.now());
    ctx.afterCommit(() => this.sender.wake());
  }
}

/** Whom an event may concern, and who of them must be known before anybody is told. */
function placesOf(event: MeetingEvent): { partyId: string; meetingId: string; needed: boolean }[] {
  const { meetingId, parties, resources = [] } = event.meeting;
  const removed = 'removed' in event ? (event.removed ?? []) : [];
  return [
    ...parties.map(({ partyId }) => ({ partyId, meetingId, needed: true })),
    ...[...resources, ...removed].flatMap(({ resourceId, answer, reachable = false }) =>
      answer ? [{ partyId: resourceId, meetingId, needed: reachable }] : [],
    ),
  ];
}
