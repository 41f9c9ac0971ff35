import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';

/** SQL: whether the row `of` has a mentor on the registry's day. */
export const isMentored = (of: string): string =>
  `(${of}.mentor is not null and coalesce(${of}.mentor_until >= registry_day(), true))`;

/** Ids of the producers whose mentorship began or ended because time went by. */
export async function outdatedMentorships(tx: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from producer p where mentored <> ${isMentored('p')} order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Notes for producers whether they have a mentor on the registry's day. */
export async function refreshMentorships(tx: EntityManager, by: Caller, ids: readonly string[]): Promise<void> {
  const [changed]: [{ id: string; mentored: boolean }[], number] = await tx.query(
    `update producer p set mentored = ${isMentored('p')}
     where id = any($1::uuid[]) and mentored <> ${isMentored('p')} returning id, mentored`,
    [ids],
  );
  await audit(
    tx,
    by,
    changed.map(({ id, mentored }) => ({
      kind: 'producer',
      subject: id,
      action: 'mentorship',
      before: { mentored: !mentored },
      after: { mentored },
    })),
  );
}
