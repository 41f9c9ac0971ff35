import type { EntityManager } from 'typeorm';
import type { WantedSession } from './wanted-session';

/**
 * A confirmed meeting outlives the demand that it was for. When the demand is opened again and the same producer
 * proposed, that meeting is the session's, and nobody is asked for a second hour. Nothing that people see changes.
 * @returns the sessions that have their meeting
 */
export async function adoptConfirmed(
  tx: EntityManager,
  sessions: readonly WantedSession[],
  now: Date,
): Promise<Set<string>> {
  if (sessions.length === 0) return new Set();
  const [rows]: [{ session_id: string }[], number] = await tx.query(
    `update meeting m set session_id = w.session_id
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as w(session_id, demand_id, producer_id)
     where m.demand_id = w.demand_id and m.kind = 'pitch' and m.state = 'confirmed' and m.ends_at > $4
       and m.parties @> jsonb_build_array(jsonb_build_object('role', 'producer', 'partyId', w.producer_id))
     returning m.session_id`,
    [
      sessions.map(({ sessionId }) => sessionId),
      sessions.map(({ demandId }) => demandId),
      sessions.map(({ producerId }) => producerId),
      now,
    ],
  );
  return new Set(rows.map((row) => row.session_id));
}
