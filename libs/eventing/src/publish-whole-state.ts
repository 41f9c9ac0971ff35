import type { DataSource, EntityManager } from 'typeorm';

/**
 * Writes one page of a part of the state into the outbox: what comes after an id, ordered by id, at its current
 * versions. Whoever changes those things must be locked out until the transaction ends: an older state that comes last
 * would be the one that a compacted topic keeps.
 * @param after id of the last thing published before; null at the beginning
 * @returns the page's last id; undefined when nothing came after
 */
export type PublishPage = (tx: EntityManager, after: string | null) => Promise<string | undefined>;

/** The parts of a service's state by name, in the order to publish them. */
export type StateParts = Readonly<Record<string, PublishPage>>;

/**
 * Publishes what has not been published to this cluster yet. Each page is one transaction that also notes how far it
 * came: an interrupted run is continued there, and instances that run side by side take turns.
 * @param goOn asked before each page
 * @returns how many pages were published
 */
export async function publishWholeState(
  dataSource: DataSource,
  cluster: string,
  state: StateParts,
  goOn: () => boolean = () => true,
): Promise<number> {
  let pages = 0;
  for (const [part, publish] of Object.entries(state)) {
    while (goOn() && (await dataSource.transaction((tx) => publishNext(tx, cluster, part, publish)))) pages += 1;
  }
  return pages;
}

/** @returns whether there was a page to publish */
async function publishNext(tx: EntityManager, cluster: string, part: string, publish: PublishPage): Promise<boolean> {
  await tx.query('insert into published_cluster (cluster, part) values ($1, $2) on conflict do nothing', [
    cluster,
    part,
  ]);
  const [{ reached, done }]: { reached: string | null; done: boolean }[] = await tx.query(
    `select reached, published_at is not null as done from published_cluster
     where cluster = $1 and part = $2 for update`,
    [cluster, part],
  );
  if (done) return false;
  const last = await publish(tx, reached);
  await tx.query(
    `update published_cluster set reached = coalesce($3::uuid, reached), published_at = case when $3 is null then now() end
     where cluster = $1 and part = $2`,
    [cluster, part, last ?? null],
  );
  return last !== undefined;
}
