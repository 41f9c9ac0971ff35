import type { EntityManager } from 'typeorm';
import { sessionDays } from '../market/standing';

/**
 * Sessions that each producer was offered on the 90 days before a day (YYYY-MM-DD, western Indonesian time). One that
 * nobody told it of, or that a person took back, is none. Only days that are over count: the number does not depend on
 * the hour at which it is asked for.
 */
export async function sessionsLately(tx: EntityManager, day: string): Promise<Map<string, number>> {
  const rows: { producerId: string; sessions: number }[] = await tx.query(
    `select producer_id as "producerId", count(*)::int as sessions from proposed_session
     where state in ('approved', 'lapsed', 'fell-through') and proposed_at >= ($1::date - ${sessionDays})::timestamp at time zone 'Asia/Jakarta'
       and proposed_at < $1::timestamp at time zone 'Asia/Jakarta'
     group by producer_id`,
    [day],
  );
  return new Map(rows.map(({ producerId, sessions }) => [producerId, sessions]));
}
