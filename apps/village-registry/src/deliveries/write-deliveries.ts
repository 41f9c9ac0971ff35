import { isDeepStrictEqual } from 'node:util';
import { newId } from '@titik/contracts/new-id';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError } from '@titik/platform/errors';
import { type EntityManager, In } from 'typeorm';
import { lockProducers, publishingChange } from '../offers/publish';
import { mustBeTheirRows } from '../producers/whose-producers';
import { DeliveryEntity } from './delivery.entity';
import { refreshSummaries } from './refresh-summaries';
import { type DeliveryRow, storeDeliveries } from './store-deliveries';

/** A delivery as entered; both quantities in `unit`. */
export interface EnteredDelivery {
  deliveryId?: string;
  producerId: string;
  promisedOn: string;
  deliveredOn: string;
  promisedQuantity?: number;
  quantity?: number;
  unit?: string;
  /** ISO 3166-1 alpha-2 */
  destination?: string;
  illustrative?: boolean;
}

/**
 * Makes deliveries of these ids be as given, a handful of statements whatever their number, counts their producers'
 * records anew and publishes what that changed; all or none.
 * @param months how far back deliveries count
 * @param path of a delivery's fields by its place, `''` or ending with a dot
 * @returns the ids in the order given, and how many are new or different
 * @throws InvalidError delivery.twice, delivery.unknown-producer, delivery.unit-missing
 * @throws ConflictError delivery.other-producer, delivery.already-cancelled
 * @throws ForbiddenError auth.not-yours
 */
export async function writeDeliveries(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  months: number,
  inputs: readonly EnteredDelivery[],
  path: (place: number) => string,
): Promise<{ deliveryIds: string[]; changed: number }> {
  const rows = inputs.map((input, i) => rowOf(input, path(i)));
  const known = await lockProducers(tx, [...new Set(rows.map(({ producerId }) => producerId))]);
  const ids = rows.map(({ id }) => id);
  const before = new Map((await tx.findBy(DeliveryEntity, { id: In(ids) })).map((each) => [each.id, each]));
  await mustBeTheirRows(tx, by, rows, before, path);
  const seen = new Set<string>();
  const changed = rows.filter(({ id, producerId, ...row }, i) => {
    if (!known.has(producerId))
      throw new InvalidError('delivery.unknown-producer', { field: `${path(i)}producerId`, producerId });
    if (seen.has(id)) throw new InvalidError('delivery.twice', { field: `${path(i)}deliveryId`, id });
    seen.add(id);
    return differs({ id, producerId, ...row }, before.get(id), path(i));
  });
  const producerIds = [...new Set(changed.map(({ producerId }) => producerId))];
  await publishingChange(tx, outbox, producerIds, async () => {
    await storeDeliveries(tx, changed);
    await refreshSummaries(tx, months, producerIds);
  });
  await audit(
    tx,
    by,
    changed.map(({ id, ...after }) => ({
      kind: 'delivery',
      subject: id,
      action: 'put',
      before: before.get(id),
      after,
    })),
  );
  return { deliveryIds: ids, changed: changed.length };
}

function rowOf(input: EnteredDelivery, path: string): DeliveryRow {
  const { promisedQuantity = null, quantity = null, unit = null } = input;
  if (promisedQuantity !== null && unit === null)
    throw new InvalidError('delivery.unit-missing', { field: `${path}unit` });
  return {
    id: input.deliveryId ?? newId(),
    producerId: input.producerId,
    promisedOn: input.promisedOn,
    deliveredOn: input.deliveredOn,
    promisedQuantity,
    quantity,
    unit,
    destination: input.destination ?? null,
    illustrative: input.illustrative ?? false,
  };
}

function differs(row: DeliveryRow, before: DeliveryEntity | undefined, path: string): boolean {
  if (!before) return true;
  const { id } = row;
  if (before.producerId !== row.producerId)
    throw new ConflictError('delivery.other-producer', { field: `${path}deliveryId`, id });
  const { cancelledAt, cancelReason: _reason, ...entered } = before;
  if (isDeepStrictEqual({ ...entered }, row)) return false;
  if (cancelledAt !== null) throw new ConflictError('delivery.already-cancelled', { id });
  return true;
}
