import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { type EntityManager, In, IsNull } from 'typeorm';
import { publishingChange } from '../offers/publish';
import { DeliveryEntity } from './delivery.entity';
import { refreshSummaries } from './refresh-summaries';

/**
 * Strikes out those of these deliveries that still count, counts their producers' records anew and publishes what that
 * changed.
 * @param months how far back deliveries count
 */
export async function strikeOut(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  months: number,
  { ids, reason, now }: { ids: readonly string[]; reason: string; now: Date },
): Promise<void> {
  const rows = await tx.findBy(DeliveryEntity, { id: In([...ids]), cancelledAt: IsNull() });
  if (rows.length === 0) return;
  const changes = rows.map((delivery) => {
    const before = { ...delivery };
    delivery.cancel(now, reason);
    return { kind: 'delivery', subject: delivery.id, action: 'cancel', before, after: { ...delivery }, reason };
  });
  const producerIds = [...new Set(rows.map(({ producerId }) => producerId))];
  await publishingChange(tx, outbox, producerIds, async () => {
    await tx.save(DeliveryEntity, rows);
    await refreshSummaries(tx, months, producerIds);
  });
  await audit(tx, by, changes);
}
