import type { RateCounter } from './rate-counter';

/** Counts within this process only: right for one instance of the gateway. */
export class MemoryCounter implements RateCounter {
  private windowEnd = 0;
  private counts = new Map<string, number>();

  async count(key: string, windowEnd: number): Promise<number> {
    if (windowEnd !== this.windowEnd) {
      this.windowEnd = windowEnd;
      this.counts = new Map();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }

  async close(): Promise<void> {}
}
