import { Logger } from '@nestjs/common';
import type { EventBus, IncomingBatch } from './bus';
import { CatchUp } from './catch-up';
import { fromMessage } from './cloud-event';
import { BatchContext, type Delivery } from './delivery';
import type { HandlerTable } from './handler-table';
import { runs } from './runs';

/** Feeds this instance every event of its topics; it touches memory only, so nothing is fenced or remembered. */
export class BroadcastReader {
  private readonly logger = new Logger(BroadcastReader.name);
  private readonly progress = new CatchUp();

  constructor(
    private readonly bus: EventBus,
    private readonly table: HandlerTable,
  ) {}

  /** Notes where the topics end now; {@link whole} resolves when all that has been read. */
  aim(): Promise<void> {
    return this.progress.aim(this.bus, this.table.topics);
  }

  get whole(): Promise<void> {
    return this.progress.whole;
  }

  get isWhole(): boolean {
    return this.progress.isWhole;
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
    if (settled !== undefined) this.progress.advance(batch.topic, batch.partition, settled, batch.highWatermark);
    return { settled };
  }
}
