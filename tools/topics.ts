import { topics } from '@titik/contracts/registry';
import { createTopics, type TopicSizes } from '@titik/eventing/create-topics';
import { readEnvironment } from '@titik/platform/environment';
import { kafkaSettingsOf } from '@titik/platform/kafka-settings-of';

/** Partitions and replicas from LANE_PARTITIONS, FEW_PARTITIONS and REPLICATION_FACTOR. */
export function topicSizes(defaults: TopicSizes): TopicSizes {
  const number = (name: string, other: number): number => Number(process.env[name] ?? other);
  return {
    lanes: number('LANE_PARTITIONS', defaults.lanes),
    few: number('FEW_PARTITIONS', defaults.few),
    replication: number('REPLICATION_FACTOR', defaults.replication),
  };
}

/** The deploy step that makes the topics: `npm run topics` with KAFKA_BROKERS set. */
export async function main(): Promise<void> {
  const sizes = topicSizes({ lanes: 48, few: 6, replication: 1 });
  const made = await createTopics(kafkaSettingsOf(readEnvironment(), 'topics'), topics, sizes);
  console.log(made.length > 0 ? `made ${made.join(', ')}` : 'all topics are there');
}
