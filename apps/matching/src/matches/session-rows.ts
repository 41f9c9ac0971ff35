import type { Demand } from '@titik/contracts/demand.events';
import type { ProposedSession, SessionsProposed } from '@titik/contracts/match.events';
import { newId } from '@titik/contracts/new-id';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';
import { proposeSessions } from '../market/propose';
import type { FoundMatch } from './found-match';
import type { SessionState } from './proposed-session.entity';
import { proposedNews } from './session-news';

/** What came of a demand's results so far: the state of each session, by producer, and whom a person put first. */
export interface Former {
  states: Map<string, SessionState>;
  first: string[];
}

/** The sessions and orders that demands have so far; the caller holds the demands' rows. */
export async function formerSessions(tx: EntityManager, demandIds: readonly string[]): Promise<Map<string, Former>> {
  const found = new Map<string, Former>();
  if (demandIds.length === 0) return found;
  const rows = await prepared<{ demandId: string; producerId: string; state: SessionState | null }>(
    tx,
    `select demand_id as "demandId", producer_id as "producerId", state, 0 as place from proposed_session
     where demand_id = any($1::uuid[])
     union all
     select demand_id, producer, null, place from demand_order
       cross join unnest(producer_ids) with ordinality as first(producer, place)
     where demand_id = any($1::uuid[])
     order by place`,
    [demandIds],
  );
  for (const { demandId, producerId, state } of rows) {
    const its: Former = found.get(demandId) ?? { states: new Map(), first: [] };
    if (state === null) its.first.push(producerId);
    else its.states.set(producerId, state);
    found.set(demandId, its);
  }
  return found;
}

/** The new sessions of one demand. */
export interface Proposed {
  demand: Demand;
  sessions: ProposedSession[];
  /** Whether they wait for somebody's approval before anybody hears of them. */
  review: boolean;
  its?: Former;
}

/** The sessions that results call for; demands without any are left out. */
export function propose(
  matches: readonly Pick<FoundMatch, 'demand' | 'lines'>[],
  former: ReadonlyMap<string, Former>,
  wantsReview: (demand: Demand) => boolean,
): Proposed[] {
  return matches.flatMap(({ demand, lines }) => {
    const its = former.get(demand.demandId);
    const sessions = proposeSessions(demand, lines, barred(its?.states), its?.first).map((session) => ({
      sessionId: newId(),
      ...session,
    }));
    return sessions.length === 0 ? [] : [{ demand, sessions, review: wantsReview(demand), its }];
  });
}

/** Stores proposed sessions; those of a demand whose former sessions were dropped or lapsed take their place. */
export async function storeProposals(tx: EntityManager, proposals: readonly Proposed[]): Promise<void> {
  const rows = proposals.flatMap(({ demand: { demandId }, sessions, review, its }) =>
    sessions.map((session) => ({
      demandId,
      session,
      state: review ? ('proposed' as const) : ('approved' as const),
      again: its?.states.has(session.producerId),
    })),
  );
  await forgetFormer(
    tx,
    rows.filter(({ again }) => again),
  );
  await storeSessions(tx, rows);
}

/** An event for each demand with sessions that everybody may know of. */
export const publicNews = (proposals: readonly Proposed[]): SessionsProposed[] =>
  proposals.filter(({ review }) => !review).map(({ demand, sessions }) => proposedNews(demand, sessions));

/** Those that are not proposed (again), and whether they take a place; what lapsed with its demand may come again. */
function barred(former: Former['states'] = new Map()): Map<string, boolean> {
  const standing = [...former].filter(([, state]) => state !== 'lapsed');
  return new Map(standing.map(([producerId, state]) => [producerId, state === 'proposed' || state === 'approved']));
}

interface NewSession {
  demandId: string;
  session: ProposedSession;
  state: SessionState;
  /** Why a person added it; absent for the market's own choice. */
  reason?: string;
}

/** Makes room for sessions that come again: their former rows go. */
export async function forgetFormer(
  tx: EntityManager,
  rows: readonly Pick<NewSession, 'demandId' | 'session'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await prepared(
    tx,
    `delete from proposed_session s using unnest($1::uuid[], $2::uuid[]) as r(demand_id, producer_id)
     where s.demand_id = r.demand_id and s.producer_id = r.producer_id and s.state not in ('proposed', 'approved')`,
    [rows.map(({ demandId }) => demandId), rows.map(({ session }) => session.producerId)],
  );
}

/**
 * Two writers for one demand follow one another, for each holds the demand's row; if they did not, the unique
 * constraint stops the second.
 */
export async function storeSessions(tx: EntityManager, rows: readonly NewSession[]): Promise<void> {
  if (rows.length === 0) return;
  await prepared(
    tx,
    `insert into proposed_session (session_id, demand_id, producer_id, producer_name, kind, lines, state, origin, reason)
     select s.id, s.demand_id, s.producer_id, s.producer_name, s.kind, s.lines::jsonb, s.state,
       case when s.reason is null then 'market' else 'person' end, s.reason
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       as s(id, demand_id, producer_id, producer_name, kind, lines, state, reason)`,
    [
      rows.map(({ session }) => session.sessionId),
      rows.map(({ demandId }) => demandId),
      rows.map(({ session }) => session.producerId),
      rows.map(({ session }) => session.producerName),
      rows.map(({ session }) => session.kind),
      rows.map(({ session }) => JSON.stringify(session.lines)),
      rows.map(({ state }) => state),
      rows.map(({ reason }) => reason ?? null),
    ],
  );
}
