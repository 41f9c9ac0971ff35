import type { Deal } from '@titik/contracts/deal.events';
import { NotFoundError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { lockProducers } from '../offers/publish';

/**
 * Locks the producers of deals against other writers.
 * @returns by the producer that a deal names the one that it is today: one that was merged goes on as another
 * @throws NotFoundError producer.unknown
 */
export async function holdProducers(tx: EntityManager, deals: readonly Deal[]): Promise<Map<string, string>> {
  const named = [...new Set(deals.map(({ producerId }) => producerId))];
  if (named.length === 0) return new Map();
  const rows: { id: string; home: string }[] = await tx.query(
    'select id, coalesce(merged_into, id) as home from producer where id = any($1::uuid[])',
    [named],
  );
  const homes = new Map(rows.map(({ id, home }) => [id, home]));
  const held = await lockProducers(tx, [...new Set(homes.values())]);
  // One that is merged at this very moment is found again when the event is tried again.
  const lost = named.find((id) => !held.has(homes.get(id) ?? ''));
  if (lost) throw new NotFoundError('producer.unknown', { id: lost });
  return homes;
}
