import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type TradePost, TradePostRecorded } from '@titik/contracts/party.events';
import { eventOf } from '@titik/contracts/event-type';
import { Outbox } from '@titik/eventing/outbox';
import { DataSource } from 'typeorm';
import { seedPosts } from './seed-posts';
import { TradePostEntity } from './trade-post.entity';

@Injectable()
export class TradePostsService implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.seed();
  }

  /**
   * Stores and publishes those posts of the list that are not stored yet; later changes by people are left alone.
   * @returns how many were new
   */
  async seed(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const posts = seedPosts();
      const inserted = await tx
        .createQueryBuilder()
        .insert()
        .into(TradePostEntity)
        .values(posts.map((post) => TradePostEntity.of(post)))
        .orIgnore()
        .returning(['id'])
        .execute();
      const added = new Set((inserted.raw as { id: string }[]).map(({ id }) => id));
      const events = posts
        .filter(({ postId }) => added.has(postId))
        .map((post) => eventOf(TradePostRecorded, { post }));
      if (events.length > 0) await this.outbox.add(tx, events);
      return events.length;
    });
  }

  /** All posts, by name; optionally those of one country (ISO 3166-1 alpha-2). */
  async list(country?: string): Promise<TradePost[]> {
    const posts = await this.database
      .getRepository(TradePostEntity)
      .find({ where: country ? { country } : {}, order: { name: 'ASC', id: 'ASC' } });
    return posts.map((post) => post.state());
  }
}
