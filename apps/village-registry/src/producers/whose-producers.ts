import { isRole, mayDoAll, mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { inForce } from '../programmes/find-programmes';

/**
 * A condition on a producer's id, for what is theirs: a producer's person's own, a coordinator's where one of its
 * villages is in a province or programme of theirs.
 * @param producer SQL of the id
 * @param whose SQL of the parameter, see {@link whoseProducers}
 */
export const isTheirs = (producer: string, whose: string): string => `(${whose}::jsonb is null
  or ${whose}::jsonb -> 'producerIds' ? cast(${producer} as text)
  or exists (select from producer_village w where w.producer_id = ${producer}
       and (${whose}::jsonb -> 'provinces' ? left(w.village_code, 2)
         or exists (select from programme_membership m where m.village_code = w.village_code
              and ${whose}::jsonb -> 'programmes' ? m.programme and ${inForce}))))`;

/** The parameter of {@link isTheirs}; null for all. */
export function whoseProducers(by: Caller): string | null {
  if (mayDoAll(by)) return null;
  const nothing = { producerIds: [], provinces: [], programmes: [] };
  const { producerIds, provinces, programmes } = by.principal!;
  if (isRole(by, 'producer')) return JSON.stringify({ ...nothing, producerIds });
  return JSON.stringify(isRole(by, 'coordinator') ? { ...nothing, provinces, programmes } : nothing);
}

/** Those of these producers that are not theirs; unknown ones are nobody's, and left out. */
export async function othersAmong(tx: EntityManager, by: Caller, ids: readonly string[]): Promise<Set<string>> {
  if (mayDoAll(by) || ids.length === 0) return new Set();
  const rows: { id: string }[] = await tx.query(
    `select p.id from producer p where p.id = any($1::uuid[]) and (${isTheirs('p.id', '$2')}) is not true`,
    [[...new Set(ids)], whoseProducers(by)],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Lets those go on to whom all of these are theirs; unknown ones are for the caller to miss.
 * @param fieldOf path of what names a producer
 * @throws ForbiddenError auth.not-yours
 */
export async function mustBeTheirProducers(
  tx: EntityManager,
  by: Caller,
  ids: readonly string[],
  fieldOf: (id: string) => string | undefined = () => undefined,
): Promise<void> {
  const [other] = await othersAmong(tx, by, ids);
  mustBeTheirs(other === undefined, other && fieldOf(other));
}

/**
 * The same for what is written of producers, in place of what stands there.
 * @param path of a row's fields by its place, `''` or ending with a dot
 */
export async function mustBeTheirRows(
  tx: EntityManager,
  by: Caller,
  rows: readonly { producerId: string }[],
  before: ReadonlyMap<string, { producerId: string }>,
  path: (place: number) => string,
): Promise<void> {
  const producerIds = [...rows, ...before.values()].map(({ producerId }) => producerId);
  await mustBeTheirProducers(tx, by, producerIds, (other) => {
    const place = rows.findIndex(({ producerId }) => producerId === other);
    return place < 0 ? undefined : `${path(place)}producerId`;
  });
}
