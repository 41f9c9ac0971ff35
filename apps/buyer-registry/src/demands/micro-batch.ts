import { gatherMs } from '@titik/eventing/gather';

interface Waiting<T, R> {
  item: T;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/**
 * Natural micro-batching: what arrives while a commit runs goes into the next one; an idle caller waits for nobody.
 * When a batch fails by one item's fault, its halves are committed apart, until the fault stays alone with its item.
 */
export class MicroBatch<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running = false;

  /**
   * @param commit commits the items together; resolves to a result for each, in order
   * @param most items a commit at most
   * @param byItem whether an error is the fault of an item (else it is everybody's, e.g. a lost connection)
   */
  constructor(
    private readonly commit: (items: T[]) => Promise<R[]>,
    private readonly most: number,
    private readonly byItem: (error: unknown) => boolean,
  ) {}

  /** Resolves when the item is committed; rejects with the error that kept it out. */
  add(item: T): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.most);
      await this.settle(batch);
      const wait = gatherMs(batch.length);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    this.running = false;
  }

  private async settle(batch: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.commit(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => resolve(results[i]));
    } catch (error) {
      if (batch.length > 1 && this.byItem(error)) {
        const middle = Math.ceil(batch.length / 2);
        await this.settle(batch.slice(0, middle));
        await this.settle(batch.slice(middle));
      } else for (const { reject } of batch) reject(error);
    }
  }
}
