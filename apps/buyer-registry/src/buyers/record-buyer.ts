import { eventOf } from '@titik/contracts/event-type';
import { type Buyer, BuyerRecorded } from '@titik/contracts/party.events';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { BuyerEntity } from './buyer.entity';

/** The buyer, held against change until the transaction ends. @throws NotFoundError buyer.unknown */
export async function lockBuyer(tx: EntityManager, id: string): Promise<BuyerEntity> {
  const buyer = await tx.findOne(BuyerEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!buyer) throw new NotFoundError('buyer.unknown', { id });
  return buyer;
}

/** What was done to a buyer, for the audit log. */
interface Done {
  action: string;
  before?: Buyer;
  reason?: string;
}

/** Stores a buyer that is new or changed, and tells of it. @returns its state */
export async function recordBuyer(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  buyer: BuyerEntity,
  { action, before, reason }: Done,
): Promise<Buyer> {
  if (before) buyer.version = before.version + 1;
  const after = buyer.state();
  await tx.save(BuyerEntity, buyer);
  await audit(tx, by, [{ kind: 'buyer', subject: buyer.id, action, before, after, reason }]);
  await outbox.add(tx, [eventOf(BuyerRecorded, { buyer: after })]);
  return after;
}
