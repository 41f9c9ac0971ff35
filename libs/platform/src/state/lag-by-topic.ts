import type { TopicLag } from './state.dto';

/** Lag by topic, over all its partitions, the largest first. */
export function lagByTopic(rows: readonly { topic: string; lag: number }[]): TopicLag[] {
  const sums = new Map<string, number>();
  for (const { topic, lag } of rows) sums.set(topic, (sums.get(topic) ?? 0) + lag);
  return [...sums]
    .map(([topic, events]) => ({ topic, events }))
    .toSorted((a, b) => b.events - a.events || (a.topic < b.topic ? -1 : 1));
}
