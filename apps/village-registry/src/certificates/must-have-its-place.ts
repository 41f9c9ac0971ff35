import { InvalidError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';

interface Placed {
  producerId: string;
  offerId: string | null;
  villageCode: string | null;
}

/**
 * That each certificate's producer, and its offer or village where it names one, belong together.
 * @param producers ids of those that exist
 * @throws InvalidError certificate.unknown-producer, certificate.unknown-offer, certificate.unknown-village
 */
export async function mustHaveItsPlace(
  tx: EntityManager,
  producers: ReadonlySet<string>,
  rows: readonly Placed[],
  path: (place: number) => string,
): Promise<void> {
  const offers = await pairs(
    tx,
    'select producer_id, id as part from offer where id = any($1::uuid[])',
    rows.flatMap((each) => each.offerId ?? []),
  );
  const villages = await pairs(
    tx,
    'select producer_id, village_code as part from producer_village where village_code = any($1::text[])',
    rows.flatMap((each) => each.villageCode ?? []),
  );
  rows.forEach(({ producerId, offerId, villageCode }, i) => {
    if (!producers.has(producerId))
      throw new InvalidError('certificate.unknown-producer', { field: `${path(i)}producerId`, producerId });
    if (offerId !== null && !offers.has(`${producerId} ${offerId}`))
      throw new InvalidError('certificate.unknown-offer', { field: `${path(i)}offerId`, offerId });
    if (villageCode !== null && !villages.has(`${producerId} ${villageCode}`))
      throw new InvalidError('certificate.unknown-village', { field: `${path(i)}villageCode`, villageCode });
  });
}

async function pairs(tx: EntityManager, query: string, parts: string[]): Promise<Set<string>> {
  if (parts.length === 0) return new Set();
  const rows: { producer_id: string; part: string }[] = await tx.query(query, [[...new Set(parts)]]);
  return new Set(rows.map(({ producer_id, part }) => `${producer_id} ${part}`));
}
