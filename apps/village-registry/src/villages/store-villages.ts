import type { EntityManager } from 'typeorm';
import type { CodedVillageInput } from './village.dto';

/** Locks villages against other writers, in one order for all; always before their producers. */
export async function lockVillages(
  tx: EntityManager,
  codes: string[],
  mode: 'share' | 'no key update',
): Promise<Set<string>> {
  const rows: { code: string }[] = await tx.query(
    `select code from village where code = any($1::text[]) order by code for ${mode}`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}

/** Ids of the producers that stand for any of the villages. */
export async function producersOf(tx: EntityManager, codes: string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'select distinct producer_id as id from producer_village where village_code = any($1::text[])',
    [codes],
  );
  return rows.map(({ id }) => id);
}

/** Writes villages by code, one statement; each code once. @returns the codes that are new or changed. */
export async function storeVillages(
  tx: EntityManager,
  villages: readonly (CodedVillageInput & { zone: string })[],
): Promise<string[]> {
  const rows: { code: string }[] = await tx.query(
    `insert into village as v (code, name, district, regency, province, zone, consolidation_point, port, illustrative)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                          $8::text[], $9::boolean[]) as n(code) order by n.code
     on conflict (code) do update
       set name = excluded.name, district = excluded.district, regency = excluded.regency,
           province = excluded.province, zone = excluded.zone, consolidation_point = excluded.consolidation_point,
           port = excluded.port, illustrative = excluded.illustrative
       where (v.*) is distinct from (excluded.*)
     returning code`,
    [
      villages.map(({ code }) => code),
      villages.map(({ name }) => name),
      villages.map(({ district }) => district),
      villages.map(({ regency }) => regency),
      villages.map(({ province }) => province),
      villages.map(({ zone }) => zone),
      villages.map(({ consolidationPoint }) => consolidationPoint ?? null),
      villages.map(({ port }) => port ?? null),
      villages.map(({ illustrative }) => illustrative ?? false),
    ],
  );
  return rows.map(({ code }) => code);
}
