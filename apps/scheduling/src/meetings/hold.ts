import { ConflictError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import type { Interval } from '../slots/interval';
import type { Meeting } from './meeting.entity';

/** How a party is named among the bookings. */
export const resourceOf = (party: { role: string; partyId: string }) => `${party.role}:${party.partyId}`;

/**
 * Whom and what a meeting takes: the parties that come, and its interpreter, rooms and table. An interpreter that
 * declined is free.
 */
export function bookedBy({ parties, resources, forumDayId, tableNo }: Meeting): string[] {
  return [
    ...parties.filter(({ answer }) => answer !== 'declined').map(resourceOf),
    ...resources.filter(({ answer }) => answer !== 'declined').map(({ kind, resourceId }) => `${kind}:${resourceId}`),
    ...(forumDayId ? [`table:${forumDayId}/${tableNo}`] : []),
  ];
}

/**
 * Lets whoever books the same resources go one after the other, to the end of the transaction. It saves collisions, and
 * two that exchange hours do not wait for one another; the guarantee against double booking is the exclusion constraint.
 */
export async function queueFor(tx: EntityManager, resources: readonly string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(20260903, h)
     from (select distinct hashtext(r) h from unnest($1::text[]) r order by 1) s`,
    [resources],
  );
}

/**
 * Looks whether somebody else has the hour already. It spares those who come late the queue and the writes; whoever
 * passes may still be refused.
 * @throws ConflictError `meeting.slot-taken`
 */
export async function mustBeFree(tx: EntityManager, meeting: Meeting): Promise<void> {
  const taken: unknown[] = await tx.query(
    `select 1 from booking
     where resource = any($1) and during && tstzrange($2, $3, '[)') and status <> 'cancelled' and meeting_id <> $4
     limit 1`,
    [bookedBy(meeting), meeting.startsAt, meeting.endsAt, meeting.id],
  );
  if (taken.length > 0) throw slotTaken(meeting);
}

/**
 * Writes meetings and books everybody and everything in them: all of a meeting or nothing of it.
 * @returns the meetings whose hour somebody else has; nothing of them is left
 */
export async function hold(tx: EntityManager, meetings: readonly Meeting[]): Promise<Meeting[]> {
  if (meetings.length === 0) return [];
  await insertMeetings(tx, meetings);
  const refused = await book(tx, meetings);
  if (refused.length > 0) await tx.query(`delete from meeting where id = any($1)`, [refused.map(({ id }) => id)]);
  return refused;
}

/**
 * Books a meeting that moved or takes other resources anew, in place of what it had.
 * @throws ConflictError `meeting.slot-taken`; the caller's transaction must not be committed then
 */
export async function rebook(tx: EntityManager, meeting: Meeting): Promise<void> {
  await tx.query(`delete from booking where meeting_id = $1`, [meeting.id]);
  const refused = await book(tx, [meeting]);
  if (refused.length > 0) throw slotTaken(meeting);
}

/**
 * Writes new meetings and books them together with others that change places among themselves.
 * @returns the meetings that did not get all they want; the caller's transaction must not be committed then
 */
export async function bookTogether(
  tx: EntityManager,
  added: readonly Meeting[],
  moved: readonly Meeting[],
): Promise<Meeting[]> {
  if (added.length > 0) await insertMeetings(tx, added);
  await tx.query(`delete from booking where meeting_id = any($1)`, [moved.map(({ id }) => id)]);
  const all = [...added, ...moved];
  return all.length > 0 ? book(tx, all) : [];
}

/** Frees the hours of whoever does not come any more: of everybody, where a meeting ended. */
export async function freeAbsent(tx: EntityManager, meetings: readonly Meeting[]): Promise<void> {
  if (meetings.length === 0) return;
  const kept = meetings.flatMap((meeting) =>
    isLive(meeting) ? bookedBy(meeting).map((resource) => ({ id: meeting.id, resource })) : [],
  );
  await tx.query(
    `update booking set status = 'cancelled'
     where meeting_id = any($1::uuid[]) and status = 'held'
       and (meeting_id, resource) not in (select * from unnest($2::uuid[], $3::text[]))`,
    [meetings.map(({ id }) => id), kept.map(({ id }) => id), kept.map(({ resource }) => resource)],
  );
}

const slotTaken = ({ startsAt }: Meeting) => new ConflictError('meeting.slot-taken', { start: startsAt.toISOString() });

const isLive = ({ state }: Meeting) => state === 'tentative' || state === 'confirmed';

/**
 * `on conflict do nothing` on the exclusion constraint makes the database wait for whoever is just booking the same
 * hour and then leave the row out. A plain insert would do the same by failing, but two of them that cross each other
 * wait for one another until one is killed as a deadlock.
 * @returns the meetings that did not get all they want
 */
async function book(tx: EntityManager, meetings: readonly Meeting[]): Promise<Meeting[]> {
  const wanted = meetings
    .flatMap((meeting) => bookedBy(meeting).map((resource) => ({ meeting, resource })))
    .sort((a, b) => compare(a.resource, b.resource) || a.meeting.startsAt.getTime() - b.meeting.startsAt.getTime());
  const booked: { meeting_id: string }[] = await tx.query(
    `insert into booking (meeting_id, resource, during, status)
     select b.meeting_id, b.resource, tstzrange(b.starts_at, b.ends_at, '[)'), 'held'
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[])
       with ordinality as b(meeting_id, resource, starts_at, ends_at, place)
     order by b.place
     on conflict on constraint booking_overlap do nothing
     returning meeting_id`,
    [
      wanted.map(({ meeting }) => meeting.id),
      wanted.map(({ resource }) => resource),
      wanted.map(({ meeting }) => meeting.startsAt),
      wanted.map(({ meeting }) => meeting.endsAt),
    ],
  );
  const count = new Map<string, number>();
  for (const { meeting_id } of booked) count.set(meeting_id, (count.get(meeting_id) ?? 0) + 1);
  return meetings.filter((meeting) => count.get(meeting.id) !== bookedBy(meeting).length);
}

/** What is taken of each resource between two instants. */
export async function busyTimes(
  tx: EntityManager,
  resources: readonly string[],
  from: Date,
  to: Date,
): Promise<Map<string, Interval[]>> {
  const rows: { resource: string; starts_at: Date; ends_at: Date }[] = await tx.query(
    `select resource, lower(during) as starts_at, upper(during) as ends_at from booking
     where resource = any($1) and during && tstzrange($2, $3, '[)') and status <> 'cancelled'`,
    [resources, from, to],
  );
  const busy = new Map<string, Interval[]>(resources.map((resource) => [resource, []]));
  for (const row of rows) busy.get(row.resource)?.push([row.starts_at.getTime(), row.ends_at.getTime()]);
  return busy;
}

async function insertMeetings(tx: EntityManager, meetings: readonly Meeting[]): Promise<void> {
  await tx.query(
    `insert into meeting (id, version, changed_at, kind, state, demand_id, session_id, born_from, forum_day_id, table_no, forum,
                          starts_at, ends_at, out_of_hours, parties, resources, link, lines, running_order, expires_at, remind_at)
     select id, version, "changedAt", kind, state, "demandId", "sessionId", "bornFrom", "forumDayId", "tableNo", forum,
            "startsAt", "endsAt", "outOfHours", parties, resources, link, lines, "runningOrder", "expiresAt", "remindAt"
     from jsonb_to_recordset($1::jsonb)
       as m(id uuid, version integer, "changedAt" timestamptz, kind text, state text, "demandId" uuid, "sessionId" uuid, "bornFrom" uuid,
            "forumDayId" uuid, "tableNo" integer, forum jsonb, "startsAt" timestamptz, "endsAt" timestamptz, "outOfHours" boolean,
            parties jsonb, resources jsonb, link text, lines jsonb, "runningOrder" jsonb, "expiresAt" timestamptz,
            "remindAt" timestamptz)`,
    [JSON.stringify(meetings)],
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
