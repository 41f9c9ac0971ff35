import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { nameKey } from './name-key';
import type { Duplicate, DuplicatePage, DuplicateQuery } from './duplicate.dto';
import { isTheirs, whoseProducers } from './whose-producers';

/** So many producers are looked at for a page. */
const window = 200;
const similarFrom = 0.5;

const shown = (p: string): string =>
  `jsonb_build_object('producerId', ${p}.id, 'name', ${p}.name, 'regencies', (select coalesce(jsonb_agg(distinct v.regency), '[]')
     from producer_village pv join village v on v.code = pv.village_code where pv.producer_id = ${p}.id))`;

// Neighbours first, then likeness: a regency has hundreds of producers, a search of all names would read far more.
const pairs = `
  with looked_at as materialized (
    select id, name, name_key from producer p
    where merged_into is null and ($1::uuid is null or id > $1)
      and ($2::text is null or exists (select from producer_village pv join village v on v.code = pv.village_code
            where pv.producer_id = p.id and lower(v.regency) = lower($2)))
      and ${isTheirs('p.id', '$4')}
    order by id limit $3),
  places as materialized (
    select distinct l.id, v.regency, v.province
    from looked_at l join producer_village pv on pv.producer_id = l.id join village v on v.code = pv.village_code),
  neighbours as materialized (
    select distinct s.id as one, pv.producer_id as other
    from places s join village v on v.regency = s.regency and v.province = s.province
    join producer_village pv on pv.village_code = v.code and pv.producer_id > s.id),
  found as (
    select m.producer_id as one, o.producer_id as other, 'legal-number' as why
    from producer_paper m join producer_paper o using (number)
    where m.producer_id in (select id from looked_at) and o.producer_id > m.producer_id
    union
    select n.one, n.other, 'name' from neighbours n join looked_at a on a.id = n.one join producer b on b.id = n.other
    where similarity(a.name_key, b.name_key) >= ${similarFrom})
  select (select id from looked_at order by id desc limit 1) as last, (select count(*)::int from looked_at) as seen,
    coalesce((select jsonb_agg(jsonb_build_object('one', ${shown('a')}, 'other', ${shown('b')}, 'why', f.why,
        'similarity', round(similarity(a.name_key, b.name_key)::numeric, 2))
        order by f.why, similarity(a.name_key, b.name_key) desc, a.id, b.id)
      from found f join producer a on a.id = f.one join producer b on b.id = f.other
      where b.merged_into is null and ${isTheirs('b.id', '$4')}), '[]') as items`;

/** Pairs of producers that may be one: the same legal number, else a similar name in the same regency. */
export async function findDuplicates(
  tx: EntityManager,
  by: Caller,
  { regency, after }: DuplicateQuery,
): Promise<DuplicatePage> {
  const [{ last, seen, items }]: { last: string | null; seen: number; items: Duplicate[] }[] = await tx.query(pairs, [
    after ?? null,
    regency ?? null,
    window,
    whoseProducers(by),
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
    `with neighbours as materialized (
       select distinct n.place, n.key, pv.producer_id as id
       from unnest($1::text[], $2::text[]) with ordinality as n(key, code, place)
       join village v on v.code = n.code
       join village w on w.regency = v.regency and w.province = v.province
       join producer_village pv on pv.village_code = w.code)
     select n.place, array_agg(o.id order by similarity(o.name_key, n.key) desc, o.id) as ids
     from neighbours n join producer o on o.id = n.id
     where o.merged_into is null and similarity(o.name_key, n.key) >= ${similarFrom}
     group by n.place`,
    [asked.map(({ name }) => nameKey(name)), asked.map(({ villageCode }) => villageCode)],
  );
  return new Map(rows.map(({ place, ids }) => [Number(place) - 1, ids]));
}
