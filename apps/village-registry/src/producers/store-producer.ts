import type { EntityManager } from 'typeorm';
import type { ProducerInput } from './producer.dto';

/** Makes the producer's row and its villages be as given; a new one has version 0 until it is published. */
export async function storeProducer(
  tx: EntityManager,
  id: string,
  input: ProducerInput & { zone: string },
): Promise<void> {
  await tx.query(
    `insert into producer (id, version, kind, name, zone, contact, office_hours, consolidation_point, port, illustrative)
     values ($1, 0, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do update
       set kind = excluded.kind, name = excluded.name, zone = excluded.zone, contact = excluded.contact,
           office_hours = excluded.office_hours, consolidation_point = excluded.consolidation_point,
           port = excluded.port, illustrative = excluded.illustrative`,
    [
      id,
      input.kind,
      input.name,
      input.zone,
      JSON.stringify(input.contact),
      JSON.stringify(input.officeHours),
      input.consolidationPoint ?? null,
      input.port ?? null,
      input.illustrative ?? false,
    ],
  );
  await tx.query('delete from producer_village where producer_id = $1 and village_code <> all($2::text[])', [
    id,
    input.villageCodes,
  ]);
  await tx.query(
    `insert into producer_village (producer_id, village_code) select $1, unnest($2::text[]) on conflict do nothing`,
    [id, input.villageCodes],
  );
}
