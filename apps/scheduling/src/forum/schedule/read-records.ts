import type { EntityManager } from 'typeorm';
import { resourceOf } from '../../meetings/hold';
import type { ForumDay } from '../days/forum-day.entity';
import { slotTimes } from '../days/slot-times';
import type { Busy, ForumRecords, Interpreter, Participant, Table, Wish } from './forum-records';

type WishRow = Omit<Wish, 'placement'> & { slot: number | null; tableNo: number | null; interpreterId: string | null };

/** All that belongs to a forum day, in a stable order. */
export async function readRecords(tx: EntityManager, day: ForumDay): Promise<ForumRecords> {
  const participants: Participant[] = await tx.query(
    `select f.party_id as "partyId", p.role, p.name, p.zone, f.arrives, f.forbidden, f.gone_from as "goneFrom", f.language
     from forum_participant f join party p using (party_id) where f.forum_day_id = $1 order by p.name, f.party_id`,
    [day.id],
  );
  const tables: Table[] = await tx.query(
    `select no, party_id as "partyId", closed_from as "closedFrom" from forum_table where forum_day_id = $1 order by no`,
    [day.id],
  );
  const interpreters: Interpreter[] = await tx.query(
    `select r.id, r.name, r.zone, r.languages, i.away_from as "awayFrom"
     from forum_interpreter i join resource r on r.id = i.resource_id where i.forum_day_id = $1 order by r.name, r.id`,
    [day.id],
  );
  const wishes: WishRow[] = await tx.query(
    `select w.id, w.ref, w.a, w.b, w.must, w.priority, w.session, w.fixed_slot as "fixedSlot",
            w.locked_slot as "lockedSlot", w.forbidden, w.language as "ownLanguage",
            coalesce(w.language, one.language, other.language) as language, w.meeting_id as "meetingId", w.withdrawn,
            coalesce(m.state not in ('tentative', 'confirmed'), false) as ended,
            array(select earlier_id from forum_precedence where later_id = w.id order by 1) as after,
            p.slot, p.table_no as "tableNo", p.interpreter_id as "interpreterId"
     from forum_wish w left join forum_placement p on p.wish_id = w.id left join meeting m on m.id = w.meeting_id
     join forum_participant one on one.forum_day_id = w.forum_day_id and one.party_id = w.a
     join forum_participant other on other.forum_day_id = w.forum_day_id and other.party_id = w.b
     where w.forum_day_id = $1 order by w.id`,
    [day.id],
  );
  return {
    slots: day.starts.length,
    morning: day.morning,
    fairness: day.fairness,
    participants,
    tables,
    interpreters,
    wishes: wishes.map(({ slot, tableNo, interpreterId, ...wish }) => ({
      ...wish,
      // Whose meeting is off has given its place away.
      ...(slot !== null && tableNo !== null && !wish.ended && { placement: { slot, tableNo, interpreterId } }),
    })),
  };
}

/** The slots that participants have given to meetings other than this day's own. */
export async function readBusy(tx: EntityManager, day: ForumDay, records: ForumRecords): Promise<Busy> {
  const times = slotTimes(day);
  const rows: { party_id: string; slot: number }[] = await tx.query(
    `select distinct p.party_id, s.slot::integer as slot
     from unnest($1::uuid[], $2::text[]) as p(party_id, resource)
     join booking b on b.resource = p.resource and b.status <> 'cancelled'
       and b.during && tstzrange($5::timestamptz, $6::timestamptz, '[)')
     join unnest($3::timestamptz[], $4::timestamptz[]) with ordinality as s(starts_at, ends_at, slot)
       on b.during && tstzrange(s.starts_at, s.ends_at, '[)')
     where not exists (select 1 from forum_wish w where w.forum_day_id = $7 and w.meeting_id = b.meeting_id)`,
    [
      records.participants.map(({ partyId }) => partyId),
      records.participants.map(resourceOf),
      times.map(({ start }) => start),
      times.map(({ end }) => end),
      times[0].start,
      times[times.length - 1].end,
      day.id,
    ],
  );
  const busy = new Map<string, Set<number>>();
  for (const { party_id, slot } of rows) busy.set(party_id, (busy.get(party_id) ?? new Set()).add(slot));
  return busy;
}
