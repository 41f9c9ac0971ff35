import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { EVENT_BUS, type EventBus } from './bus';
import { backOffMs } from './failure';
import { publishWholeState, type StateParts } from './publish-whole-state';

const longestPauseMs = 30_000;

/** Publishes a service's whole state to a cluster that has never had it. See docs/adr/016-whole-state-on-a-new-cluster.md. */
@Injectable()
export class StatePublisher implements OnModuleDestroy {
  private readonly logger = new Logger(StatePublisher.name);
  private readonly leaving = new AbortController();
  private readonly left = new Promise<void>((resolve) => {
    this.leaving.signal.addEventListener('abort', () => resolve());
  });
  /** Resolves when everything is published, or the service leaves. */
  done: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
  ) {}

  /** Begins in the background and tries until the broker and the database answer. */
  begin(state: StateParts): void {
    this.done = this.run(state);
  }

  async onModuleDestroy(): Promise<void> {
    this.leaving.abort();
    await this.done;
  }

  private async run(state: StateParts): Promise<void> {
    const { signal } = this.leaving;
    for (let tries = 1; !signal.aborted; tries++) {
      try {
        const cluster = await Promise.race([this.bus.cluster(), this.left]);
        if (cluster === undefined) return;
        const pages = await publishWholeState(this.dataSource, cluster, state, () => !signal.aborted);
        if (pages > 0) this.logger.log(`whole state on its way to the new cluster ${cluster}, pages: ${pages}`);
        return;
      } catch (error) {
        this.logger.warn(`whole state not compared with the cluster, trying again: ${(error as Error).message}`);
        await pause(Math.min(backOffMs(tries), longestPauseMs), undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
