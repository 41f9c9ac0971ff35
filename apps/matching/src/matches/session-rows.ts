import { SessionsProposed } from '@titik/contracts/match.events';
import { eventOf } from '@titik/contracts/event-type';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { proposeSessions } from '../market/propose';
import type { VersionedMatch } from './result-rows';

/**
 * Proposes and stores the sessions that results call for.
 * @returns an event for each demand with sessions that were not proposed before
 */
export async function proposeAndStore(
  tx: EntityManager,
  matches: readonly VersionedMatch[],
): Promise<SessionsProposed[]> {
  const already = await proposedBefore(
    tx,
    matches.filter(({ version }) => version > 1).map(({ demand }) => demand.demandId),
  );
  const events = matches.flatMap(({ demand, lines }) => {
    const sessions = proposeSessions(demand, lines, already.get(demand.demandId) ?? new Set());
    if (sessions.length === 0) return [];
    return [
      eventOf(SessionsProposed, {
        demandId: demand.demandId,
        buyerId: demand.buyerId,
        postId: demand.postId,
        sessions: sessions.map((session) => ({ sessionId: newId(), ...session })),
        notAfter: demand.expiresOn,
      }),
    ];
  });
  await storeSessions(tx, events);
  return events;
}

async function proposedBefore(tx: EntityManager, demandIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (demandIds.length === 0) return found;
  const rows = await prepared<{ demandId: string; producerId: string }>(
    tx,
    `select demand_id as "demandId", producer_id as "producerId" from proposed_session
     where demand_id = any($1::uuid[])`,
    [demandIds],
  );
  for (const { demandId, producerId } of rows) {
    found.set(demandId, (found.get(demandId) ?? new Set()).add(producerId));
  }
  return found;
}

/** Two writers for one demand cannot meet (the lane's fence); if they did, the unique constraint stops the second. */
async function storeSessions(tx: EntityManager, events: readonly SessionsProposed[]): Promise<void> {
  const rows = events.flatMap(({ demandId, sessions }) => sessions.map((session) => ({ demandId, ...session })));
  if (rows.length === 0) return;
  await prepared(
    tx,
    `insert into proposed_session (session_id, demand_id, producer_id, producer_name, kind, lines)
     select s.id, s.demand_id, s.producer_id, s.producer_name, s.kind, s.lines::jsonb
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[])
       as s(id, demand_id, producer_id, producer_name, kind, lines)`,
    [
      rows.map(({ sessionId }) => sessionId),
      rows.map(({ demandId }) => demandId),
      rows.map(({ producerId }) => producerId),
      rows.map(({ producerName }) => producerName),
      rows.map(({ kind }) => kind),
      rows.map(({ lines }) => JSON.stringify(lines)),
    ],
  );
}
