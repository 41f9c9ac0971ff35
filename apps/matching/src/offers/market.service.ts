import type { OfferRecorded } from '@titik/contracts/offer.events';
import type { Delivery } from '@titik/eventing/delivery';
import { Injectable } from '@nestjs/common';
import { OfferIndex } from '../market/offer-index';
import { Rematch } from '../matches/rematch.service';

/** Keeps the market in memory up to date, and has the open demands looked at that a change may concern. */
@Injectable()
export class MarketService {
  constructor(
    private readonly market: OfferIndex,
    private readonly rematch: Rematch,
  ) {}

  take(deliveries: readonly Delivery<OfferRecorded>[]): void {
    this.rematch.marketChanged(deliveries.flatMap(({ data }) => this.market.upsert(data.offer)));
  }
}
