import type { Consumer, EachBatchPayload, Kafka, TopicPartitionOffset } from 'kafkajs';
import type { RunningSubscription, Subscription } from './bus';
import { gatherMs } from './gather';
import { consumerConfig, type KafkaSettings, partitionsAtOnce, sessionTimeoutMs } from './kafka-settings';

const commitEveryMs = 1000;
const joinTries = 30;
const joinAgainMs = 500;

/** One member of a consumer group. Offsets are remembered only after the batch's effects are committed. */
export class KafkaSubscription implements RunningSubscription {
  private consumer: Consumer;
  private readonly prefix: string;
  /** Where a temporary member reads on; nobody else will, so nothing of it is committed. */
  private readonly positions = new Map<string, TopicPartitionOffset>();
  private readonly uncommitted = new Map<string, TopicPartitionOffset>();
  private assigned: Promise<void> = Promise.resolve();
  private taken = false;
  private lastHeard = 0;
  private joined = false;
  private stopping = false;
  private lastCommit = 0;
  private committer?: NodeJS.Timeout;
  private readonly resumers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
    private readonly subscription: Subscription,
  ) {
    this.prefix = settings.prefix ?? '';
    for (const [topic, offsets] of subscription.temporary?.beginAt ?? [])
      for (const [partition, offset] of offsets) note(this.positions, this.prefix + topic, partition, offset);
  }

  async start(): Promise<void> {
    for (let tries = 1; ; tries++) {
      const groupId = this.prefix + this.subscription.group;
      this.consumer = this.kafka.consumer({ ...consumerConfig(this.settings), groupId });
      try {
        await this.join();
        break;
      } catch (error) {
        // A broker that has just come up still reads its groups; the client gives up on that at the first join.
        await this.consumer.disconnect().catch(() => undefined);
        if (tries === joinTries || !(error as { retriable?: boolean }).retriable) throw error;
        await sleep(joinAgainMs);
      }
    }
    this.committer = setInterval(() => void this.commit().catch(() => undefined), commitEveryMs);
  }

  private async join(): Promise<void> {
    const { consumer, subscription } = this;
    const { GROUP_JOIN, HEARTBEAT, REBALANCING, CRASH, DISCONNECT } = consumer.events;
    consumer.on(GROUP_JOIN, ({ payload }) => this.onJoin(payload.memberAssignment));
    consumer.on(HEARTBEAT, () => (this.lastHeard = Date.now()));
    consumer.on(REBALANCING, () => (this.joined = false));
    consumer.on(DISCONNECT, () => (this.joined = false));
    consumer.on(CRASH, ({ payload }) => {
      this.joined = false;
      if (!payload.restart && !this.stopping) subscription.onCrash(payload.error);
    });
    await consumer.connect();
    await consumer.subscribe({
      topics: subscription.topics.map((topic) => this.prefix + topic),
      fromBeginning: subscription.from === 'beginning',
    });
    const firstJoin = new Promise<void>((resolve) => {
      const off = consumer.on(GROUP_JOIN, () => (off(), resolve()));
    });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: partitionsAtOnce,
      eachBatch: (payload) => this.onBatch(payload),
    });
    await firstJoin;
  }

  isAlive(): boolean {
    return this.joined && Date.now() - this.lastHeard < sessionTimeoutMs;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.committer);
    for (const timer of this.resumers) clearTimeout(timer);
    await this.commit().catch(() => undefined);
    await this.consumer.disconnect();
    if (this.subscription.temporary) await this.removeGroup().catch(() => undefined);
  }

  private async removeGroup(): Promise<void> {
    const admin = this.kafka.admin();
    await admin.connect();
    await admin.deleteGroups([this.prefix + this.subscription.group]).finally(() => admin.disconnect());
  }

  // The client tells of a join before it fetches. Its own way of setting a group's offsets takes five seconds a topic.
  private readOn(): void {
    for (const position of this.positions.values()) this.consumer.seek(position);
  }

  private onJoin(assignment: Record<string, number[]>): void {
    this.joined = true;
    this.lastHeard = Date.now();
    this.readOn();
    const owned = new Map(
      Object.entries(assignment).map(([topic, partitions]) => [topic.slice(this.prefix.length), partitions]),
    );
    // Assignments are taken over one after the other, also when two rebalances follow closely.
    this.taken = false;
    const turn = this.assigned.then(() => this.subscription.onAssigned(owned));
    this.assigned = turn;
    turn.then(
      () => (this.taken = this.assigned === turn),
      (error: Error) => this.subscription.onCrash(error),
    );
  }

  private async onBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning, isStale, pause } = payload;
    await this.takenOver(heartbeat);
    const outcome = await this.subscription.onBatch({
      topic: batch.topic.slice(this.prefix.length),
      partition: batch.partition,
      highWatermark: BigInt(batch.highWatermark),
      messages: batch.messages.map(({ offset, key, value, headers }) => ({
        offset: BigInt(offset),
        key: key === null ? null : key.toString('utf8'),
        value,
        headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)])),
      })),
      isCurrent: () => isRunning() && !isStale(),
      heartbeat,
    });
    if (outcome.settled !== undefined) {
      resolveOffset(outcome.settled.toString());
      const read = this.subscription.temporary ? this.positions : this.uncommitted;
      note(read, batch.topic, batch.partition, outcome.settled + 1n);
    }
    if (outcome.retryInMs !== undefined) this.resumeIn(outcome.retryInMs, pause());
    if (this.stopping || Date.now() - this.lastCommit > commitEveryMs) await this.commit(payload);
    await heartbeat();
    const wait = gatherMs(batch.messages.length);
    if (wait > 0 && !this.stopping) await sleep(wait);
  }

  /** Keeps the membership alive while the owner of new partitions gets ready for them. */
  private async takenOver(heartbeat: () => Promise<void>): Promise<void> {
    if (this.taken) return;
    const ready = this.assigned.then(() => true);
    while (!(await Promise.race([ready, sleep(1000).then(() => false)]))) await heartbeat();
  }

  // A paused partition delays no other; sleeping inside the batch would hold up the whole fetch round.
  private resumeIn(ms: number, resume: () => void): void {
    const timer = setTimeout(() => {
      this.resumers.delete(timer);
      if (!this.stopping) resume();
    }, ms);
    this.resumers.add(timer);
  }

  // A commit that is lost costs nothing: the consumer's own progress row trims what comes again.
  private async commit(batch?: EachBatchPayload): Promise<void> {
    if (this.uncommitted.size === 0) return;
    this.lastCommit = Date.now();
    const offsets = [...this.uncommitted.values()];
    this.uncommitted.clear();
    if (!batch) return this.consumer.commitOffsets(offsets);
    await batch.commitOffsetsIfNecessary({
      topics: offsets.map(({ topic, ...offset }) => ({ topic, partitions: [offset] })),
    });
  }
}

function note(read: Map<string, TopicPartitionOffset>, topic: string, partition: number, next: bigint): void {
  read.set(`${topic}:${partition}`, { topic, partition, offset: next.toString() });
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
