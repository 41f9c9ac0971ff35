import { Logger } from '@nestjs/common';
import type { BroadcastProgress } from './broadcast-progress';
import type { EventBus, IncomingBatch } from './bus';
import { fromMessage } from './cloud-event';
import { BatchContext, type Delivery } from './delivery';
import type { HandlerTable } from './handler-table';
import { runs } from './runs';

/** Feeds this instance every event of its topics; it touches memory only, so nothing is fenced or remembered. */
export class BroadcastReader {
  private readonly logger = new Logger(BroadcastReader.name);
  /** Partitions not yet read up to where they stood at the start: `topic:partition` → first offset beyond. */
  private readonly behind = new Map<string, bigint>();
  private caughtUp: () => void = () => undefined;
  readonly whole = new Promise<void>((resolve) => (this.caughtUp = resolve));

  constructor(
    private readonly bus: EventBus,
    private readonly table: HandlerTable,
    private readonly progress: BroadcastProgress,
  ) {}

  /** Notes where the topics end now; {@link whole} resolves when all that has been read. */
  async aim(): Promise<void> {
    for (const topic of this.table.topics) {
      for (const [partition, { low, high }] of await this.bus.bounds(topic)) {
        const begin = this.progress.of(topic).get(partition) ?? low;
        if (high > low && high > begin) this.behind.set(`${topic}:${partition}`, high);
      }
    }
    if (this.behind.size === 0) this.caughtUp();
  }

  get isWhole(): boolean {
    return this.behind.size === 0;
  }

  async onBatch(batch: IncomingBatch): Promise<{ settled?: bigint }> {
    const deliveries = batch.messages.flatMap((message): Delivery[] => {
      try {
        return [fromMessage(message)];
      } catch (error) {
        this.logger.error(`${batch.topic}/${batch.partition}@${message.offset} skipped: ${(error as Error).message}`);
        return [];
      }
    });
    const context = new BatchContext(batch.topic, batch.partition);
    for (const run of runs(deliveries, this.table.handlers)) {
      await run.handler(run.deliveries, context).catch(async () => {
        for (const delivery of run.deliveries) {
          await run.handler([delivery], context).catch((error: Error) => {
            this.logger.error(error, `${delivery.type} ${delivery.id} skipped`);
          });
        }
      });
    }
    const settled = batch.messages.at(-1)?.offset;
    if (settled !== undefined) {
      this.progress.of(batch.topic).set(batch.partition, settled + 1n);
      this.advance(`${batch.topic}:${batch.partition}`, settled, batch.highWatermark);
    }
    return { settled };
  }

  private advance(partition: string, settled: bigint, highWatermark: bigint): void {
    const goal = this.behind.get(partition);
    // Compaction may have taken the last numbers below the goal; then the batch that ends at the high mark counts.
    if (goal === undefined || (settled + 1n < goal && settled + 1n < highWatermark)) return;
    this.behind.delete(partition);
    if (this.behind.size === 0) this.caughtUp();
  }
}
