import { Injectable } from '@nestjs/common';

/** How far this instance has read what is broadcast from the beginning: the next offset of each partition, by topic. */
@Injectable()
export class BroadcastProgress {
  private readonly topics = new Map<string, Map<number, bigint>>();

  of(topic: string): Map<number, bigint> {
    let offsets = this.topics.get(topic);
    if (!offsets) this.topics.set(topic, (offsets = new Map()));
    return offsets;
  }

  /** What came before is known from elsewhere: reading may begin here. Means nothing once reading has begun. */
  beginAt(topic: string, offsets: Iterable<readonly [partition: number, offset: bigint]>): void {
    this.topics.set(topic, new Map(offsets));
  }
}
