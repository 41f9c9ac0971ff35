import type { Admin, Consumer, EachBatchPayload, Kafka } from 'kafkajs';
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
  private readonly uncommitted = new Map<string, { topic: string; partition: number; offset: string }>();
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
  }

  async start(): Promise<void> {
    await this.setBeginnings();
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

  /** As if the group had read and committed before: the broker begins there by itself. */
  private async setBeginnings(): Promise<void> {
    const topics = [...(this.subscription.beginAt ?? [])].filter(([, offsets]) => offsets.size > 0);
    if (topics.length === 0) return;
    await this.withAdmin(async (admin) => {
      for (const [topic, offsets] of topics) {
        await admin.setOffsets({
          groupId: this.prefix + this.subscription.group,
          topic: this.prefix + topic,
          partitions: [...offsets].map(([partition, offset]) => ({ partition, offset: offset.toString() })),
        });
      }
    });
  }

  private async removeGroup(): Promise<void> {
    await this.withAdmin((admin) => admin.deleteGroups([this.prefix + this.subscription.group]));
  }

  private async withAdmin(work: (admin: Admin) => Promise<unknown>): Promise<void> {
    const admin = this.kafka.admin();
    await admin.connect();
    await work(admin).finally(() => admin.disconnect());
  }

  private onJoin(assignment: Record<string, number[]>): void {
    this.joined = true;
    this.lastHeard = Date.now();
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
      const { topic, partition } = batch;
      this.uncommitted.set(`${topic}:${partition}`, { topic, partition, offset: (outcome.settled + 1n).toString() });
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

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
