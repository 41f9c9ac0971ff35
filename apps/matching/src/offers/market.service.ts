import type { OfferRecorded } from '@titik/contracts/offer.events';
import type { Delivery } from '@titik/eventing/delivery';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CoachingWorker } from '../coaching/coaching-worker.service';
import { OfferIndex } from '../market/offer-index';
import { OpenLines } from '../market/open-lines';
import { Rematch } from '../matches/rematch.service';

/** Offers come in floods; the shelves are put in order when some time has passed. */
const restMs = 1000;

/** Keeps the market in memory up to date, and has the open demands looked at that a change may concern. */
@Injectable()
export class MarketService implements OnModuleDestroy {
  private tidying?: NodeJS.Timeout;

  constructor(
    private readonly market: OfferIndex,
    private readonly lines: OpenLines,
    private readonly rematch: Rematch,
    private readonly coaching: CoachingWorker,
  ) {}

  take(deliveries: readonly Delivery<OfferRecorded>[]): void {
    for (const { data } of deliveries) {
      const change = this.market.upsert(data.offer);
      if (!change) continue;
      this.rematch.offerChanged(change);
      this.coaching.offerChanged(change);
    }
    this.tidying ??= setTimeout(() => this.tidy(), restMs);
  }

  onModuleDestroy(): void {
    clearTimeout(this.tidying);
  }

  // A shelf at a time, so that whoever waits gets a turn in between.
  private tidy(): void {
    this.tidying = this.market.tidy() || this.lines.tidy() ? setTimeout(() => this.tidy(), 0) : undefined;
  }
}
