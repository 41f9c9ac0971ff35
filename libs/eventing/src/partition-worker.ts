import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { allDone } from './all-done';
import type { BatchOutcome, IncomingBatch, IncomingMessage } from './bus';
import { fromMessage } from './cloud-event';
import { BatchContext, type Delivery } from './delivery';
import { isTransient, MalformedEvent } from './failure';
import { Fenced, passFence, type Place, takeNew } from './inbox';
import { heldBackKeys, park, type ParkingCase } from './parking';
import { type BatchHandler, runs } from './runs';

const chunkSize = 500;
const pauseMs = 500;

type Opened = { message: IncomingMessage; delivery: Delivery } | { message: IncomingMessage; malformed: string };

/** Takes one partition's batches to effect: each chunk in one transaction, each event once, each key in order. */
export class PartitionWorker {
  private readonly logger = new Logger(PartitionWorker.name);

  constructor(
    private readonly place: Place,
    private readonly dataSource: DataSource,
    private readonly handlers: ReadonlyMap<string, BatchHandler>,
  ) {}

  /** Never throws: what cannot be done now is said in the outcome, what can never be done is parked. */
  async onBatch(batch: IncomingBatch): Promise<BatchOutcome> {
    const opened = batch.messages.map(open);
    let settled: bigint | undefined;
    for (let from = 0; from < opened.length && batch.isCurrent(); from += chunkSize) {
      const chunk = opened.slice(from, from + chunkSize);
      try {
        await this.settle(chunk);
      } catch (error) {
        this.logger.warn(`${this.place.topic}/${this.place.partition} waits: ${(error as Error).message}`);
        return { settled, retryInMs: pauseMs };
      }
      settled = chunk[chunk.length - 1].message.offset;
      await batch.heartbeat();
    }
    return { settled };
  }

  /**
   * Takes the chunk to effect; where it fails for good, halves it until the culprit stands alone and is parked.
   * @throws only what is worth the same try again: an outage, or losing against another transaction
   */
  private async settle(chunk: Opened[]): Promise<void> {
    if (chunk.length === 0) return;
    try {
      await this.apply(chunk);
    } catch (error) {
      if (error instanceof Fenced) {
        const rest = chunk.filter(({ message }) => message.offset >= error.nextOffset);
        if (rest.length < chunk.length) await this.settle(rest);
        else throw error;
      } else if (isTransient(error)) {
        throw error;
      } else if (chunk.length === 1) {
        await this.parkCulprit(chunk[0].message, error as Error);
      } else {
        const middle = chunk.length >> 1;
        await this.settle(chunk.slice(0, middle));
        await this.settle(chunk.slice(middle));
      }
    }
  }

  private async apply(chunk: Opened[]): Promise<void> {
    const { place } = this;
    const context = await this.dataSource.transaction(async (tx) => {
      // The second is read once the first is passed, so it knows what the partition's former owner put aside.
      const [, held] = await allDone([
        passFence(tx, place, chunk[0].message.offset, chunk[chunk.length - 1].message.offset),
        heldBackKeys(tx, place, keysOf(chunk)),
      ]);
      const { good, aside } = sort(chunk, held);
      await park(tx, place, aside);
      const fresh = await takeNew(tx, place.group, [...new Set(good.map(({ id }) => id))].sort());
      const ctx = new BatchContext(place.topic, place.partition, tx);
      for (const run of runs(firstOfEach(good, fresh), this.handlers)) await run.handler(run.deliveries, ctx);
      return ctx;
    });
    context.committed();
  }

  private async parkCulprit(message: IncomingMessage, error: Error): Promise<void> {
    const { topic, partition } = this.place;
    this.logger.error({ err: error, topic, partition, offset: message.offset.toString() }, 'event parked');
    await this.dataSource.transaction(async (tx) => {
      await passFence(tx, this.place, message.offset, message.offset);
      await park(tx, this.place, [{ message, reason: reasonOf(error), state: 'waiting', attempts: 1 }]);
    });
  }
}

export const reasonOf = (error: Error): string => `${error.name}: ${error.message}`.slice(0, 2000);

const keysOf = (chunk: Opened[]): string[] => chunk.flatMap((item) => ('delivery' in item ? [item.delivery.key] : []));

function sort(chunk: Opened[], held: ReadonlySet<string>): { good: Delivery[]; aside: ParkingCase[] } {
  const good: Delivery[] = [];
  const aside: ParkingCase[] = [];
  for (const item of chunk) {
    const { message } = item;
    if ('malformed' in item) aside.push({ message, reason: item.malformed, state: 'dead', attempts: 1 });
    else if (held.has(item.delivery.key)) {
      aside.push({ message, reason: 'waits behind an earlier event of its key', state: 'waiting', attempts: 0 });
    } else good.push(item.delivery);
  }
  return { good, aside };
}

function open(message: IncomingMessage): Opened {
  try {
    return { message, delivery: fromMessage(message) };
  } catch (error) {
    if (error instanceof MalformedEvent) return { message, malformed: error.message };
    throw error;
  }
}

// A producer may have sent one event twice in a row: the inbox knows only what earlier batches brought.
function firstOfEach(deliveries: Delivery[], fresh: Set<string>): Delivery[] {
  return deliveries.filter(({ id }) => fresh.delete(id));
}
