import type { EntityManager } from 'typeorm';

/** An event as a handler receives it: checked against its contract and not seen before. */
export interface Delivery<T = unknown> {
  /** The event's own id (UUID), the same at every consumer. */
  id: string;
  type: string;
  key: string;
  /** When it happened, ISO 8601. */
  time: string;
  data: T;
}

/** What surrounds a handler: where the batch comes from and the transaction that all its effects belong to. */
export class BatchContext {
  private readonly followUps: (() => void)[] = [];

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly manager?: EntityManager,
  ) {}

  /** The batch's open transaction. @throws Error in a broadcast handler, which must only touch memory */
  get tx(): EntityManager {
    if (!this.manager) throw new Error('a broadcast handler has no transaction');
    return this.manager;
  }

  /** Runs `fn` once the transaction is committed; never after a roll-back. */
  afterCommit(fn: () => void): void {
    this.followUps.push(fn);
  }

  committed(): void {
    for (const followUp of this.followUps) followUp();
  }
}
