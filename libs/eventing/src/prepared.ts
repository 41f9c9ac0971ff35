import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { arrayText } from './array-text';

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = `hot_${names.size}`));
  return name;
}

/**
 * Runs a statement of the hot path inside the transaction, planned once a connection instead of at every call:
 * planning one that unnests a dozen arrays costs more than running it.
 * @param text the same text every time; what varies goes into `values`, lists as arrays of texts, numbers and nulls
 * @throws DatabaseError of pg, not wrapped
 */
export async function prepared<Row>(tx: EntityManager, text: string, values: unknown[]): Promise<Row[]> {
  const connection = (await tx.queryRunner!.connect()) as PoolClient;
  const given = values.map((value) => (Array.isArray(value) ? arrayText(value) : value));
  return (await connection.query({ name: nameOf(text), text, values: given })).rows;
}
