/** A message as it travels: the key orders it, the headers describe it, the value is JSON. */
export interface OutgoingMessage {
  topic: string;
  key: string;
  value: string;
  headers: Record<string, string>;
}

export interface IncomingMessage {
  offset: bigint;
  key: string | null;
  value: Buffer | null;
  headers: Record<string, string>;
}

export interface IncomingBatch {
  topic: string;
  partition: number;
  messages: IncomingMessage[];
  /** The offset that the next message written to this partition will get. */
  highWatermark: bigint;
  /** False as soon as this member may no longer work on the partition. */
  isCurrent(): boolean;
  heartbeat(): Promise<void>;
}

/** How far a batch was settled, and how long to leave the partition alone when it was not settled whole. */
export interface BatchOutcome {
  /** Offset of the last settled message; undefined when none was. */
  settled?: bigint;
  retryInMs?: number;
}

export interface Subscription {
  /** Members of one group share the partitions; a group of one's own reads everything. */
  group: string;
  topics: string[];
  from: 'beginning' | 'now';
  /**
   * The group lives no longer than this subscription and is removed when it stops; at which offsets it begins instead,
   * by topic and partition.
   */
  temporary?: { beginAt: ReadonlyMap<string, ReadonlyMap<number, bigint>> };
  onBatch(batch: IncomingBatch): Promise<BatchOutcome>;
  /** Called with all owned partitions after each (re)assignment and awaited before its first batch. */
  onAssigned(owned: ReadonlyMap<string, readonly number[]>): Promise<void>;
  /** The subscription is dead and does not come back by itself. */
  onCrash(error: Error): void;
}

export interface RunningSubscription {
  /** A member of its group that heard from the broker within the session time-out. */
  isAlive(): boolean;
  /** Finishes the batches under way, remembers how far it came, leaves the group. */
  stop(): Promise<void>;
}

/** First and next offset of each partition. */
export type PartitionBounds = Map<number, { low: bigint; high: bigint }>;

/**
 * The one door to the message broker. Whoever wants another client library writes this port anew
 * and runs `bus.contract.ts` against it.
 */
export interface EventBus {
  /** Resolves when every message is acknowledged by all replicas in sync; rejects when any may not be. */
  publishBatch(messages: OutgoingMessage[]): Promise<void>;
  subscribe(subscription: Subscription): Promise<RunningSubscription>;
  /** Names the cluster whose offsets these are. */
  cluster(): Promise<string>;
  bounds(topic: string): Promise<PartitionBounds>;
  /** Messages not yet settled by the group, a partition each. */
  lag(group: string, topics: string[]): Promise<{ topic: string; partition: number; lag: number }[]>;
  /** How many members the group has now. */
  members(group: string): Promise<number>;
  close(): Promise<void>;
}

/** Injection token of the {@link EventBus}. */
export const EVENT_BUS = Symbol('EventBus');
