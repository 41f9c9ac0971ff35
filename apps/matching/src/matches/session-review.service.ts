import type { Demand } from '@titik/contracts/demand.events';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { mustBeTheirs, speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { NextCandidates } from './next-candidates.service';
import type { DropInput, Proposal } from './proposals.dto';
import { proposalOf } from './proposals.service';
import { ProposedSessionRow } from './proposed-session.entity';
import { SessionAdditions } from './session-additions.service';
import { droppedNews, proposedNews } from './session-news';
import { lockDemand, mustBeOpen, mustFit } from './session-places';

/** What people at the trade post decide about sessions that were proposed; at another: ForbiddenError `auth.not-yours`. */
@Injectable()
export class SessionReview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly additions: SessionAdditions,
    private readonly next: NextCandidates,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Lets everybody know of a session that waited.
   * @throws NotFoundError `session.unknown`
   * @throws ConflictError `session.demand-closed`, `session.no-place`, `request.version-changed`, and what
   *   `ProposedSessionRow.approve` throws
   */
  approve(by: Caller, sessionId: string, match: Match | undefined): Promise<Proposal> {
    return this.change(by, sessionId, match, async (tx, demand, session) => {
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
   * @throws ConflictError `request.version-changed`, and what `ProposedSessionRow.drop` and
   *   `SessionAdditions.addIn` throw
   */
  drop(by: Caller, id: string, match: Match | undefined, { reason, insteadProducerId }: DropInput): Promise<Proposal> {
    return this.change(by, id, match, async (tx, demand, session) => {
      const before = { ...session };
      if (!session.drop(reason)) return;
      await save(tx, by, session, 'drop', before, reason);
      if (before.state === 'approved') {
        await this.outbox.add(tx, [droppedNews(demand, session, 'person', reason)]);
      }
      if (insteadProducerId) await this.additions.addIn(tx, by, demand, insteadProducerId, reason);
      else await this.next.propose(tx, [demand]);
    });
  }

  private async change(
    by: Caller,
    sessionId: string,
    match: Match | undefined,
    work: (tx: EntityManager, demand: Demand, session: ProposedSessionRow) => Promise<void>,
  ): Promise<Proposal> {
    return this.dataSource.transaction(async (tx) => {
      const unknown = () => new NotFoundError('session.unknown', { sessionId });
      const { demandId } = (await tx.findOneBy(ProposedSessionRow, { sessionId })) ?? fail(unknown());
      const demand = await lockDemand(tx, demandId);
      mustBeTheirs(speaksForPost(by, demand.postId));
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
