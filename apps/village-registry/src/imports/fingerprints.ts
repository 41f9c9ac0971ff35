import type { EntityManager } from 'typeorm';

type Table = 'certificate' | 'delivery';

async function marks(tx: EntityManager, table: Table, ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; mark: string }[] = await tx.query(
    `select id, md5(t::text) as mark from ${table} t where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}

/** Runs a change of rows. @returns the ids of those that it made or made different */
export async function changedBy(
  tx: EntityManager,
  table: Table,
  ids: readonly string[],
  change: () => Promise<unknown>,
): Promise<Set<string>> {
  const before = await marks(tx, table, ids);
  await change();
  const after = await marks(tx, table, ids);
  return new Set(ids.filter((id) => before.get(id) !== after.get(id)));
}
