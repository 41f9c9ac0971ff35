import type { EntityManager } from 'typeorm';
import { nameKey } from './name-key';
import type { ProducerInput } from './producer.dto';

/** A producer as written: with its id, and its zone decided. */
export type ProducerRow = ProducerInput & { id: string; zone: string };

/**
 * Makes producers' rows and their villages be as given, three statements for all; a new one has version 0 until it is
 * published. Papers and consents are written by `storePapers` and `storeConsents`.
 * @param rows each id once
 */
export async function storeProducers(tx: EntityManager, rows: readonly ProducerRow[]): Promise<void> {
  await tx.query(
    `insert into producer as p (id, version, kind, name, name_key, zone, contact, office_hours, consolidation_point, port, illustrative)
     select n.id, 0, n.kind, n.name, n.name_key, n.zone, n.contact, n.office_hours, n.consolidation_point, n.port, n.illustrative
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::text[], $8::text[],
                 $9::boolean[], $10::text[])
       as n(id, kind, name, zone, contact, office_hours, consolidation_point, port, illustrative, name_key)
     order by n.id
     on conflict (id) do update
       set kind = excluded.kind, name = excluded.name, name_key = excluded.name_key, zone = excluded.zone, contact = excluded.contact,
           office_hours = excluded.office_hours, consolidation_point = excluded.consolidation_point,
           port = excluded.port, illustrative = excluded.illustrative
       where (p.kind, p.name, p.zone, p.contact, p.office_hours, p.consolidation_point, p.port, p.illustrative)
         is distinct from (excluded.kind, excluded.name, excluded.zone, excluded.contact, excluded.office_hours,
           excluded.consolidation_point, excluded.port, excluded.illustrative)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ kind }) => kind),
      rows.map(({ name }) => name),
      rows.map(({ zone }) => zone),
      rows.map(({ contact }) => JSON.stringify(contact)),
      rows.map(({ officeHours }) => JSON.stringify(officeHours)),
      rows.map(({ consolidationPoint }) => consolidationPoint ?? null),
      rows.map(({ port }) => port ?? null),
      rows.map(({ illustrative }) => illustrative ?? false),
      rows.map(({ name }) => nameKey(name)),
    ],
  );
  const pairs = rows.flatMap(({ id, villageCodes }) => villageCodes.map((code) => [id, code] as const));
  const given = [pairs.map(([id]) => id), pairs.map(([, code]) => code)];
  await tx.query(
    `delete from producer_village where producer_id = any($3::uuid[])
       and (producer_id, village_code) not in (select * from unnest($1::uuid[], $2::text[]))`,
    [...given, rows.map(({ id }) => id)],
  );
  await tx.query(
    `insert into producer_village (producer_id, village_code) select * from unnest($1::uuid[], $2::text[])
     on conflict do nothing`,
    given,
  );
}
