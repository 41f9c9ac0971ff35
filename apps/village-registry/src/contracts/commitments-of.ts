import type { MonthCommitment } from '@titik/contracts/offer.events';
import type { EntityManager } from 'typeorm';

/** What contracts promise of offers from this month on, by offer. */
export async function commitmentsOf(tx: EntityManager, offerIds: string[]): Promise<Map<string, MonthCommitment[]>> {
  const rows: { offer_id: string; months: MonthCommitment[] }[] = await tx.query(
    `select offer_id, jsonb_agg(jsonb_build_object('month', month, 'quantity', committed::float8) order by month) as months
     from offer_month_commitment
     where offer_id = any($1::uuid[]) and committed > 0 and month >= to_char(registry_day(), 'YYYY-MM')
     group by offer_id`,
    [offerIds],
  );
  return new Map(rows.map(({ offer_id, months }) => [offer_id, months]));
}
