import type { EntityManager } from 'typeorm';

/** How many days before a day are looked at. */
const span = 90;

/**
 * Sessions proposed to each producer on the 90 days before a day (YYYY-MM-DD, western Indonesian time). Only days that
 * are over count: the number is the same at whatever time of the day it is asked for.
 */
export async function sessionsLately(tx: EntityManager, day: string): Promise<Map<string, number>> {
  const rows: { producerId: string; sessions: number }[] = await tx.query(
    `select producer_id as "producerId", count(*)::int as sessions from proposed_session
     where proposed_at >= ($1::date - ${span})::timestamp at time zone 'Asia/Jakarta'
       and proposed_at < $1::timestamp at time zone 'Asia/Jakarta'
     group by producer_id`,
    [day],
  );
  return new Map(rows.map(({ producerId, sessions }) => [producerId, sessions]));
}
