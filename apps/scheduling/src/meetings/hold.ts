import type { EntityManager } from 'typeorm';
import type { Interval } from '../slots/interval';
import type { Meeting } from './meeting.entity';

/** How a party is named among the bookings. */
export const resourceOf = (party: { role: string; partyId: string }) => `${party.role}:${party.partyId}`;

/**
 * Writes meetings and books everybody in them: all of a meeting or nothing of it.
 *
 * `on conflict do nothing` on the exclusion constraint makes the database wait for whoever is just booking the same
 * hour and then leave the row out. A plain insert would do the same by failing, but two of them that cross each other
 * wait for one another until one is killed as a deadlock.
 *
 * @returns the meetings whose hour somebody else has; nothing of them is left
 */
export async function hold(tx: EntityManager, meetings: readonly Meeting[]): Promise<Meeting[]> {
  if (meetings.length === 0) return [];
  await insertMeetings(tx, meetings);
  const wanted = meetings
    .flatMap((meeting) => meeting.parties.map((party) => ({ meeting, resource: resourceOf(party) })))
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
  const refused = meetings.filter((meeting) => count.get(meeting.id) !== meeting.parties.length);
  if (refused.length > 0) await tx.query(`delete from meeting where id = any($1)`, [refused.map(({ id }) => id)]);
  return refused;
}

/** Frees the hours of ended meetings. */
export async function release(tx: EntityManager, meetings: readonly Meeting[]): Promise<void> {
  await tx.query(`update booking set status = 'cancelled' where meeting_id = any($1)`, [meetings.map(({ id }) => id)]);
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
    `insert into meeting (id, version, kind, state, demand_id, session_id, starts_at, ends_at, out_of_hours,
                          parties, lines, expires_at)
     select * from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::uuid[], $6::uuid[],
                          $7::timestamptz[], $8::timestamptz[], $9::boolean[], $10::jsonb[], $11::jsonb[],
                          $12::timestamptz[])`,
    [
      meetings.map((meeting) => meeting.id),
      meetings.map((meeting) => meeting.version),
      meetings.map((meeting) => meeting.kind),
      meetings.map((meeting) => meeting.state),
      meetings.map((meeting) => meeting.demandId),
      meetings.map((meeting) => meeting.sessionId),
      meetings.map((meeting) => meeting.startsAt),
      meetings.map((meeting) => meeting.endsAt),
      meetings.map((meeting) => meeting.outOfHours),
      meetings.map((meeting) => JSON.stringify(meeting.parties)),
      meetings.map((meeting) => JSON.stringify(meeting.lines)),
      meetings.map((meeting) => meeting.expiresAt),
    ],
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
