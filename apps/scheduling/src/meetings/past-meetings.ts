import type { EntityManager } from 'typeorm';
import type { PastMeeting } from '../slots/burden';
import { resourceOf } from './hold';

const lookBackDays = 365;

/**
 * The meetings of the last year that any of these parties had or has agreed to, with everybody who came. What was only
 * held, declined or called off asked no one to get up early.
 */
export async function pastMeetings(
  tx: EntityManager,
  parties: readonly { role: string; partyId: string }[],
  now: Date,
): Promise<PastMeeting[]> {
  const rows: { starts_at: Date; ends_at: Date; party_ids: string[] }[] = await tx.query(
    `select m.starts_at, m.ends_at,
            array(select p ->> 'partyId' from jsonb_array_elements(m.parties) p
                  where p ->> 'answer' <> 'declined') as party_ids
     from meeting m
     where m.state = 'confirmed'
       and m.id in (select meeting_id from booking
                    where resource = any($1) and during && tstzrange($2, null, '[)') and status <> 'cancelled')`,
    [parties.map(resourceOf), new Date(now.getTime() - lookBackDays * 86_400_000)],
  );
  return rows.map((row) => ({
    partyIds: row.party_ids,
    start: row.starts_at.getTime(),
    end: row.ends_at.getTime(),
  }));
}
