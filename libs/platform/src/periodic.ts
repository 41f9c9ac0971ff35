import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

/** Work that comes round: never twice at a time, failures logged and tried again at the next turn. */
@Injectable()
export class Periodic implements OnModuleDestroy {
  private readonly logger = new Logger(Periodic.name);
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  /** @returns a function that makes the next turn come now */
  every(ms: number, name: string, work: () => Promise<unknown>): () => void {
    let busy = false;
    let again = false;
    const turn = async (): Promise<void> => {
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      do {
        again = false;
        await work().catch((error: Error) => this.logger.warn(`${name}: ${error.message}`));
      } while (again);
      busy = false;
    };
    const tracked = (): void => {
      const run = turn().finally(() => this.running.delete(run));
      this.running.add(run);
    };
    this.timers.push(setInterval(tracked, ms));
    return tracked;
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }
}
