import { findKeys } from '@titik/importing/source-keys';
import type { Fault } from '@titik/importing/reading/column';
import type { EntityManager } from 'typeorm';
import type { ProducerRef } from './producer-columns';

/** A producer that a row names, or what is wrong with the name. */
export type Found = { id: string } | { fault: Fault };

const wanted = <T>(refs: readonly ProducerRef[], part: (ref: ProducerRef) => T | undefined): T[] => [
  ...new Set(refs.map(part).filter((each) => each !== undefined)),
];

/**
 * The producers that rows name, a few statements for all of them, in the rows' order.
 * A name holds for the producer of that name that stands for the row's village, or the only one of that name.
 */
export async function findProducers(tx: EntityManager, source: string, refs: readonly ProducerRef[]): Promise<Found[]> {
  const ids = await standing(
    tx,
    wanted(refs, ({ id }) => id),
  );
  const keyed = await keptIds(
    tx,
    source,
    wanted(refs, ({ key }) => key),
  );
  const numbered = await byNumber(
    tx,
    wanted(refs, ({ number }) => number),
  );
  const named = await byName(
    tx,
    wanted(refs, ({ name }) => (name === undefined ? undefined : lower(name))),
  );
  return refs.map((ref) => {
    const { id, number, key, name, villageCode } = ref;
    if (id !== undefined) return known(ids.get(id), 'producer_id', id);
    if (number !== undefined && (numbered.has(number) || name === undefined))
      return known(numbered.get(number), 'producer_number', number);
    if (key !== undefined && (keyed.has(key) || name === undefined)) return known(keyed.get(key), 'producer_key', key);
    const all = named.get(lower(name!)) ?? [];
    const here = villageCode === undefined ? all : all.filter(({ villages }) => villages.includes(villageCode));
    if (here.length > 1)
      return { fault: { column: 'producer', value: name!, code: 'import.ambiguous-producer', params: { name } } };
    return known(here[0]?.id, 'producer', name!);
  });
}

const lower = (name: string): string => name.toLowerCase();

const known = (id: string | undefined, column: string, value: string): Found =>
  id === undefined ? { fault: { column, value, code: 'import.unknown-producer', params: { name: value } } } : { id };

/** The producers that a source's own ids stand for. */
export async function keptIds(tx: EntityManager, source: string, keys: string[]): Promise<Map<string, string>> {
  const keyed = await findKeys(tx, 'producers', source, keys);
  const now = await standing(tx, [...keyed.values()]);
  return new Map([...keyed].flatMap(([key, id]) => (now.has(id) ? [[key, now.get(id)!] as const] : [])));
}

/** Those that are there; one that was merged into another stands for that one. */
async function standing(tx: EntityManager, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; now: string }[] = await tx.query(
    'select id, coalesce(merged_into, id) as now from producer where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, now }) => [id, now]));
}

async function byNumber(tx: EntityManager, numbers: string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows: { number: string; id: string }[] = await tx.query(
    `select number, producer_id as id from producer_paper where number = any($1::text[]) and kind in ('nib', 'npwp')`,
    [numbers],
  );
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** Producers by lower-case name, each with its villages. */
async function byName(tx: EntityManager, names: string[]): Promise<Map<string, { id: string; villages: string[] }[]>> {
  const found = new Map<string, { id: string; villages: string[] }[]>();
  if (names.length === 0) return found;
  const rows: { name: string; id: string; villages: string[] }[] = await tx.query(
    `select lower(p.name) as name, p.id,
            array(select village_code from producer_village where producer_id = p.id) as villages
     from producer p where lower(p.name) = any($1::text[]) and p.merged_into is null`,
    [names],
  );
  for (const { name, ...producer } of rows) found.set(name, [...(found.get(name) ?? []), producer]);
  return found;
}
