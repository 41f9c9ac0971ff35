import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = `hot_${names.size}`));
  return name;
}

/**
 * Runs a statement of the hot path inside the transaction, planned once a connection instead of at every call:
 * planning one that unnests a dozen arrays costs more than running it.
 * @param text the same text every time; what varies goes into `values`
 * @throws DatabaseError of pg, not wrapped
 */
export async function prepared<Row>(tx: EntityManager, text: string, values: unknown[]): Promise<Row[]> {
  const connection = (await tx.queryRunner!.connect()) as PoolClient;
  return (await connection.query({ name: nameOf(text), text, values })).rows;
}
