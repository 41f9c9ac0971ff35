import type { BuyerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import type { Delivery } from '@titik/eventing/delivery';
import { Injectable } from '@nestjs/common';
import { Rematch } from '../matches/rematch.service';
import { Policies } from './policies';

/** Keeps the policies up to date, and has the open demands matched again that a change concerns. */
@Injectable()
export class PolicyService {
  constructor(
    private readonly policies: Policies,
    private readonly rematch: Rematch,
  ) {}

  take(deliveries: readonly Delivery<TradePostRecorded | BuyerRecorded>[]): void {
    this.rematch.partiesChanged(deliveries.flatMap(({ data }) => this.changed(data)));
  }

  private changed(event: TradePostRecorded | BuyerRecorded): string[] {
    if ('post' in event) return this.policies.takePost(event.post) ? [event.post.postId] : [];
    return this.policies.takeBuyer(event.buyer) ? [event.buyer.buyerId] : [];
  }
}
