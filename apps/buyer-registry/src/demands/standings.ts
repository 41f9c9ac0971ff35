import type { Demand } from '@titik/contracts/demand.events';
import { beside } from '@titik/platform/http/etag';
import type { EntityManager } from 'typeorm';
import type { DemandView } from './demand.dto';

interface Marked {
  id: string;
  vouched: boolean;
  upheldComplaints: number;
}

/** Demands with the standing of those buyers about whom there is something to say. */
export async function withStandings(tx: EntityManager, demands: Demand[]): Promise<DemandView[]> {
  if (demands.length === 0) return [];
  const rows: Marked[] = await tx.query(
    `select id, vouched, upheld_complaints as "upheldComplaints" from buyer
     where id = any($1::uuid[]) and (not vouched or upheld_complaints > 0)`,
    [demands.map(({ buyerId }) => buyerId)],
  );
  const marked = new Map(rows.map(({ id, ...standing }) => [id, standing]));
  return demands.map((demand) => {
    const buyerStanding = marked.get(demand.buyerId);
    return buyerStanding ? { ...demand, buyerStanding, [beside]: Object.values(buyerStanding).join('-') } : demand;
  });
}
