import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { fromMessage } from './cloud-event';
import { BatchContext } from './delivery';
import { backOffMs, isTransient, MalformedEvent } from './failure';
import { takeNew } from './inbox';
import { ParkedEvent } from './parked-event.entity';
import { copyToDeadLetters, maxAttempts } from './parking';
import { reasonOf } from './partition-worker';
import { type BatchHandler, runs } from './runs';

/** The oldest waiting event of each key of the partition whose time has come. */
const dueSql = `
  select id from (
    select distinct on (key) id, next_try from parked
    where consumer = $1 and topic = $2 and part = $3 and state = 'waiting' order by key, id
  ) oldest where next_try <= now() order by id limit 200`;

/** Tries parked events of one partition again: oldest of each key first, with growing pauses, until they are dead. */
export class Drainer {
  private readonly logger = new Logger(Drainer.name);

  constructor(
    private readonly group: string,
    private readonly dataSource: DataSource,
    private readonly handlers: ReadonlyMap<string, BatchHandler>,
  ) {}

  /** Where waiting events' time has come. */
  duePlaces(): Promise<{ topic: string; partition: number }[]> {
    return this.dataSource.query(
      `select distinct topic, part as partition from parked
       where consumer = $1 and state = 'waiting' and next_try <= now()`,
      [this.group],
    );
  }

  /** Must not run beside the partition's live batches. @throws on an outage */
  async drain(topic: string, partition: number): Promise<void> {
    for (;;) {
      const due: { id: string }[] = await this.dataSource.query(dueSql, [this.group, topic, partition]);
      if (due.length === 0) return;
      for (const { id } of due) await this.tryAgain(id);
    }
  }

  private async tryAgain(id: string): Promise<void> {
    try {
      const context = await this.dataSource.transaction(async (tx) => {
        const parked = await lockWaiting(tx, id);
        if (!parked) return undefined;
        const ctx = new BatchContext(parked.topic, parked.partition, tx);
        const delivery = fromMessage({ ...parked, offset: BigInt(parked.offset) });
        const fresh = await takeNew(tx, this.group, [delivery.id]);
        if (fresh.size > 0) for (const run of runs([delivery], this.handlers)) await run.handler(run.deliveries, ctx);
        await tx.delete(ParkedEvent, { id });
        return ctx;
      });
      context?.committed();
    } catch (error) {
      if (isTransient(error)) throw error;
      await this.failedAgain(id, error as Error);
    }
  }

  private async failedAgain(id: string, error: Error): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const parked = await lockWaiting(tx, id);
      if (!parked) return;
      parked.attempts += 1;
      parked.reason = reasonOf(error);
      parked.nextTry = new Date(Date.now() + backOffMs(parked.attempts));
      if (parked.attempts >= maxAttempts || error instanceof MalformedEvent) {
        parked.state = 'dead';
        this.logger.error({ err: error, parked: id, topic: parked.topic, key: parked.key }, 'event is dead');
        await copyToDeadLetters(tx, [parked]);
      }
      await tx.save(parked);
    });
  }
}

const lockWaiting = (tx: EntityManager, id: string): Promise<ParkedEvent | null> =>
  tx.findOne(ParkedEvent, {
    where: { id, state: 'waiting' },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
