import type { EntityManager } from 'typeorm';

const day = 86_400_000;

/** How long a calendar shows what is over, and what does not take place; and how many meetings at most. */
const shown = { daysBack: 90, calledOffDays: 30, most: 1000 };

/**
 * The meetings that a party's calendar shows, the latest first: those that it has, had in the last 90 days, or would
 * have had, had they not ended in the last 30 days. What it declined itself is not among them.
 */
export function meetingsShown(
  tx: EntityManager,
  partyId: string,
  now: Date,
): Promise<{ id: string; version: number }[]> {
  return tx.query(
    `select id, version from meeting
     where jsonb_path_query_array(parties, '$[*].partyId') @> $1::jsonb
       and not parties @> $2::jsonb
       and ends_at >= $3
       and (state in ('tentative', 'confirmed') or changed_at >= $4)
     order by starts_at desc, id limit $5`,
    [
      JSON.stringify([partyId]),
      JSON.stringify([{ partyId, answer: 'declined' }]),
      new Date(now.getTime() - shown.daysBack * day),
      new Date(now.getTime() - shown.calledOffDays * day),
      shown.most,
    ],
  );
}
