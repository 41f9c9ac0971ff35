import { setImmediate } from 'node:timers/promises';
import { Periodic } from '@titik/platform/periodic';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnlockBook } from './unlock-book';
import type { UnlockedDemand } from './unlocked-demand';
import { changedSince, oldestRunning, readUnlocks } from './unlock-rows';

const followMs = 1000;
const perRead = 100;
/** Whoever matches gets the thread after so long. */
const sliceMs = 2;

/** Keeps this instance's book the same as what the owners of all lanes have stored. */
@Injectable()
export class BookKeeper implements OnModuleInit {
  readonly book = new UnlockBook();
  private read?: Date;
  private following?: Promise<void>;
  private since = '0';
  /** Which transaction's state of a demand is in the book. */
  private readonly known = new Map<string, string>();

  constructor(
    private readonly periodic: Periodic,
    private readonly dataSource: DataSource,
  ) {}

  // Nothing waits for the book but who asks for coaching: matching is ready as soon as its market is.
  onModuleInit(): void {
    this.periodic.every(followMs, 'coaching', () => this.follow())();
  }

  /** The book's age: whatever was stored then is in it. Waits for the first reading. */
  async ready(): Promise<Date> {
    if (!this.read) await this.follow();
    return this.read!;
  }

  private follow(): Promise<void> {
    this.following ??= this.readOn().finally(() => (this.following = undefined));
    return this.following;
  }

  // A transaction may end after a later one, so what all running ones may still write is read again next time.
  private async readOn(): Promise<void> {
    const { manager } = this.dataSource;
    const asOf = new Date();
    const oldest = await oldestRunning(manager);
    const changed = await changedSince(manager, this.since);
    const news = changed.filter(({ demandId, changed }) => this.known.get(demandId) !== changed);
    for (let at = 0; at < news.length; at += perRead) {
      const ids = news.slice(at, at + perRead).map(({ demandId }) => demandId);
      let since = performance.now();
      for (const each of await readUnlocks(manager, ids)) {
        this.take(each.demandId, each.changed, each.unlocks);
        if (performance.now() - since < sliceMs) continue;
        await setImmediate();
        since = performance.now();
      }
    }
    this.since = oldest;
    this.read = asOf;
  }

  private take(demandId: string, changed: string, unlocks: UnlockedDemand | null): void {
    if (unlocks) {
      this.book.put(unlocks);
      this.known.set(demandId, changed);
    } else {
      this.book.drop(demandId);
      this.known.delete(demandId);
    }
  }
}
