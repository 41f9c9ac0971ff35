import { Logger } from '@nestjs/common';
import { createClient } from 'redis';
import { MemoryCounter } from './memory-counter';
import type { RateCounter } from './rate-counter';

/** A Redis that hangs must not make every request wait for it. */
const patienceMs = 200;

/**
 * Counts in Redis, so that all instances of the gateway share one count. While Redis is away each counts for itself:
 * a limit that is too generous for a while is better than no service.
 */
export class RedisCounter implements RateCounter {
  private readonly log = new Logger(RedisCounter.name);
  private readonly fallback = new MemoryCounter();
  private readonly client;
  private away = false;

  constructor(url: string) {
    this.client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 2_000 } });
    this.client.on('error', (error: Error) => this.noteAway(error));
    this.client.on('ready', () => (this.away = false));
    this.client.connect().catch((error: Error) => this.noteAway(error));
  }

  async count(key: string, windowEnd: number): Promise<number> {
    if (!this.client.isReady) return this.fallback.count(key, windowEnd);
    const name = `titik-temu:rate:${windowEnd}:${key}`;
    try {
      const answer = this.client.multi().incr(name).pExpireAt(name, windowEnd).exec();
      return Number((await inTime(answer))[0]);
    } catch (error) {
      this.noteAway(error as Error);
      return this.fallback.count(key, windowEnd);
    }
  }

  async close(): Promise<void> {
    this.client.destroy();
  }

  private noteAway(error: Error): void {
    if (!this.away) this.log.warn(`Redis is away, each instance counts for itself: ${error.message}`);
    this.away = true;
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
