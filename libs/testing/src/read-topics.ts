import { KafkaBus } from '@titik/eventing/kafka-bus';
import { randomUUID } from 'node:crypto';
import { eventually } from './eventually';
import { testParts } from './test-database';

/** Reads all that topics hold just now; each event's data, those of one key in their order. */
export async function readTopics<T>(prefix: string, topics: string[]): Promise<T[]> {
  const bus = new KafkaBus({ brokers: [testParts().brokers], clientId: 'test', prefix });
  const found: T[] = [];
  try {
    const bounds = await Promise.all(topics.map((topic) => bus.bounds(topic)));
    const held = bounds
      .flatMap((partitions) => [...partitions.values()])
      .reduce((sum, { low, high }) => sum + high - low, 0n);
    if (held === 0n) return [];
    const reader = await bus.subscribe({
      group: `reader-${randomUUID()}`,
      topics,
      from: 'beginning',
      temporary: { beginAt: new Map() },
      onBatch: async ({ messages }) => {
        found.push(...messages.map(({ value }) => JSON.parse(String(value)) as T));
        return { settled: messages.at(-1)?.offset };
      },
      onAssigned: async () => undefined,
      onCrash: () => undefined,
    });
    await eventually(() => found.length >= held);
    await reader.stop();
    return found;
  } finally {
    await bus.close();
  }
}
