import type { EntityManager } from 'typeorm';
import type { ComplaintCounts } from '../buyers/buyer.dto';
import type { ComplaintState } from './complaint.entity';

/** How many complaints about a buyer stand where. */
export async function countComplaints(tx: EntityManager, buyerId: string): Promise<ComplaintCounts> {
  const rows: { state: ComplaintState; count: number }[] = await tx.query(
    'select state, count(*)::int as count from complaint where buyer_id = $1 group by state',
    [buyerId],
  );
  const found = new Map(rows.map(({ state, count }) => [state, count]));
  const count = (state: ComplaintState): number => found.get(state) ?? 0;
  return {
    open: count('open'),
    answered: count('answered'),
    upheld: count('upheld'),
    dismissed: count('dismissed'),
  };
}
