import type { EntityManager } from 'typeorm';
import { isTheirs } from '../producers/whose-producers';
import type { ContractQuery, ContractView } from './contract.dto';

interface Row {
  id: string;
  offer_id: string;
  demand_id: string | null;
  deal_id: string | null;
  buyer: string | null;
  reference: string | null;
  state: 'active' | 'cancelled';
  created_at: Date;
  cancelled_at: Date | null;
  cancel_reason: string | null;
  unit: string;
  months: { month: string; quantity: number }[];
  short: { month: string; quantity: number }[] | null;
}

const query = `
  select k.*, o.unit,
    (select jsonb_agg(jsonb_build_object('month', m.month, 'quantity', m.quantity::float8) order by m.month)
       from contract_month m where m.contract_id = k.id) as months,
    s.months as short
  from contract k join offer o on o.id = k.offer_id
  left join lateral (
    select jsonb_agg(
      jsonb_build_object('month', m.month, 'quantity', (m.quantity - m.committed)::float8) order by m.month) as months
    from contract_month m
    where m.contract_id = k.id and k.state = 'active' and m.committed < m.quantity
      and m.month >= to_char(registry_day(), 'YYYY-MM')) s on true
  where ($1::uuid is null or k.id = $1) and ($2::uuid is null or k.offer_id = $2)
    and ($3::uuid is null or k.demand_id = $3) and ($4::text is null or k.state = $4)
    and ($5::uuid is null or k.id < $5) and ($7::uuid is null or k.deal_id = $7)
    and ($8::boolean is null or (s.months is not null) = $8)
    and ${isTheirs('o.producer_id', '$9')}
  order by k.id desc limit $6`;

/** Contracts, newest first (those of deals have ids that tell no time); `limit + 1` of them, so that the caller sees whether there are more. */
export async function findContracts(
  tx: EntityManager,
  wanted: Partial<ContractQuery> & { id?: string; whose?: string | null },
): Promise<ContractView[]> {
  const { id = null, offerId = null, demandId = null, state = null, after = null, limit = 1 } = wanted;
  const { dealId = null, short = null, whose = null } = wanted;
  const rows: Row[] = await tx.query(query, [id, offerId, demandId, state, after, limit + 1, dealId, short, whose]);
  return rows.map((row) => ({
    contractId: row.id,
    offerId: row.offer_id,
    ...(row.demand_id !== null && { demandId: row.demand_id }),
    ...(row.deal_id !== null && { dealId: row.deal_id }),
    ...(row.buyer !== null && { buyer: row.buyer }),
    ...(row.reference !== null && { reference: row.reference }),
    state: row.state,
    months: row.months,
    ...(row.short !== null && { short: row.short }),
    unit: row.unit,
    createdAt: row.created_at.toISOString(),
    ...(row.cancelled_at !== null && { cancelledAt: row.cancelled_at.toISOString() }),
    ...(row.cancel_reason !== null && { cancelReason: row.cancel_reason }),
  }));
}
