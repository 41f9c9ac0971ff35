import { Injectable } from '@nestjs/common';

type Watcher = (owned: number[]) => Promise<void>;

/** Which partitions this instance owns now, for those whose memory follows the ownership. */
@Injectable()
export class Assignments {
  private readonly partitions = new Map<string, number[]>();
  private readonly watchers = new Map<string, Watcher[]>();

  owned(topic: string): number[] {
    return this.partitions.get(topic) ?? [];
  }

  /** `watcher` gets all owned partitions after each assignment; the first batch of it waits for the watcher. */
  watch(topic: string, watcher: Watcher): void {
    this.watchers.set(topic, [...(this.watchers.get(topic) ?? []), watcher]);
  }

  async assign(owned: ReadonlyMap<string, readonly number[]>): Promise<void> {
    this.partitions.clear();
    for (const [topic, partitions] of owned) this.partitions.set(topic, [...partitions]);
    for (const [topic, watchers] of this.watchers) {
      for (const watcher of watchers) await watcher(this.owned(topic));
    }
  }
}
