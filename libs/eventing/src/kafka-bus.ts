import { type Admin, Kafka, type Producer } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventBus, OutgoingMessage, PartitionBounds, RunningSubscription, Subscription } from './bus';
import { KafkaSubscription } from './kafka-subscription';
import { kafkaConfig, type KafkaSettings, producerConfig } from './kafka-settings';

const closePatienceMs = 3000;

const askTries = 15;
const askAgainMs = 200;

/** {@link EventBus} over kafkajs. Topic and group names get the configured prefix here and nowhere else. */
export class KafkaBus implements EventBus {
  private readonly kafka: Kafka;
  private readonly prefix: string;
  private producer?: Promise<Producer>;
  private admin?: Promise<Admin>;

  constructor(private readonly settings: KafkaSettings) {
    this.kafka = new Kafka(kafkaConfig(settings));
    this.prefix = settings.prefix ?? '';
  }

  async publishBatch(messages: OutgoingMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const byTopic = new Map<string, { key: string; value: string; headers: Record<string, string> }[]>();
    for (const { topic, key, value, headers } of messages) {
      const rows = byTopic.get(topic);
      if (rows) rows.push({ key, value, headers });
      else byTopic.set(topic, [{ key, value, headers }]);
    }
    const producer = await this.connectedProducer();
    try {
      await producer.sendBatch({
        acks: -1,
        topicMessages: [...byTopic].map(([topic, rows]) => ({ topic: this.prefix + topic, messages: rows })),
      });
    } catch (error) {
      // After a failed send the idempotent producer's sequence is unsure; only a new producer is safe.
      this.producer = undefined;
      void producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  async subscribe(subscription: Subscription): Promise<RunningSubscription> {
    const running = new KafkaSubscription(this.kafka, this.settings, subscription);
    await running.start();
    return running;
  }

  async cluster(): Promise<string> {
    const admin = await this.connectedAdmin();
    return (await admin.describeCluster()).clusterId;
  }

  async bounds(topic: string): Promise<PartitionBounds> {
    const offsets = await this.patiently((admin) => admin.fetchTopicOffsets(this.prefix + topic));
    return new Map(offsets.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]));
  }

  async lag(group: string, topics: string[]): Promise<{ topic: string; partition: number; lag: number }[]> {
    const admin = await this.connectedAdmin();
    const committed = await admin.fetchOffsets({
      groupId: this.prefix + group,
      topics: topics.map((topic) => this.prefix + topic),
    });
    const rows = await Promise.all(
      topics.map(async (topic) => {
        const bounds = await this.bounds(topic);
        const known = committed.find((entry) => entry.topic === this.prefix + topic)?.partitions ?? [];
        const offsets = new Map(known.map(({ partition, offset }) => [partition, BigInt(offset)]));
        return [...bounds].map(([partition, { low, high }]) => {
          const offset = offsets.get(partition) ?? -1n;
          return { topic, partition, lag: Number(high - (offset < low ? low : offset)) };
        });
      }),
    );
    return rows.flat();
  }

  async members(group: string): Promise<number> {
    const admin = await this.connectedAdmin();
    const { groups } = await admin.describeGroups([this.prefix + group]);
    return groups[0]?.members.length ?? 0;
  }

  async close(): Promise<void> {
    const connections = [this.producer, this.admin];
    this.producer = this.admin = undefined;
    const closed = Promise.allSettled(connections.map(async (connection) => (await connection)?.disconnect()));
    // One that looks for an unreachable broker goes on looking for half a minute.
    const patience = new AbortController();
    await Promise.race([
      closed,
      pause(closePatienceMs, undefined, { signal: patience.signal, ref: false }).catch(() => undefined),
    ]);
    patience.abort();
  }

  private connectedProducer(): Promise<Producer> {
    this.producer ??= this.connect(
      this.kafka.producer(producerConfig(this.settings)),
      () => (this.producer = undefined),
    );
    return this.producer;
  }

  private connectedAdmin(): Promise<Admin> {
    this.admin ??= this.connect(this.kafka.admin(), () => (this.admin = undefined));
    return this.admin;
  }

  /** The admin client does not look again where a topic's leader has moved to, as it does for a moment after its birth. */
  private async patiently<T>(ask: (admin: Admin) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await ask(await this.connectedAdmin());
      } catch (error) {
        if (tries === askTries || !(error as { retriable?: boolean }).retriable) throw error;
        await new Promise((resolve) => setTimeout(resolve, askAgainMs));
      }
    }
  }

  private async connect<T extends { connect(): Promise<void> }>(client: T, forget: () => void): Promise<T> {
    try {
      await client.connect();
      return client;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
