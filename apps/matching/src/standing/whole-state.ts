import { eventOf } from '@titik/contracts/event-type';
import { ProducerStandingRecorded } from '@titik/contracts/standing.events';
import { Outbox } from '@titik/eventing/outbox';
import { StatePublisher } from '@titik/eventing/state-publisher';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { StandingRow } from './standing.entity';

const pageSize = 500;

/** What only matching knows and hears from the broker at every start: how producers stand. */
@Injectable()
export class WholeState implements OnApplicationBootstrap {
  constructor(
    private readonly publisher: StatePublisher,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.publisher.begin({ standings: (tx, after) => this.standings(tx, after) });
  }

  private async standings(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const rows = await tx.find(StandingRow, {
      where: { version: MoreThan(0), ...(after && { producerId: MoreThan(after) }) },
      order: { producerId: 'ASC' },
      take: pageSize,
      lock: { mode: 'pessimistic_read' },
    });
    await this.outbox.add(
      tx,
      rows.map((row) => eventOf(ProducerStandingRecorded, { standing: row.describe() })),
    );
    return rows.at(-1)?.producerId;
  }
}
