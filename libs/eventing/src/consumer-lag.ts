import type { EventBus } from './bus';

const patienceMs = 2000;

/** What a group has not settled yet, a partition each; nothing while the broker is away, and never a long wait for it. */
export async function consumerLag(
  bus: EventBus,
  group: string,
  topics: string[],
): Promise<{ topic: string; partition: number; lag: number }[]> {
  const late = new Promise<[]>((resolve) => setTimeout(() => resolve([]), patienceMs).unref());
  return Promise.race([bus.lag(group, topics).catch(() => []), late]);
}
