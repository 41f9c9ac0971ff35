import type { Demand } from '@titik/contracts/demand.events';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { byService } from '@titik/platform/caller';
import { type EntityManager, In } from 'typeorm';
import { ProposedSessionRow } from './proposed-session.entity';
import { droppedNews } from './session-news';

/** Ends the open sessions of demands that were closed, and tells whoever has heard of them. */
export async function lapseSessions(tx: EntityManager, outbox: Outbox, closed: readonly Demand[]): Promise<void> {
  if (closed.length === 0) return;
  const demands = new Map(closed.map((demand) => [demand.demandId, demand]));
  const rows = await tx.find(ProposedSessionRow, {
    where: { demandId: In([...demands.keys()]), state: In(['proposed', 'approved']) },
    order: { sessionId: 'ASC' },
  });
  if (rows.length === 0) return;
  const before = rows.map((row) => ({ ...row }));
  for (const row of rows) row.lapse();
  await tx.query(
    `update proposed_session s set state = 'lapsed', version = r.version
     from unnest($1::uuid[], $2::int[]) as r(id, version) where s.session_id = r.id`,
    [rows.map(({ sessionId }) => sessionId), rows.map(({ version }) => version)],
  );
  await audit(
    tx,
    byService('close-demand'),
    rows.map((row, at) => ({
      kind: 'session',
      subject: row.sessionId,
      action: 'lapse',
      before: before[at],
      after: row,
      reason: demands.get(row.demandId)!.closingReason,
    })),
  );
  await outbox.add(
    tx,
    before
      .filter(({ state }) => state === 'approved')
      .map((row) => droppedNews(demands.get(row.demandId)!, row, 'demand-closed')),
  );
}
