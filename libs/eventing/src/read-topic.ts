import { setTimeout as pause } from 'node:timers/promises';
import type { EventBus, IncomingMessage } from './bus';
import { CatchUp } from './catch-up';

/** How much longer than its work a reader rests after each batch, so that it never takes more than a share of a core. */
const rest = 3;
const longestRestMs = 1000;

export interface TopicReading {
  /** Resolves when all has been read that was there at the start; rejects when the reader died. */
  whole: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Reads a topic anew from its beginning, in a group of its own that is removed at the end, and goes on with what comes
 * until it is stopped. For a second look at what others have read; so it works slowly.
 */
export async function readTopic(
  bus: EventBus,
  topic: string,
  group: string,
  onMessages: (messages: readonly IncomingMessage[]) => void,
): Promise<TopicReading> {
  const progress = new CatchUp();
  await progress.aim(bus, [topic]);
  let died: (error: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => (died = reject));
  death.catch(() => undefined);
  const running = await bus.subscribe({
    group,
    topics: [topic],
    from: 'beginning',
    temporary: { beginAt: new Map() },
    onBatch: async ({ partition, messages, highWatermark }) => {
      const begun = performance.now();
      onMessages(messages);
      const settled = messages.at(-1)?.offset;
      if (settled !== undefined) progress.advance(topic, partition, settled, highWatermark);
      await pause(Math.min(longestRestMs, rest * (performance.now() - begun)));
      return { settled };
    },
    onAssigned: async () => undefined,
    onCrash: (error) => died(error),
  });
  return { whole: Promise.race([progress.whole, death]), stop: () => running.stop() };
}
