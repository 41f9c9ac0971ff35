import type { Meeting } from '@titik/contracts/meeting.events';
import type { EntityManager } from 'typeorm';
import { coming } from '../mail/recipients';

/** Keeps who comes to meetings, one statement for all; an older version changes nothing. */
export async function keepMetParties(tx: EntityManager, meetings: readonly Meeting[]): Promise<void> {
  const newest = new Map<string, Meeting>();
  for (const meeting of meetings) {
    const known = newest.get(meeting.meetingId);
    if (!known || meeting.version >= known.version) newest.set(meeting.meetingId, meeting);
  }
  const rows = [...newest.values()].map((meeting) => ({
    meeting_id: meeting.meetingId,
    version: meeting.version,
    confirmed: meeting.state === 'confirmed',
    party_ids: coming(meeting).map(({ partyId }) => partyId),
  }));
  await tx.query(
    `insert into met_parties (meeting_id, version, confirmed, party_ids)
     select * from jsonb_to_recordset($1::jsonb) as m(meeting_id uuid, version int, confirmed boolean, party_ids uuid[])
     on conflict (meeting_id) do update
       set version = excluded.version, confirmed = excluded.confirmed, party_ids = excluded.party_ids
       where excluded.version > met_parties.version`,
    [JSON.stringify(rows)],
  );
}
