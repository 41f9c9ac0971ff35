import type { EventBus } from './bus';

/** How far a reader has come of what its topics held when it began. */
export class CatchUp {
  /** Partitions not yet read up to where they stood at the start: `topic:partition` → first offset beyond. */
  private readonly behind = new Map<string, bigint>();
  private done: () => void = () => undefined;
  /** Resolves when all that has been read. */
  readonly whole = new Promise<void>((resolve) => (this.done = resolve));

  get isWhole(): boolean {
    return this.behind.size === 0;
  }

  /** Notes where the topics end now. */
  async aim(bus: EventBus, topics: readonly string[]): Promise<void> {
    for (const topic of topics) {
      for (const [partition, { low, high }] of await bus.bounds(topic)) {
        if (high > low) this.behind.set(`${topic}:${partition}`, high);
      }
    }
    if (this.isWhole) this.done();
  }

  /** Notes the last offset of a batch that has been read. */
  advance(topic: string, partition: number, last: bigint, highWatermark: bigint): void {
    const name = `${topic}:${partition}`;
    const goal = this.behind.get(name);
    // Compaction may have taken the last numbers below the goal; then the batch that ends at the high mark counts.
    if (goal === undefined || (last + 1n < goal && last + 1n < highWatermark)) return;
    this.behind.delete(name);
    if (this.isWhole) this.done();
  }
}
