import { Injectable } from '@nestjs/common';
import { type Demand, DemandReopened, DemandRevised } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { earliestDay } from '@titik/platform/days';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { DataSource, type EntityManager } from 'typeorm';
import { PartyDirectory } from '../buyers/party-directory';
import { closeAll, lockDemands } from './close-demands';
import type { RevisionInput } from './demand.dto';
import type { Closing, DemandEntity } from './demand.entity';
import { ResolveLines } from './resolve-lines';
import { reviseDemand } from './revise-demand';
import { storeChange } from './store-change';

/**
 * Changes to a demand after its registration: each a new version, told as a whole. All throw ForbiddenError
 * auth.not-yours for the demand of another post.
 */
@Injectable()
export class ChangeDemands {
  constructor(
    private readonly database: DataSource,
    private readonly parties: PartyDirectory,
    private readonly words: ResolveLines,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives an open demand new content.
   * @throws NotFoundError demand.unknown
   * @throws InvalidError with the field's path, see `PartyDirectory.vouched`, `ResolveLines`, `reviseDemand`
   * @throws ConflictError demand.already-closed, request.version-changed
   */
  async revise(by: Caller, id: string, match: Match, input: RevisionInput): Promise<Demand> {
    mustBeTheirs(speaksForPost(by, input.postId), 'postId');
    await this.parties.vouched(input.postId, input.buyerId);
    const products = await this.words.resolve(input);
    return this.change(by, id, match, (tx, demand, before) => {
      demand.revise(reviseDemand(before, { ...input, products }, this.clock.now(), newId));
      return storeChange(tx, this.outbox, by, demand, {
        action: 'revise',
        before,
        event: (after) => eventOf(DemandRevised, { demand: after }),
      });
    });
  }

  /** @throws NotFoundError demand.unknown @throws ConflictError demand.already-closed, request.version-changed */
  close(by: Caller, id: string, match: Match, closing: Closing): Promise<Demand> {
    return this.change(by, id, match, async (tx) => {
      const [closed] = await closeAll(tx, this.outbox, by, [id], closing, this.clock.now());
      return closed;
    });
  }

  /**
   * @throws NotFoundError demand.unknown
   * @throws ConflictError demand.already-open, demand.needs-renewal, demand.buyer-not-vouched, request.version-changed
   */
  reopen(by: Caller, id: string, match: Match): Promise<Demand> {
    return this.database.transaction(async (tx) => {
      // First the buyer, as whoever withdraws its vouching takes them: nobody waits for each other in a circle.
      const [buyer]: { id: string; vouched: boolean }[] = await tx.query(
        `select id, vouched from buyer where id = (select buyer_id from demand where id = $1) for share`,
        [id],
      );
      return this.changeIn(tx, by, id, match, (demand, before) => {
        demand.reopen(this.today());
        if (!buyer.vouched) throw new ConflictError('demand.buyer-not-vouched', { buyerId: buyer.id });
        return storeChange(tx, this.outbox, by, demand, {
          action: 'reopen',
          before,
          event: (after) => eventOf(DemandReopened, { demand: after }),
        });
      });
    });
  }

  /**
   * @param expiresOn the new last day, YYYY-MM-DD
   * @throws NotFoundError demand.unknown
   * @throws InvalidError demand.expiry-in-past, demand.renewal-not-later
   * @throws ConflictError request.version-changed
   */
  renew(by: Caller, id: string, match: Match, expiresOn: string): Promise<Demand> {
    return this.change(by, id, match, (tx, demand, before) => {
      demand.renew(expiresOn, this.today());
      return storeChange(tx, this.outbox, by, demand, {
        action: 'renew',
        before,
        event: (after) => eventOf(DemandRevised, { demand: after }),
      });
    });
  }

  private change(
    by: Caller,
    id: string,
    match: Match,
    work: (tx: EntityManager, demand: DemandEntity, before: Demand) => Promise<Demand>,
  ): Promise<Demand> {
    return this.database.transaction((tx) =>
      this.changeIn(tx, by, id, match, (demand, before) => work(tx, demand, before)),
    );
  }

  private async changeIn(
    tx: EntityManager,
    by: Caller,
    id: string,
    match: Match,
    work: (demand: DemandEntity, before: Demand) => Promise<Demand>,
  ): Promise<Demand> {
    const [demand] = await lockDemands(tx, [id]);
    if (!demand) throw new NotFoundError('demand.unknown', { id });
    mustBeTheirs(speaksForPost(by, demand.postId));
    requireVersion(match, demand.version);
    return work(demand, demand.describe());
  }

  private today(): string {
    return earliestDay(this.clock.now());
  }
}
