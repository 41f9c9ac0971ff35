import type { EntityManager } from 'typeorm';
import type { ReckonedMonth } from './reckon-months';

/** Writes what a contract promises month by month, in place of what it promised; nothing is taken for it yet. */
export async function storeMonths(tx: EntityManager, id: string, months: readonly ReckonedMonth[]): Promise<void> {
  await tx.query('delete from contract_month where contract_id = $1', [id]);
  await tx.query(
    `insert into contract_month (contract_id, month, quantity, committed)
     select $1, m.month, m.quantity, 0 from unnest($2::text[], $3::numeric[]) as m(month, quantity)`,
    [id, months.map(({ month }) => month), months.map(({ quantity }) => quantity)],
  );
}
