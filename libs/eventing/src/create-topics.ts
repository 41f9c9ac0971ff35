import { type Topic } from '@titik/contracts/topic';
import { type Admin, type ITopicConfig, Kafka, logLevel } from 'kafkajs';
import { kafkaConfig, type KafkaSettings } from './kafka-settings';

export interface TopicSizes {
  /** Partitions of the topics that demands are spread over; a multiple of the most instances ever wanted. */
  lanes: number;
  few: number;
  replication: number;
}

/**
 * Makes the topics that are not there yet; existing ones stay as they are, since a changed number of partitions
 * would break the order of keys.
 * @returns the names that were made
 */
export async function createTopics(
  settings: KafkaSettings,
  topics: readonly Topic[],
  sizes: TopicSizes,
): Promise<string[]> {
  // A topic that is still unknown for a moment is no news here.
  const admin = new Kafka({ ...kafkaConfig(settings), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const prefix = settings.prefix ?? '';
    if (settings.mock) {
      await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => prefix + name) });
      return [];
    }
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !existing.has(prefix + name));
    if (missing.length > 0) {
      await admin.createTopics({
        waitForLeaders: false,
        timeout: 15_000,
        topics: missing.map((topic) => topicConfig(topic, prefix, sizes)),
      });
      await led(
        admin,
        missing.map(({ name }) => prefix + name),
      );
    }
    return missing.map(({ name }) => prefix + name);
  } finally {
    await admin.disconnect();
  }
}

// The client's own wait gives up when a broker has not heard of the topic yet, which for a moment is normal.
async function led(admin: Admin, names: string[]): Promise<void> {
  for (const end = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: names });
      if (topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0)))
        return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    if (Date.now() > end) throw new Error('the new topics have no leaders');
  }
}

function topicConfig(topic: Topic, prefix: string, sizes: TopicSizes): ITopicConfig {
  return {
    topic: prefix + topic.name,
    numPartitions: sizes[topic.partitions],
    replicationFactor: sizes.replication,
    configEntries: [
      { name: 'cleanup.policy', value: topic.compacted ? 'compact' : 'delete' },
      // Events of the last two weeks can be replayed; the inbox remembers for as long.
      ...(topic.compacted ? [] : [{ name: 'retention.ms', value: String(14 * 86_400_000) }]),
      { name: 'min.insync.replicas', value: String(Math.max(1, sizes.replication - 1)) },
    ],
  };
}
