import type { ServiceName } from '@titik/contracts/topic';
import { Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { DataSource } from 'typeorm';
import { callbackify } from 'node:util';
import { v4 as uuidv4 } from 'uuid';
import type { Assignments } from './assignments';
import type { BroadcastProgress } from './broadcast-progress';
import { BroadcastReader } from './broadcast-reader';
import type { EventBus, IncomingBatch, RunningSubscription } from './bus';
import { Drainer } from './drainer';
import { type HandlerTable, handlerTables } from './handler-table';
import { PartitionWorker } from './partition-worker';

const drainEveryMs = 500;

export interface EventServerOptions {
  service: ServiceName;
  /** The consumer cannot go on: leave, so that whoever watches the process starts a fresh one. */
  onCrash(error: Error): void;
}

/**
 * Nest's event transport: `@EventPattern` handlers get whole batches, each inside one transaction that also
 * holds the fence, the inbox and the outbox. See docs/adr/003-event-transport.md.
 */
@Injectable()
export class KafkaEventServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  private readonly member = uuidv4();
  private readonly running: RunningSubscription[] = [];
  private readonly workers = new Map<string, PartitionWorker>();
  private readonly lines = new Map<string, Promise<unknown>>();
  private drainTimer?: NodeJS.Timeout;
  private draining?: Promise<void>;
  private listening = false;
  private cluster = '';
  /** What the group reads; for lag and health. */
  groupTopics: string[] = [];

  constructor(
    private readonly options: EventServerOptions,
    private readonly bus: EventBus,
    private readonly assignments: Assignments,
    private readonly progress: BroadcastProgress,
    private readonly dataSource?: DataSource,
  ) {
    super();
  }

  /** Begins to read: first all that is broadcast from the beginning, to its end; then as a member of the group. */
  listen(callback: (error?: unknown) => void): void {
    callbackify(() => this.begin())(callback);
  }

  private async begin(): Promise<void> {
    const tables = handlerTables(this.messageHandlers);
    await this.startBroadcast('beginning', tables.beginning);
    await this.startBroadcast('now', tables.now);
    await this.startGroup(tables.group);
    this.listening = true;
  }

  /** Whether every subscription is a live member of its group. */
  isAlive(): boolean {
    return this.listening && this.running.every((subscription) => subscription.isAlive());
  }

  async close(): Promise<void> {
    clearInterval(this.drainTimer);
    await this.draining?.catch(() => undefined);
    await Promise.all(this.running.map((subscription) => subscription.stop()));
  }

  // Part of Nest's transport interface; nothing here emits client events to listen to.
  on(): void {
    throw new Error('this transport has no events of its own');
  }

  unwrap<T>(): T {
    return this.bus as T;
  }

  private async startBroadcast(from: 'beginning' | 'now', table: HandlerTable): Promise<void> {
    if (table.topics.length === 0) return;
    const reader = new BroadcastReader(this.bus, table, this.progress);
    if (from === 'beginning') await reader.aim();
    await this.subscribe({
      group: `${this.options.service}-${from}-${this.member}`,
      topics: table.topics,
      from,
      temporary: { beginAt: from === 'beginning' ? this.readSoFar(table.topics) : await this.ends(table.topics) },
      onBatch: (batch) => reader.onBatch(batch),
      onAssigned: async () => undefined,
    });
    if (from === 'beginning') await reader.whole;
  }

  private readSoFar(topics: readonly string[]): Map<string, Map<number, bigint>> {
    return new Map(topics.map((topic) => [topic, new Map(this.progress.of(topic))]));
  }

  /** The client would look for a topic's end at its first fetch only, and miss what came between joining and that. */
  private async ends(topics: readonly string[]): Promise<Map<string, Map<number, bigint>>> {
    const ends = new Map<string, Map<number, bigint>>();
    for (const topic of topics) {
      const bounds = [...(await this.bus.bounds(topic))];
      ends.set(topic, new Map(bounds.map(([partition, { high }]) => [partition, high])));
    }
    return ends;
  }

  private async startGroup(table: HandlerTable): Promise<void> {
    if (table.topics.length === 0) return;
    const { dataSource } = this;
    if (!dataSource) throw new Error('a group handler needs a database; a service without one reads broadcasts');
    this.groupTopics = table.topics;
    this.cluster = await this.bus.cluster();
    const drainer = new Drainer(this.options.service, dataSource, table.handlers);
    await this.subscribe({
      group: this.options.service,
      topics: table.topics,
      from: 'beginning',
      onBatch: (batch) => this.inLine(batch.topic, batch.partition, () => this.worker(batch, table).onBatch(batch)),
      onAssigned: (owned) => this.assignments.assign(owned),
    });
    this.drainTimer = setInterval(() => {
      this.draining ??= this.drain(drainer).finally(() => (this.draining = undefined));
    }, drainEveryMs);
  }

  private async subscribe(subscription: Omit<Parameters<EventBus['subscribe']>[0], 'onCrash'>): Promise<void> {
    this.running.push(await this.bus.subscribe({ ...subscription, onCrash: (error) => this.options.onCrash(error) }));
  }

  private worker({ topic, partition }: IncomingBatch, table: HandlerTable): PartitionWorker {
    const name = `${topic}:${partition}`;
    let worker = this.workers.get(name);
    if (!worker) {
      const place = { group: this.options.service, cluster: this.cluster, topic, partition, owner: this.member };
      worker = new PartitionWorker(place, this.dataSource!, table.handlers);
      this.workers.set(name, worker);
    }
    return worker;
  }

  private async drain(drainer: Drainer): Promise<void> {
    try {
      for (const { topic, partition } of await drainer.duePlaces()) {
        if (!this.assignments.owned(topic).includes(partition)) continue;
        await this.inLine(topic, partition, () => drainer.drain(topic, partition));
      }
    } catch (error) {
      this.logger.warn(`parked events wait: ${(error as Error).message}`);
    }
  }

  /** One after the other for each partition: live batches and the drainer must not overtake each other. */
  private inLine<T>(topic: string, partition: number, work: () => Promise<T>): Promise<T> {
    const name = `${topic}:${partition}`;
    const turn = (this.lines.get(name) ?? Promise.resolve()).then(work);
    this.lines.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
