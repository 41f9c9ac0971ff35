import { buyerDemand } from '@titik/contracts/topic';
import { EVENT_BUS, type EventBus } from '@titik/eventing/bus';
import { consumerLag } from '@titik/eventing/consumer-lag';
import { Inject, Injectable } from '@nestjs/common';
import { Lanes } from '../lanes/lanes.service';
import { OfferIndex } from '../market/offer-index';
import { Rematch } from '../matches/rematch.service';
import { MarketSnapshots } from '../snapshot/market-snapshot.service';
import type { MarketStatus } from './market.dto';
import { marketStatus } from './market-status';
import { SelfCheck } from './self-check';

/** Tells what this instance holds and how far it is. */
@Injectable()
export class StatusService {
  constructor(
    private readonly lanes: Lanes,
    private readonly market: OfferIndex,
    private readonly rematch: Rematch,
    private readonly selfCheck: SelfCheck,
    private readonly snapshots: MarketSnapshots,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
  ) {}

  async now(): Promise<MarketStatus> {
    const lag = await consumerLag(this.bus, 'matching', [buyerDemand.name]);
    return marketStatus({
      offers: this.market.size,
      pending: this.rematch.pending,
      lanes: this.lanes.all(),
      lag: new Map(lag.map((row) => [row.partition, row.lag])),
      beganFrom: this.snapshots.origin.from,
      ...(this.selfCheck.last && { selfCheck: this.selfCheck.last }),
    });
  }
}
