import { ConflictError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import type { ReckonedMonth } from './reckon-months';

interface NewContract {
  contractId: string;
  offerId: string;
  demandId?: string;
  buyer?: string;
  reference?: string;
}

/** Writes a new contract and its months. @throws ConflictError contract.differs when another just took the id */
export async function storeContract(tx: EntityManager, contract: NewContract, months: ReckonedMonth[]): Promise<void> {
  const made: unknown[] = await tx.query(
    `insert into contract (id, offer_id, demand_id, buyer, reference, state) values ($1, $2, $3, $4, $5, 'active')
     on conflict do nothing returning id`,
    [
      contract.contractId,
      contract.offerId,
      contract.demandId ?? null,
      contract.buyer ?? null,
      contract.reference ?? null,
    ],
  );
  if (made.length === 0) throw new ConflictError('contract.differs', { id: contract.contractId });
  await tx.query(
    `insert into contract_month (contract_id, month, quantity, committed)
     select $1, m.month, m.quantity, m.quantity from unnest($2::text[], $3::numeric[]) as m(month, quantity)`,
    [contract.contractId, months.map(({ month }) => month), months.map(({ quantity }) => quantity)],
  );
}
