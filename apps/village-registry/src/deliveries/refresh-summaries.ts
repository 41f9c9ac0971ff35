import type { EntityManager } from 'typeorm';

/** What counts, and how: on time is the day alone; in full is 98 % of what was promised, where both are known. */
const counts = `
  count(d.id)::int as deliveries,
  (count(d.id) filter (where d.delivered_on <= d.promised_on))::int as on_time,
  (count(d.id) filter (where coalesce(d.quantity >= 0.98 * d.promised_quantity, true)))::int as in_full,
  (count(d.id) filter (where d.destination <> 'ID'))::int as exports`;

const inWindow = `d.cancelled_at is null and d.delivered_on >= (registry_day() - make_interval(months => $1))::date`;

/**
 * Counts producers' deliveries of the last months anew, one statement; the window's first day moves on only where a
 * count changed, so that a quiet producer's offers stay as they were published.
 */
export async function refreshSummaries(tx: EntityManager, months: number, producerIds: string[]): Promise<void> {
  await tx.query(
    `insert into delivery_summary as s (producer_id, since, deliveries, on_time, in_full, exports)
     select p.id, (registry_day() - make_interval(months => $1))::date, ${counts}
     from unnest($2::uuid[]) p(id) left join delivery d on d.producer_id = p.id and ${inWindow}
     group by p.id
     on conflict (producer_id) do update
       set since = excluded.since, deliveries = excluded.deliveries, on_time = excluded.on_time,
           in_full = excluded.in_full, exports = excluded.exports
       where (s.deliveries, s.on_time, s.in_full, s.exports)
         is distinct from (excluded.deliveries, excluded.on_time, excluded.in_full, excluded.exports)`,
    [months, producerIds],
  );
}

/** Ids of the producers whose counts are no longer so, because time went by or the window was set anew. */
export async function outdatedSummaries(tx: EntityManager, months: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select s.producer_id as id
     from delivery_summary s
     left join (select d.producer_id, ${counts} from delivery d where ${inWindow} group by d.producer_id) n
       using (producer_id)
     where (s.deliveries, s.on_time, s.in_full, s.exports) is distinct from
           (coalesce(n.deliveries, 0), coalesce(n.on_time, 0), coalesce(n.in_full, 0), coalesce(n.exports, 0))
     order by 1`,
    [months],
  );
  return rows.map(({ id }) => id);
}
