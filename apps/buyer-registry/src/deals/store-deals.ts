import { type Deal, DealAdvanced, DealClosed, DealOpened, DealReopened } from '@titik/contracts/deal.events';
import { eventOf } from '@titik/contracts/event-type';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { DealEntity } from './deal.entity';

/** One step of a deal from version to version. */
export interface DealChange {
  /** As a verb, for the audit log. */
  action: string;
  before?: Deal;
  after: Deal;
  reason?: string;
}

/** Deals held against change until the transaction ends, in the order of their ids. */
export async function lockDeals(
  tx: EntityManager,
  where: { ids: string[] } | { demandIds: string[] },
): Promise<DealEntity[]> {
  const [column, values] = 'ids' in where ? ['id', where.ids] : ['demand_id', where.demandIds];
  // Locked first, read then: what another transaction changed while this one waited is seen.
  await tx.query(`select 1 from deal where ${column} = any($1::uuid[]) order by id for update`, [values]);
  return tx
    .createQueryBuilder(DealEntity, 'deal')
    .where(`deal.${column} = any(:values::uuid[])`, { values })
    .orderBy('deal.id')
    .getMany();
}

/**
 * Stores deals that are new or changed, remembers who changed them and tells each change.
 * @param deals each once, as they are in the end
 * @param changes in the order in which they were made
 * @throws ConflictError deal.already-open when demand and producer have an open deal, deal.id-taken
 */
export async function storeDeals(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  deals: readonly DealEntity[],
  changes: readonly DealChange[],
): Promise<void> {
  const fresh = new Set(changes.filter(({ before }) => !before).map(({ after }) => after.dealId));
  // What closes goes first: another of the same demand and producer may open in its place.
  const inOrder = deals.toSorted((a, b) => Number(a.state === 'open') - Number(b.state === 'open'));
  for (const deal of inOrder) {
    const { id, ...row } = deal;
    await (fresh.has(id) ? tx.insert(DealEntity, { ...deal }) : tx.update(DealEntity, { id }, row)).catch(
      asConflict(deal),
    );
  }
  await audit(
    tx,
    by,
    changes.map(({ after, ...change }) => ({ kind: 'deal', subject: after.dealId, after, ...change })),
  );
  await outbox.add(tx, changes.map(eventFor));
}

/** The event that tells of a change: what became of its state. */
function eventFor({ before, after: deal }: DealChange): object {
  if (!before) return eventOf(DealOpened, { deal });
  if (before.state === 'open' && deal.state !== 'open') return eventOf(DealClosed, { deal });
  if (before.state !== 'open' && deal.state === 'open') return eventOf(DealReopened, { deal });
  return eventOf(DealAdvanced, { deal });
}

const conflictOf: Readonly<Record<string, string>> = {
  uq_deal_open: 'deal.already-open',
  pk_deal: 'deal.id-taken',
};

const asConflict =
  ({ id, demandId, producerId }: DealEntity) =>
  (error: unknown): never => {
    const code = conflictOf[(error as { constraint?: string }).constraint ?? ''];
    throw code ? new ConflictError(code, { id, demandId, producerId }) : error;
  };
