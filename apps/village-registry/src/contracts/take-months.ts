import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { ceilingSql } from './ceilings';
import { commitMonths } from './commit-months';
import { findContracts } from './find-contracts';

const thisMonth = `to_char(registry_day(), 'YYYY-MM')`;

/**
 * Takes what a contract's months still lack, as far as the offer has it free; months that are over take nothing. The
 * caller holds the offer's producer.
 * @returns whether anything was taken
 */
export async function takeMonths(tx: EntityManager, contractId: string): Promise<boolean> {
  const months: { offerId: string; unit: string; month: string; quantity: string }[] = await tx.query(
    `select o.id as "offerId", o.unit, m.month,
            least(m.quantity - m.committed, ${ceilingSql} - coalesce(c.committed, 0))::numeric(20, 6)::text as quantity
     from contract k join contract_month m on m.contract_id = k.id join offer o on o.id = k.offer_id
     left join offer_month_commitment c on c.offer_id = o.id and c.month = m.month
     where k.id = $1 and m.month >= ${thisMonth} and m.committed < m.quantity
       and ${ceilingSql} > coalesce(c.committed, 0)
     order by m.month`,
    [contractId],
  );
  if (months.length === 0) return false;
  const [{ offerId, unit }] = months;
  await commitMonths(tx, { offerId, unit, months });
  await tx.query(
    `update contract_month m set committed = m.committed + t.quantity
     from unnest($2::text[], $3::numeric[]) as t(month, quantity)
     where m.contract_id = $1 and m.month = t.month`,
    [contractId, months.map(({ month }) => month), months.map(({ quantity }) => quantity)],
  );
  return true;
}

/**
 * Gives goods of offers that became free to contracts that lack them, the oldest first. The caller holds the offers'
 * producers, and publishes.
 * @returns the offers of which something was taken
 */
export async function fillShort(tx: EntityManager, by: Caller, offerIds: readonly string[]): Promise<Set<string>> {
  if (offerIds.length === 0) return new Set();
  const short: { id: string; offerId: string }[] = await tx.query(
    `select k.id, k.offer_id as "offerId" from contract k
     where k.offer_id = any($1::uuid[]) and k.state = 'active' and exists (
       select from contract_month m
       where m.contract_id = k.id and m.committed < m.quantity and m.month >= ${thisMonth})
     order by k.created_at, k.id`,
    [offerIds],
  );
  const filled = new Set<string>();
  for (const { id, offerId } of short) {
    const [before] = await findContracts(tx, { id });
    if (!(await takeMonths(tx, id))) continue;
    filled.add(offerId);
    const [after] = await findContracts(tx, { id });
    await audit(tx, by, [{ kind: 'contract', subject: id, action: 'fill', before, after }]);
  }
  return filled;
}
