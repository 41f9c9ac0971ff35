import type { Demand } from '@titik/contracts/demand.events';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OfferIndex } from '../market/offer-index';
import { Policies } from '../policies/policies';
import { LineMatchRow } from './line-match.entity';
import { linesFor } from './lines-for';
import type { DropInput, NewProposal, Proposal } from './proposals.dto';
import { proposalOf } from './proposals.service';
import { ProposedSessionRow } from './proposed-session.entity';
import { droppedNews, proposedNews } from './session-news';
import { lockDemand, mustBeOpen, mustFit } from './session-places';
import { forgetFormer, formerSessions, proposeAndStore, storeSessions } from './session-rows';

/** What people at the trade post decide about sessions, always within the number that the demand wishes for. */
@Injectable()
export class SessionReview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly market: OfferIndex,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Lets everybody know of a session that waited.
   * @throws NotFoundError `session.unknown`
   * @throws ConflictError `session.demand-closed`, `session.no-place`, `request.version-changed`, and what
   *   `ProposedSessionRow.approve` throws
   */
  approve(by: Caller, sessionId: string, match: Match | undefined): Promise<Proposal> {
    return this.change(sessionId, match, async (tx, demand, session) => {
      const before = { ...session };
      if (!session.approve(new Set(demand.lines.map(({ lineId }) => lineId)))) return;
      mustBeOpen(demand);
      await mustFit(tx, demand, ['approved'], sessionId);
      await save(tx, by, session, 'approve', before);
      await this.outbox.add(tx, [proposedNews(demand, [session])]);
    });
  }

  /**
   * Takes a session back and gives its place to another: the producer named, else the next best of the stored result.
   * @throws NotFoundError `session.unknown`, `session.no-offers`
   * @throws ConflictError `request.version-changed`, and what `ProposedSessionRow.drop` and `add` throw
   */
  drop(by: Caller, id: string, match: Match | undefined, { reason, insteadProducerId }: DropInput): Promise<Proposal> {
    return this.change(id, match, async (tx, demand, session) => {
      const before = { ...session };
      if (!session.drop(reason)) return;
      await save(tx, by, session, 'drop', before, reason);
      if (before.state === 'approved') {
        await this.outbox.add(tx, [droppedNews(demand, session, 'person', reason)]);
      }
      if (insteadProducerId) await this.addIn(tx, by, demand, insteadProducerId, reason);
      else await this.proposeNext(tx, demand);
    });
  }

  /**
   * Proposes a producer that a person chose: any that stands in the market. It needs no further approval.
   * @throws NotFoundError `match.unknown-demand`, `session.no-offers`
   * @throws ConflictError `session.demand-closed`, `session.excluded`, `session.exists`,
   *   `session.no-place`
   */
  add(by: Caller, { demandId, producerId, reason }: NewProposal): Promise<Proposal> {
    return this.dataSource.transaction(async (tx) =>
      this.addIn(tx, by, await lockDemand(tx, demandId), producerId, reason),
    );
  }

  private async addIn(tx: EntityManager, by: Caller, demand: Demand, producerId: string, reason: string) {
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

  private async proposeNext(tx: EntityManager, demand: Demand): Promise<void> {
    const { demandId } = demand;
    const lines = (await tx.findBy(LineMatchRow, { demandId })).map(({ result }) => result);
    const former = await formerSessions(tx, [demandId]);
    const news = await proposeAndStore(tx, [{ demand, lines }], former, (each) => this.policies.reviews(each));
    await this.outbox.add(tx, news);
  }

  private async change(
    sessionId: string,
    match: Match | undefined,
    work: (tx: EntityManager, demand: Demand, session: ProposedSessionRow) => Promise<void>,
  ): Promise<Proposal> {
    return this.dataSource.transaction(async (tx) => {
      const unknown = () => new NotFoundError('session.unknown', { sessionId });
      const { demandId } = (await tx.findOneBy(ProposedSessionRow, { sessionId })) ?? fail(unknown());
      const demand = await lockDemand(tx, demandId);
      // Read anew: whoever held the demand may have changed it, or put another in its place.
      const session = (await tx.findOneBy(ProposedSessionRow, { sessionId })) ?? fail(unknown());
      requireVersion(match, session.version);
      await work(tx, demand, session);
      return proposalOf(session);
    });
  }
}

async function save(
  tx: EntityManager,
  by: Caller,
  session: ProposedSessionRow,
  action: string,
  before: object,
  reason?: string,
): Promise<void> {
  await tx.save(session);
  await audit(tx, by, [{ kind: 'session', subject: session.sessionId, action, before, after: session, reason }]);
}

function fail(error: Error): never {
  throw error;
}
