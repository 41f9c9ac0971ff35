import type { EntityManager } from 'typeorm';

/** That a village is in a programme, from a day to its last day there, and the list that says so. */
export interface Membership {
  code: string;
  programme: string;
  since?: string | null;
  until?: string | null;
  source?: string | null;
}

/**
 * Enters villages into programmes, one statement; a programme not heard of yet is made, with its slug for a name.
 * @param memberships each village and programme once; days and source that are absent stay as they are
 * @param exactly makes absent days and source empty instead
 * @returns codes of the villages whose memberships are new or changed
 */
export async function storeMemberships(
  tx: EntityManager,
  memberships: readonly Membership[],
  exactly = false,
): Promise<string[]> {
  if (memberships.length === 0) return [];
  const programmes = [...new Set(memberships.map(({ programme }) => programme))].toSorted();
  await tx.query(
    'insert into programme (slug, name) select p, p from unnest($1::text[]) p order by p on conflict do nothing',
    [programmes],
  );
  const rows: { code: string }[] = await tx.query(
    `insert into programme_membership as m (village_code, programme, since, until, source)
     select * from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::text[]) as n(code, programme)
     order by 1, 2
     on conflict (village_code, programme) do update
       set since = case when $6 then excluded.since else coalesce(excluded.since, m.since) end,
           until = case when $6 then excluded.until else coalesce(excluded.until, m.until) end,
           source = case when $6 then excluded.source else coalesce(excluded.source, m.source) end
       where (m.since, m.until, m.source) is distinct from (
         case when $6 then excluded.since else coalesce(excluded.since, m.since) end,
         case when $6 then excluded.until else coalesce(excluded.until, m.until) end,
         case when $6 then excluded.source else coalesce(excluded.source, m.source) end)
     returning village_code as code`,
    [
      memberships.map(({ code }) => code),
      memberships.map(({ programme }) => programme),
      memberships.map(({ since }) => since ?? null),
      memberships.map(({ until }) => until ?? null),
      memberships.map(({ source }) => source ?? null),
      exactly,
    ],
  );
  return [...new Set(rows.map(({ code }) => code))];
}
