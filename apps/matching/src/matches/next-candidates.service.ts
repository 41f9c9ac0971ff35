import type { Demand } from '@titik/contracts/demand.events';
import type { MeetingReleased } from '@titik/contracts/meeting.events';
import type { Delivery } from '@titik/eventing/delivery';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { byService } from '@titik/platform/caller';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Policies } from '../policies/policies';
import { LineMatchRow } from './line-match.entity';
import { ProposedSessionRow } from './proposed-session.entity';
import { lockDemands } from './session-places';
import { formerSessions, propose, publicNews, storeProposals } from './session-rows';

/** Gives the place of a session that ended to the next best producer of the stored result. */
@Injectable()
export class NextCandidates {
  constructor(
    private readonly policies: Policies,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Ends the sessions whose meetings were declined or not answered in time, and proposes the next in their places.
   * What a person called off gives no place away: that person may name somebody.
   */
  async take(tx: EntityManager, deliveries: readonly Delivery<MeetingReleased>[]): Promise<void> {
    const reasons = new Map(
      deliveries.flatMap(({ data: { meeting } }) =>
        meeting.sessionId && meeting.state !== 'cancelled' ? [[meeting.sessionId, meeting.reason] as const] : [],
      ),
    );
    if (reasons.size === 0) return;
    const sessionId = In([...reasons.keys()]);
    const concerned = await tx.find(ProposedSessionRow, { where: { sessionId }, select: { demandId: true } });
    const demands = await lockDemands(
      tx,
      concerned.map(({ demandId }) => demandId),
    );
    // Read anew: whoever held a demand may have ended its session, or put another in its place.
    const rows = await tx.find(ProposedSessionRow, { where: { sessionId }, order: { sessionId: 'ASC' } });
    const before = new Map(rows.map((row) => [row, { ...row }]));
    const fallen = rows.filter((row) => row.fallThrough(reasons.get(row.sessionId)));
    await tx.save(fallen);
    await audit(
      tx,
      byService('meeting-released'),
      fallen.map((row) => ({
        kind: 'session',
        subject: row.sessionId,
        action: 'fall-through',
        before: before.get(row),
        after: row,
        reason: reasons.get(row.sessionId),
      })),
    );
    const vacant = new Set(fallen.map(({ demandId }) => demandId));
    await this.propose(
      tx,
      demands.filter(({ demandId }) => vacant.has(demandId)),
    );
  }

  /** Proposes for the free places of open demands; the caller holds the demands' rows. */
  async propose(tx: EntityManager, demands: readonly Demand[]): Promise<void> {
    const open = demands.filter(({ state }) => state === 'open');
    if (open.length === 0) return;
    const demandIds = open.map(({ demandId }) => demandId);
    const results = await tx.findBy(LineMatchRow, { demandId: In(demandIds) });
    const matches = open.map((demand) => ({
      demand,
      lines: results.filter(({ demandId }) => demandId === demand.demandId).map(({ result }) => result),
    }));
    const former = await formerSessions(tx, demandIds);
    const proposals = propose(matches, former, (demand) => this.policies.reviews(demand));
    await storeProposals(tx, proposals);
    await this.outbox.add(tx, publicNews(proposals));
  }
}
