import type { EntityManager } from 'typeorm';
import type { Duplicate, DuplicatePage, DuplicateQuery } from './duplicate.dto';

/** So many producers are looked at for a page: each is one search of the name index. */
const window = 500;
const similarFrom = 0.5;

/** A name without the words that half of all producers bear. */
const core = (name: string): string =>
  `regexp_replace(lower(${name}), '\\m(bumdes|bumdesa|bum desa|koperasi|kelompok|tani|nelayan|yayasan|ud|cv|pt|dsa)\\M', '', 'g')`;

const likeness = (a: string, b: string): string => `round(similarity(${core(a)}, ${core(b)})::numeric, 2)::float8`;

const shown = (p: string): string =>
  `jsonb_build_object('producerId', ${p}.id, 'name', ${p}.name, 'regencies', (select coalesce(jsonb_agg(distinct v.regency), '[]')
     from producer_village pv join village v on v.code = pv.village_code where pv.producer_id = ${p}.id))`;

const pairs = `
  with looked_at as materialized (
    select id, name from producer p
    where merged_into is null and ($1::uuid is null or id > $1)
      and ($2::text is null or exists (select from producer_village pv join village v on v.code = pv.village_code
            where pv.producer_id = p.id and lower(v.regency) = lower($2)))
    order by id limit $3)
  select (select id from looked_at order by id desc limit 1) as last, (select count(*)::int from looked_at) as seen,
    coalesce((select jsonb_agg(jsonb_build_object('one', one, 'other', other, 'why', why, 'similarity', similarity)
                order by why, similarity desc) from (
      select ${shown('a')} as one, ${shown('b')} as other, ${likeness('a.name', 'b.name')} as similarity, f.why
      from looked_at a
      cross join lateral (
        select o.producer_id as id, 'legal-number' as why from producer_paper m
          join producer_paper o using (number) where m.producer_id = a.id and o.producer_id > a.id
        union
        select o.id, 'name' from producer o
        where o.name % a.name and o.id > a.id and ${likeness('a.name', 'o.name')} >= ${similarFrom}
          and exists (select from producer_village pv join village v on v.code = pv.village_code
                      join village w on w.regency = v.regency and w.province = v.province
                      join producer_village qv on qv.village_code = w.code
                      where pv.producer_id = a.id and qv.producer_id = o.id)
      ) f
      join producer b on b.id = f.id and b.merged_into is null) found), '[]') as items`;

/** Pairs of producers that may be one: the same legal number, else a similar name in the same regency. */
export async function findDuplicates(tx: EntityManager, { regency, after }: DuplicateQuery): Promise<DuplicatePage> {
  const [{ last, seen, items }]: { last: string | null; seen: number; items: Duplicate[] }[] = await tx.query(pairs, [
    after ?? null,
    regency ?? null,
    window,
  ]);
  const numbered = new Set(items.filter(({ why }) => why === 'legal-number').map(pairOf));
  return {
    items: items.filter((each) => each.why === 'legal-number' || !numbered.has(pairOf(each))),
    ...(seen === window && last !== null && { next: last }),
  };
}

const pairOf = ({ one, other }: Duplicate): string => `${one.producerId} ${other.producerId}`;

/**
 * For each name and village the producers that may be the same, one statement; for a list that has no legal numbers.
 * @returns ids of the candidates by the place of the asked one, the likest first; those without any are left out
 */
export async function similarProducers(
  tx: EntityManager,
  asked: readonly { name: string; villageCode: string }[],
): Promise<Map<number, string[]>> {
  if (asked.length === 0) return new Map();
  const rows: { place: string; ids: string[] }[] = await tx.query(
    `select n.place, array_agg(o.id order by ${likeness('o.name', 'n.name')} desc) as ids
     from unnest($1::text[], $2::text[]) with ordinality as n(name, code, place)
     join village v on v.code = n.code
     join producer o on o.name % n.name and o.merged_into is null and ${likeness('o.name', 'n.name')} >= ${similarFrom}
     where exists (select from producer_village pv join village w on w.code = pv.village_code
                   where pv.producer_id = o.id and w.regency = v.regency and w.province = v.province)
     group by n.place`,
    [asked.map(({ name }) => name), asked.map(({ villageCode }) => villageCode)],
  );
  return new Map(rows.map(({ place, ids }) => [Number(place) - 1, ids]));
}
