import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { villageOffer } from '@titik/contracts/topic';
import { BroadcastProgress } from '@titik/eventing/broadcast-progress';
import { EVENT_BUS, type EventBus } from '@titik/eventing/bus';
import { Environment } from '@titik/platform/environment';
import { Periodic } from '@titik/platform/periodic';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { OfferIndex } from '../market/offer-index';
import { openMarket, type ReadUpTo, writeMarket } from './market-file';
import { whyUnusable } from './usable';

const perMinute = 60_000;

/** How the market came into memory when the instance started. */
export interface MarketOrigin {
  from: 'topic' | 'snapshot';
  /** Of a snapshot. */
  offers: number;
  tookMs: number;
}

/**
 * Writes the market down from time to time and begins with what was written, so that a start need not read all offers
 * again. The topic stays the truth: what is missing, damaged or of another cluster is not used.
 */
@Injectable()
export class MarketSnapshots implements OnModuleInit {
  private readonly logger = new Logger(MarketSnapshots.name);
  private readonly path: string | undefined;
  private written = '';
  origin: MarketOrigin = { from: 'topic', offers: 0, tookMs: 0 };

  constructor(
    private readonly market: OfferIndex,
    private readonly progress: BroadcastProgress,
    private readonly periodic: Periodic,
    private readonly environment: Environment,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
  ) {
    const { MARKET_SNAPSHOT_DIR: dir, TOPIC_PREFIX: prefix } = environment;
    if (dir) this.path = join(dir, `${prefix}${villageOffer.name}.market`);
  }

  async onModuleInit(): Promise<void> {
    if (!this.path) return;
    await this.begin(this.path);
    this.periodic.every(this.environment.MARKET_SNAPSHOT_MINUTES * perMinute, 'market snapshot', () => this.write());
  }

  /** Writes the market down as it is now, unless nothing was read since the last time. */
  async write(): Promise<void> {
    if (!this.path) return;
    const cluster = await this.bus.cluster();
    // From here to the image nothing waits: it holds just what was read up to these offsets.
    const upTo: ReadUpTo = {
      cluster,
      topic: this.topic,
      offsets: [...this.progress.of(villageOffer.name)].map(([partition, offset]) => [partition, offset.toString()]),
    };
    const state = JSON.stringify(upTo);
    if (state === this.written || upTo.offsets.length === 0) return;
    const image = this.market.image();
    mkdirSync(this.environment.MARKET_SNAPSHOT_DIR, { recursive: true });
    await writeMarket(this.path, image, upTo);
    this.written = state;
  }

  private get topic(): string {
    return this.environment.TOPIC_PREFIX + villageOffer.name;
  }

  private async begin(path: string): Promise<void> {
    const begun = performance.now();
    try {
      const kept = openMarket(path, () => this.giveUp(path));
      const [cluster, bounds] = await Promise.all([this.bus.cluster(), this.bus.bounds(villageOffer.name)]);
      const fault = whyUnusable(kept.upTo, { cluster, topic: this.topic, bounds });
      if (fault) {
        kept.close();
        this.logger.log(`the market is read from its topic: the snapshot ${fault}`);
        return;
      }
      this.market.become(kept.image());
      this.progress.beginAt(
        villageOffer.name,
        kept.upTo.offsets.map(([partition, offset]) => [partition, BigInt(offset)]),
      );
      this.written = JSON.stringify(kept.upTo);
      this.origin = { from: 'snapshot', offers: this.market.size, tookMs: Math.round(performance.now() - begun) };
      this.logger.log(`${this.market.size} offers came from a snapshot in ${this.origin.tookMs} ms`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      this.logger.warn(`the market is read from its topic: the snapshot is ${(error as Error).message}`);
    }
  }

  /** An offer in the file turned out to be damaged when it was asked for: only a start from the topic mends that. */
  private giveUp(path: string): void {
    this.logger.fatal('an offer in the market’s snapshot is damaged; the snapshot is removed, please start again');
    rmSync(path, { force: true });
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  }
}
