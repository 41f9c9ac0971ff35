import { Injectable } from '@nestjs/common';
import type { Buyer } from '@titik/contracts/party.events';
import { Outbox } from '@titik/eventing/outbox';
import { mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { DataSource, type EntityManager } from 'typeorm';
import { closeDemandsOfBuyer } from '../demands/close-demands';
import { TradePostEntity } from '../trade-posts/trade-post.entity';
import type { VouchingInput } from './buyer.dto';
import type { BuyerEntity } from './buyer.entity';
import { PartyDirectory } from './party-directory';
import { lockBuyer, recordBuyer } from './record-buyer';

/** Which trade post answers for a buyer: for the one that does to say, else ForbiddenError auth.not-yours. */
@Injectable()
export class VouchingService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly directory: PartyDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Another post vouches from now on, or one vouches again. The buyer's demands stay with the post that registered
   * them until they are revised.
   * @throws NotFoundError buyer.unknown
   * @throws InvalidError buyer.unknown-post
   * @throws ConflictError buyer.already-vouched, request.version-changed
   */
  take(by: Caller, id: string, match: Match, { postId, reason }: VouchingInput): Promise<Buyer> {
    return this.change(by, id, match, { action: 'vouch', reason }, async (tx, buyer) => {
      if (!(await tx.existsBy(TradePostEntity, { id: postId })))
        throw new InvalidError('buyer.unknown-post', { field: 'postId', postId });
      buyer.vouchedBy(postId);
    });
  }

  /**
   * Nobody vouches any longer: no new demand of this buyer is taken, and its open ones are closed.
   * @throws NotFoundError buyer.unknown
   * @throws ConflictError buyer.not-vouched, request.version-changed
   */
  withdraw(by: Caller, id: string, match: Match, reason: string): Promise<Buyer> {
    return this.change(by, id, match, { action: 'withdraw-vouching', reason }, async (tx, buyer) => {
      buyer.withdrawVouching();
      const closing = { reason: 'withdrawn', note: reason } as const;
      await closeDemandsOfBuyer(tx, this.outbox, by, id, closing, this.clock.now());
    });
  }

  private async change(
    by: Caller,
    id: string,
    match: Match,
    done: { action: string; reason: string },
    work: (tx: EntityManager, buyer: BuyerEntity) => Promise<void>,
  ): Promise<Buyer> {
    const changed = await this.database.transaction(async (tx) => {
      const buyer = await lockBuyer(tx, id);
      mustBeTheirs(speaksForPost(by, buyer.postId));
      requireVersion(match, buyer.version);
      const before = buyer.state();
      await work(tx, buyer);
      return recordBuyer(tx, this.outbox, by, buyer, { ...done, before });
    });
    this.directory.forget(id);
    return changed;
  }
}
