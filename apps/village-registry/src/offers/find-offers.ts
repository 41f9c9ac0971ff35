import type { EntityManager } from 'typeorm';
import { OfferEntity } from './offer.entity';

/** Columns that the driver would hand over in another shape than the entity's. */
const shapes: Record<string, string> = { eligible_on: '::text', price_amount: '::float8' };

/**
 * Offers by id, as entities. By a plain statement: an import reads back every offer that it wrote, and the object
 * mapper alone would cost as much as the rest of it.
 */
export async function findOffers(tx: EntityManager, ids: string[]): Promise<OfferEntity[]> {
  const columns = tx.connection
    .getMetadata(OfferEntity)
    .columns.map(({ databaseName: name, propertyName }) => `${name}${shapes[name] ?? ''} as "${propertyName}"`);
  const rows: OfferEntity[] = await tx.query(`select ${columns.join(', ')} from offer where id = any($1::uuid[])`, [
    ids,
  ]);
  return rows.map((row) => Object.assign(new OfferEntity(), row));
}
