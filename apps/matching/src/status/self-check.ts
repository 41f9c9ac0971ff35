import { Clock } from '@titik/platform/clock';
import { Environment } from '@titik/platform/environment';
import { METRICS } from '@titik/platform/operations';
import { Periodic } from '@titik/platform/periodic';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { Rematch } from '../matches/rematch.service';
import { DemandCheck } from './check-demands';
import { OfferCheck } from './check-offers';
import type { SelfCheckGlance, SelfCheckReport } from './market.dto';
import { registerSelfCheckMetrics } from './self-check-metrics';

const minuteMs = 60_000;
const shown = 100;

/** The alarm: tells when what this instance holds is not what the registry and the stored results say. */
@Injectable()
export class SelfCheck implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SelfCheck.name);
  private readonly stopping = new AbortController();
  private running?: Promise<SelfCheckReport>;
  /** The last one that came to its end. */
  last?: SelfCheckReport;

  constructor(
    private readonly demands: DemandCheck,
    private readonly offers: OfferCheck,
    private readonly rematch: Rematch,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
    private readonly environment: Environment,
    @Inject(METRICS) private readonly metrics: Registry,
  ) {}

  onApplicationBootstrap(): void {
    const minutes = this.environment.SELF_CHECK_MINUTES;
    const since = this.clock.now();
    const age = (): number => this.clock.now().getTime() - (this.last?.at ?? since).getTime();
    registerSelfCheckMetrics(this.metrics, () => this.last, minutes > 0 ? age : () => 0);
    if (minutes > 0) this.periodic.every(minutes * minuteMs, 'self-check', () => this.run());
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running?.catch(() => undefined);
  }

  /** One look at the demands, without a second one at what differs: a difference may be on its way to be mended. */
  async glance(): Promise<SelfCheckGlance> {
    const { checked, different } = await this.demands.look();
    const demandIds = different.slice(0, shown).map(([id]) => id);
    return { checked, different: different.length, demandIds, pending: this.rematch.pending };
  }

  /** Begins a whole check, if none is under way, and does not wait for it. */
  start(): void {
    this.run().catch((error: Error) => this.logger.warn(`self-check: ${error.message}`));
  }

  /** A whole check; who asks while one is under way waits for that one. */
  run(): Promise<SelfCheckReport> {
    this.running ??= this.check().finally(() => (this.running = undefined));
    return this.running;
  }

  private async check(): Promise<SelfCheckReport> {
    const [begun, at] = [performance.now(), this.clock.now()];
    const ending = new AbortController();
    const end = (): void => ending.abort();
    this.stopping.signal.addEventListener('abort', end, { once: true });
    try {
      const offers = await this.offers.run(ending.signal);
      const { checked, different: suspects } = await this.demands.look();
      const demands = await this.demands.confirm(suspects, ending.signal);
      this.last = {
        at,
        tookMs: Math.round(performance.now() - begun),
        offersChecked: offers.checked,
        offersDifferent: offers.different.length,
        offerIds: offers.different.slice(0, shown),
        demandsChecked: checked,
        demandsDifferent: demands.length,
        demandIds: demands.slice(0, shown),
      };
      this.sound(this.last);
      return this.last;
    } finally {
      this.stopping.signal.removeEventListener('abort', end);
    }
  }

  private sound({ offersDifferent, offerIds, demandsDifferent, demandIds }: SelfCheckReport): void {
    if (offersDifferent > 0) {
      this.logger.error(`the market differs from the registry in ${offersDifferent} offers: ${offerIds.join(', ')}`);
    }
    if (demandsDifferent > 0) {
      this.logger.error(
        `stored results differ from the market for ${demandsDifferent} demands: ${demandIds.join(', ')}`,
      );
    }
  }
}
