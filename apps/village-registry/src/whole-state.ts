import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { eventOf } from '@titik/contracts/event-type';
import { ProducerRecorded } from '@titik/contracts/party.events';
import { Outbox } from '@titik/eventing/outbox';
import { StatePublisher } from '@titik/eventing/state-publisher';
import type { EntityManager } from 'typeorm';
import { lockProducers, publishOffers } from './offers/publish';
import { producerFacts } from './producers/producer-facts';

const pageSize = 500;

/** What other services know of the villages' side: all producers, then all offers, withdrawn ones too. */
@Injectable()
export class WholeState implements OnApplicationBootstrap {
  constructor(
    private readonly publisher: StatePublisher,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.publisher.begin({
      producers: (tx, after) => this.producers(tx, after),
      offers: (tx, after) => this.offers(tx, after),
    });
  }

  private async producers(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const next: { id: string }[] = await tx.query(
      'select id from producer where ($1::uuid is null or id > $1) order by id limit $2',
      [after, pageSize],
    );
    const ids = next.map(({ id }) => id);
    await lockProducers(tx, ids);
    const facts = await producerFacts(tx, ids);
    await this.outbox.add(
      tx,
      ids.map((id) => {
        const { version, party } = facts.get(id)!;
        return eventOf(ProducerRecorded, { producer: { ...party, version } });
      }),
    );
    return ids.at(-1);
  }

  private async offers(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const next: { id: string; producer_id: string }[] = await tx.query(
      'select id, producer_id from offer where ($1::uuid is null or id > $1) order by id limit $2',
      [after, pageSize],
    );
    // Whatever changes what is published of an offer locks its producer first.
    await lockProducers(tx, [...new Set(next.map((offer) => offer.producer_id))]);
    const ids = next.map(({ id }) => id);
    await publishOffers(tx, this.outbox, ids);
    return ids.at(-1);
  }
}
