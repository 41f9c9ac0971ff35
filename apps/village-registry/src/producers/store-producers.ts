import { arrayText } from '@titik/eventing/array-text';
import type { EntityManager } from 'typeorm';
import { isMentored } from './mentorship';
import { nameKey } from './name-key';
import type { ProducerInput } from './producer.dto';

/** A producer as written: with its id, and its zone decided. */
export type ProducerRow = ProducerInput & { id: string; zone: string };

const columns =
  'kind name zone contact office_hours consolidation_point port port_km mentor mentor_until mentored excluded_countries excluded_buyers illustrative'.split(
    ' ',
  );
const changing = columns.join(', ');
const of = (table: string): string => columns.map((column) => `${table}.${column}`).join(', ');

/** In order, so that the same list in another is no change; none is null. */
const listText = (list: readonly string[] = []): string | null =>
  list.length > 0 ? arrayText([...new Set(list)].sort()) : null;

/**
 * Makes producers' rows and their villages be as given, three statements for all; a new one has version 0 until it is
 * published. Papers and consents are written by `storePapers` and `storeConsents`.
 * @param rows each id once
 */
export async function storeProducers(tx: EntityManager, rows: readonly ProducerRow[]): Promise<void> {
  await tx.query(
    `insert into producer as p (id, version, kind, name, name_key, zone, contact, office_hours, consolidation_point,
       port, port_km, mentor, mentor_until, mentored, excluded_countries, excluded_buyers, illustrative)
     select n.id, 0, n.kind, n.name, n.name_key, n.zone, n.contact, n.office_hours, n.consolidation_point, n.port,
       n.port_km, n.mentor, n.mentor_until, ${isMentored('n')}, n.countries::text[], n.buyers::uuid[], n.illustrative
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::text[], $8::text[],
                 $9::boolean[], $10::text[], $11::float8[], $12::text[], $13::date[], $14::text[], $15::text[])
       as n(id, kind, name, zone, contact, office_hours, consolidation_point, port, illustrative, name_key, port_km,
            mentor, mentor_until, countries, buyers)
     order by n.id
     on conflict (id) do update
       set (name_key, ${changing}) = row (excluded.name_key, ${of('excluded')})
       where (${of('p')}) is distinct from (${of('excluded')})`,
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
      rows.map(({ portKm }) => portKm ?? null),
      rows.map(({ mentor }) => mentor?.name ?? null),
      rows.map(({ mentor }) => mentor?.until ?? null),
      rows.map(({ excludes }) => listText(excludes?.countries)),
      rows.map(({ excludes }) => listText(excludes?.buyerIds?.map((id) => id.toLowerCase()))),
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
