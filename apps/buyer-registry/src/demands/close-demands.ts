import { DemandClosed, type Demand } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { type EntityManager, In } from 'typeorm';
import { type Closing, DemandEntity } from './demand.entity';

const atOnce = 500;

/**
 * Closes demands and publishes it, in the caller's transaction; unknown ids are left out.
 * @throws ConflictError demand.already-closed
 */
export async function closeAll(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  ids: string[],
  closing: Closing,
  now: Date,
): Promise<Demand[]> {
  const demands = await lockDemands(tx, ids);
  const before = demands.map((demand) => demand.describe());
  for (const demand of demands) demand.close(closing, now);
  const closed = demands.map((demand) => demand.describe());
  await tx.query(
    `update demand d set state = 'closed', version = c.version, closing_reason = $3, closing_note = $4, closed_at = $5
     from unnest($1::uuid[], $2::int[]) as c(id, version) where d.id = c.id`,
    [demands.map(({ id }) => id), demands.map(({ version }) => version), closing.reason, closing.note ?? null, now],
  );
  await audit(
    tx,
    by,
    closed.map((after, i) => ({
      kind: 'demand',
      subject: after.demandId,
      action: 'close',
      before: before[i],
      after,
      reason: closing.note ?? closing.reason,
    })),
  );
  await outbox.add(
    tx,
    closed.map((demand) => eventOf(DemandClosed, { demand })),
  );
  return closed;
}

/** Closes what a buyer has open. @returns how many */
export async function closeDemandsOfBuyer(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  buyerId: string,
  closing: Closing,
  now: Date,
): Promise<number> {
  const open: { id: string }[] = await tx.query(
    `select id from demand where buyer_id = $1 and state = 'open' order by id for update`,
    [buyerId],
  );
  const ids = open.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += atOnce)
    await closeAll(tx, outbox, by, ids.slice(from, from + atOnce), closing, now);
  return ids.length;
}

/** Demands with their lines, held against change until the transaction ends, in the order of their ids. */
export async function lockDemands(tx: EntityManager, ids: string[]): Promise<DemandEntity[]> {
  // Locked first, read then: what another transaction changed while this one waited is seen.
  await tx.query('select 1 from demand where id = any($1::uuid[]) order by id for update', [ids]);
  return tx.find(DemandEntity, { where: { id: In(ids) }, order: { id: 'ASC' }, relations: { lines: true } });
}
