import type { EntityManager } from 'typeorm';
import type { DeliveryEntity } from './delivery.entity';

export type DeliveryRow = Omit<DeliveryEntity, 'cancelledAt' | 'cancelReason' | 'cancel'>;

/** Writes deliveries by id, one statement; those already there become as given, unless they were cancelled. */
export async function storeDeliveries(tx: EntityManager, rows: DeliveryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into delivery as d (id, producer_id, promised_on, delivered_on, promised_quantity, quantity, unit,
                                destination, illustrative)
     select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::float8[], $6::float8[], $7::text[],
                          $8::text[], $9::boolean[])
     on conflict (id) do update
       set promised_on = excluded.promised_on, delivered_on = excluded.delivered_on,
           promised_quantity = excluded.promised_quantity, quantity = excluded.quantity, unit = excluded.unit,
           destination = excluded.destination, illustrative = excluded.illustrative
       where d.cancelled_at is null`,
    [
      rows.map(({ id }) => id),
      rows.map(({ producerId }) => producerId),
      rows.map(({ promisedOn }) => promisedOn),
      rows.map(({ deliveredOn }) => deliveredOn),
      rows.map(({ promisedQuantity }) => promisedQuantity),
      rows.map(({ quantity }) => quantity),
      rows.map(({ unit }) => unit),
      rows.map(({ destination }) => destination),
      rows.map(({ illustrative }) => illustrative),
    ],
  );
}
