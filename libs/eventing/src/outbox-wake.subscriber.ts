import { type EntitySubscriberInterface, EventSubscriber } from 'typeorm';
import type { TransactionCommitEvent } from 'typeorm/subscriber/event/TransactionCommitEvent.js';

/** Tells the relay of a commit that left events behind, so that they need not wait for its next look. */
@EventSubscriber()
export class OutboxWake implements EntitySubscriberInterface {
  constructor(private readonly wake: () => void) {}

  afterTransactionCommit(event: TransactionCommitEvent): void {
    const data = event.queryRunner.data as { outbox?: boolean };
    if (!data.outbox) return;
    data.outbox = false;
    this.wake();
  }
}
