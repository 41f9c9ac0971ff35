import { newId } from '@titik/contracts/new-id';
import type { DayStretch } from '@titik/contracts/office-hours';
import { type EntityManager, In } from 'typeorm';
import type { Interval } from '../slots/interval';
import { type BusySource, Calendar } from './calendar.entity';

/** How far ahead a calendar file is read, from yesterday on. A feed is read again long before. */
export const readAhead = { days: 400, back: 1 };

/** What a party's own calendar adds to its office hours. */
interface OwnTimes {
  busy: Interval[];
  factor?: number;
  limits?: DayStretch;
}

/** What parties say of their own time between two instants, by party id; one entry for every id asked for. */
export async function ownTimes(
  tx: EntityManager,
  partyIds: readonly string[],
  from: Date,
  to: Date,
): Promise<Map<string, OwnTimes>> {
  const own = new Map<string, OwnTimes>(partyIds.map((id) => [id, { busy: [] }]));
  for (const { partyId, factor, earliest, latest } of await tx.findBy(Calendar, { partyId: In([...partyIds]) })) {
    const limits = earliest !== null && latest !== null ? { from: earliest, to: latest } : undefined;
    own.set(partyId, { busy: [], ...(factor !== 1 && { factor }), ...(limits && { limits }) });
  }
  const rows: { party_id: string; starts_at: Date; ends_at: Date }[] = await tx.query(
    `select party_id, starts_at, ends_at from busy_time
     where party_id = any($1) and ends_at > $2 and starts_at < $3`,
    [partyIds, from, to],
  );
  for (const row of rows) own.get(row.party_id)?.busy.push([row.starts_at.getTime(), row.ends_at.getTime()]);
  return own;
}

/** Makes these the busy times that a party has from one source. */
export async function replaceBusy(
  tx: EntityManager,
  partyId: string,
  source: BusySource,
  busy: readonly { interval: Interval; note?: string }[],
): Promise<void> {
  await tx.query(`delete from busy_time where party_id = $1 and source = $2`, [partyId, source]);
  await addBusy(tx, partyId, source, busy);
}

/** @returns the ids in the order given */
export async function addBusy(
  tx: EntityManager,
  partyId: string,
  source: BusySource,
  busy: readonly { interval: Interval; note?: string }[],
): Promise<string[]> {
  const ids = busy.map(() => newId());
  await tx.query(
    `insert into busy_time (id, party_id, starts_at, ends_at, source, note)
     select b.id, $2, b.starts_at, b.ends_at, $3, b.note
     from unnest($1::uuid[], $4::timestamptz[], $5::timestamptz[], $6::text[]) as b(id, starts_at, ends_at, note)`,
    [
      ids,
      partyId,
      source,
      busy.map(({ interval }) => new Date(interval[0])),
      busy.map(({ interval }) => new Date(interval[1])),
      busy.map(({ note }) => note ?? null),
    ],
  );
  return ids;
}
