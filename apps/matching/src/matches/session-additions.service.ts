import type { Demand } from '@titik/contracts/demand.events';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OfferIndex } from '../market/offer-index';
import { Policies } from '../policies/policies';
import { linesFor } from './lines-for';
import type { NewProposal, Proposal } from './proposals.dto';
import { proposalOf } from './proposals.service';
import { ProposedSessionRow } from './proposed-session.entity';
import { proposedNews } from './session-news';
import { lockDemand, mustBeOpen, mustFit } from './session-places';
import { forgetFormer, storeSessions } from './session-rows';

/** Sessions with producers that people chose, always within the number that the demand wishes for. */
@Injectable()
export class SessionAdditions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly market: OfferIndex,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Proposes a producer that a person chose: any that stands in the market. It needs no further approval.
   * @throws NotFoundError `match.unknown-demand`, `session.no-offers`
   * @throws ConflictError `session.demand-closed`, `session.excluded`, `session.exists`,
   *   `session.no-place`
   * @throws ForbiddenError `auth.not-yours` for the demand of another post
   */
  add(by: Caller, { demandId, producerId, reason }: NewProposal): Promise<Proposal> {
    return this.dataSource.transaction(async (tx) => {
      const demand = await lockDemand(tx, demandId);
      mustBeTheirs(speaksForPost(by, demand.postId), 'demandId');
      return this.addIn(tx, by, demand, producerId, reason);
    });
  }

  /**
   * The same in the caller's transaction, which holds the demand.
   * @throws what `add` throws
   */
  async addIn(tx: EntityManager, by: Caller, demand: Demand, producerId: string, reason: string) {
    const { demandId } = demand;
    mustBeOpen(demand);
    const offers = this.market.offersOf(producerId);
    if (offers.length === 0) throw new NotFoundError('session.no-offers', { producerId });
    if (this.policies.of(demand).excludedProducers.has(producerId)) {
      throw new ConflictError('session.excluded', { producer: offers[0].producerName });
    }
    const former = await tx.findOneBy(ProposedSessionRow, { demandId, producerId });
    if (former && !former.hasEnded) throw new ConflictError('session.exists', { producer: former.producerName });
    await mustFit(tx, demand, ['proposed', 'approved']);
    const lines = linesFor(demand, new Set(offers.map(({ key }) => key)));
    const [{ producerName }] = offers;
    const session = { sessionId: newId(), kind: 'pitch' as const, producerId, producerName, lines };
    await forgetFormer(tx, [{ demandId, session }]);
    await storeSessions(tx, [{ demandId, session, state: 'approved', reason }]);
    const row = await tx.findOneByOrFail(ProposedSessionRow, { sessionId: session.sessionId });
    const [subject, action] = [session.sessionId, 'add'];
    await audit(tx, by, [{ kind: 'session', subject, action, before: former, after: row, reason }]);
    await this.outbox.add(tx, [proposedNews(demand, [session])]);
    return proposalOf(row);
  }
}
