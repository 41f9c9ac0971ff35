import type { Demand } from '@titik/contracts/demand.events';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';

/** Puts results aside that newer ones take the place of, together with those of lines that their demands no longer have. */
export async function keepPastMatches(
  tx: EntityManager,
  newer: readonly { demand: Pick<Demand, 'demandId'>; version: number }[],
): Promise<void> {
  if (newer.length === 0) return;
  await prepared(
    tx,
    `with gone as (
       delete from line_match using unnest($1::uuid[], $2::int[]) as m(demand_id, version)
       where line_match.demand_id = m.demand_id and line_match.version < m.version
       returning line_match.*
     )
     insert into past_match (demand_id, version, line_id, scoring, result, stored_at)
     select demand_id, version, line_id, scoring, result, stored_at from gone`,
    [newer.map(({ demand }) => demand.demandId), newer.map(({ version }) => version)],
  );
}

/** Puts demands aside, as they are known, that newer states of them replace: their results were made from that. */
export async function keepPastDemands(tx: EntityManager, newer: readonly Demand[]): Promise<void> {
  if (newer.length === 0) return;
  await prepared(
    tx,
    `insert into past_demand (demand_id, match_version, demand)
     select known.demand_id, known.match_version, known.demand
     from unnest($1::uuid[], $2::int[]) as n(demand_id, version) join open_demand known using (demand_id)
     where known.version < n.version and known.match_version > 0
     on conflict do nothing`,
    [newer.map(({ demandId }) => demandId), newer.map(({ version }) => version)],
  );
}

const batch = 1000;

/**
 * Deletes results and demands that were put aside before an instant, a batch a transaction.
 * @returns how many results
 */
export async function pruneHistory(tx: EntityManager, before: Date): Promise<number> {
  const pruned = await pruneAll(tx, 'past_match', 'stored_at', before);
  // Every result that was made from such a demand is older than its keeping, and gone already.
  await pruneAll(tx, 'past_demand', 'kept_at', before);
  return pruned;
}

async function pruneAll(tx: EntityManager, table: string, column: string, before: Date): Promise<number> {
  let pruned = 0;
  for (let last = batch; last === batch; pruned += last) {
    [, last] = await tx.query(
      `delete from ${table} where ctid = any(array(
         select ctid from ${table} where ${column} < $1 order by ${column} limit ${batch}))`,
      [before],
    );
  }
  return pruned;
}
