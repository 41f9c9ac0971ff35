import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DealAdvanced, DealClosed } from '@titik/contracts/deal.events';
import { DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { BuyerRecorded, TradePostRecorded } from '@titik/contracts/party.events';
import { WordLearnt } from '@titik/contracts/word.events';
import { Outbox } from '@titik/eventing/outbox';
import { StatePublisher } from '@titik/eventing/state-publisher';
import { type EntityManager, In } from 'typeorm';
import { BuyerEntity } from './buyers/buyer.entity';
import { DealEntity } from './deals/deal.entity';
import { DemandEntity } from './demands/demand.entity';
import { TradePostEntity } from './trade-posts/trade-post.entity';
import { LearntWordEntity } from './vocabulary/learnt-word.entity';

const pageSize = 500;

/** What others need to know of the buyers' side: trade posts, buyers, what people taught the catalogue, open demands, deals. */
@Injectable()
export class WholeState implements OnApplicationBootstrap {
  constructor(
    private readonly publisher: StatePublisher,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.publisher.begin({
      'trade-posts': (tx, after) => this.posts(tx, after),
      buyers: (tx, after) => this.buyers(tx, after),
      'learnt-words': (tx, after) => this.words(tx, after),
      'open-demands': (tx, after) => this.demands(tx, after),
      deals: (tx, after) => this.deals(tx, after),
    });
  }

  private async posts(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const ids = await lockNext(tx, 'trade_post', after);
    const posts = await tx.findBy(TradePostEntity, { id: In(ids) });
    await this.outbox.add(
      tx,
      posts.map((post) => eventOf(TradePostRecorded, { post: post.state() })),
    );
    return ids.at(-1);
  }

  private async buyers(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const ids = await lockNext(tx, 'buyer', after);
    const buyers = await tx.findBy(BuyerEntity, { id: In(ids) });
    await this.outbox.add(
      tx,
      buyers.map((buyer) => eventOf(BuyerRecorded, { buyer: buyer.state() })),
    );
    return ids.at(-1);
  }

  private async words(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const ids = await lockNext(tx, 'learnt_word', after);
    const words = await tx.findBy(LearntWordEntity, { id: In(ids) });
    await this.outbox.add(
      tx,
      words.map((word) => eventOf(WordLearnt, { word: word.describe() })),
    );
    return ids.at(-1);
  }

  private async demands(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const ids = await lockNext(tx, 'demand', after, `state = 'open'`);
    const demands = await tx.find(DemandEntity, { where: { id: In(ids) }, relations: { lines: true } });
    await this.outbox.add(
      tx,
      demands.map((demand) => eventOf(DemandRegistered, { demand: demand.describe() })),
    );
    return ids.at(-1);
  }

  private async deals(tx: EntityManager, after: string | null): Promise<string | undefined> {
    const ids = await lockNext(tx, 'deal', after);
    const deals = (await tx.findBy(DealEntity, { id: In(ids) })).map((deal) => deal.describe());
    await this.outbox.add(
      tx,
      deals.map((deal) => (deal.state === 'open' ? eventOf(DealAdvanced, { deal }) : eventOf(DealClosed, { deal }))),
    );
    return ids.at(-1);
  }
}

/** Locks the rows that come after an id against change, a page of them. @returns their ids in order */
async function lockNext(tx: EntityManager, table: string, after: string | null, condition = 'true'): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from ${table} where ${condition} and ($1::uuid is null or id > $1) order by id limit $2 for share`,
    [after, pageSize],
  );
  return rows.map(({ id }) => id);
}
