import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';

// Any fixed UUID will do; another one would make every id anew.
const namespace = '5c6ff3ab-5a0f-5a3e-9d2c-3f0a4bb0a1d7';

/** The id that a thing of a source always gets, from what it is known by there. */
export const idOf = (kind: string, ...known: string[]): string => v5(JSON.stringify([kind, ...known]), namespace);

/** The ids that a source's own keys stand for, of those that are remembered. */
export async function findKeys(
  tx: EntityManager,
  kind: string,
  source: string,
  keys: string[],
): Promise<Map<string, string>> {
  const rows: { key: string; id: string }[] = await tx.query(
    'select key, id from import_key where kind = $1 and source = $2 and key = any($3::text[])',
    [kind, source, keys],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Remembers what a source's own keys stand for; the last word holds. */
export async function rememberKeys(
  tx: EntityManager,
  kind: string,
  source: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  if (ids.size === 0) return;
  await tx.query(
    `insert into import_key as k (kind, source, key, id)
     select $1, $2, n.key, n.id from unnest($3::text[], $4::uuid[]) as n(key, id) order by n.key
     on conflict (kind, source, key) do update set id = excluded.id where k.id <> excluded.id`,
    [kind, source, [...ids.keys()], [...ids.values()]],
  );
}
