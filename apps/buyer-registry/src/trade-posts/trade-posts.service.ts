import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type TradePost, TradePostRecorded } from '@titik/contracts/party.events';
import { eventOf } from '@titik/contracts/event-type';
import { officeHoursFault } from '@titik/contracts/office-hours';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import { byService, type Caller } from '@titik/platform/caller';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { isDeepStrictEqual } from 'node:util';
import { DataSource } from 'typeorm';
import { plain } from '../plain';
import { checkPolicy } from './check-policy';
import type { MatchingPolicyInput } from './matching-policy.dto';
import { seedPosts } from './seed-posts';
import type { TradePostInput } from './trade-post.dto';
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
      const fresh = posts.filter(({ postId }) => added.has(postId));
      await audit(
        tx,
        byService('seed'),
        fresh.map((post) => ({ kind: 'trade-post', subject: post.postId, action: 'register', after: post })),
      );
      await this.outbox.add(
        tx,
        fresh.map((post) => eventOf(TradePostRecorded, { post })),
      );
      return fresh.length;
    });
  }

  /**
   * Changes a post; what the input leaves out stays. Nothing is published when nothing changes.
   * @throws NotFoundError trade-post.unknown
   * @throws InvalidError trade-post.office-hours
   * @throws ConflictError request.version-changed
   */
  async put(by: Caller, id: string, match: Match, input: TradePostInput): Promise<TradePost> {
    const fault = officeHoursFault(input.officeHours);
    if (fault) throw new InvalidError('trade-post.office-hours', { field: `officeHours.${fault}` });
    return this.change(by, id, match, 'put', plain(input));
  }

  /**
   * Says how a post wants the demands that it vouches for to be matched; as `put`.
   * @throws InvalidError see `checkPolicy` @throws ForbiddenError auth.not-yours for another post
   */
  async putPolicy(by: Caller, id: string, match: Match, input: MatchingPolicyInput): Promise<TradePost> {
    mustBeTheirs(speaksForPost(by, id));
    return this.change(by, id, match, 'put-policy', { policy: checkPolicy(input) });
  }

  /** @throws NotFoundError trade-post.unknown */
  async one(id: string): Promise<TradePost> {
    const post = await this.database.getRepository(TradePostEntity).findOneBy({ id });
    if (!post) throw new NotFoundError('trade-post.unknown', { id });
    return post.state();
  }

  /** All posts, by name; optionally those of one country (ISO 3166-1 alpha-2). */
  async list(country?: string): Promise<TradePost[]> {
    const posts = await this.database
      .getRepository(TradePostEntity)
      .find({ where: country ? { country } : {}, order: { name: 'ASC', id: 'ASC' } });
    return posts.map((post) => post.state());
  }

  private change(
    by: Caller,
    id: string,
    match: Match,
    action: string,
    part: Partial<TradePostEntity>,
  ): Promise<TradePost> {
    return this.database.transaction(async (tx) => {
      const post = await tx.findOne(TradePostEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!post) throw new NotFoundError('trade-post.unknown', { id });
      requireVersion(match, post.version);
      const before = post.state();
      Object.assign(post, part);
      if (isDeepStrictEqual(post.state(), before)) return before;
      post.version += 1;
      const after = post.state();
      await tx.save(TradePostEntity, post);
      await audit(tx, by, [{ kind: 'trade-post', subject: id, action, before, after }]);
      await this.outbox.add(tx, [eventOf(TradePostRecorded, { post: after })]);
      return after;
    });
  }
}
