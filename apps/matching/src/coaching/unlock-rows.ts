import { createHash } from 'node:crypto';
import type { Demand } from '@titik/contracts/demand.events';
import { packedTexts, unpackedText } from '@titik/eventing/packed-texts';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';
import type { UnlockedDemand } from './unlocked-demand';

/** An open demand and what nobody can deliver of its lines, by line id. */
export interface Basis {
  demand: Demand;
  shortfalls: Record<string, number> | null;
}

/** What a demand is now unlocked by, reckoned for one version of it. */
export interface Reckoned {
  version: number;
  unlocked: UnlockedDemand;
}

const thisTransaction = `pg_current_xact_id()::text::bigint`;

/** The open ones among these demands of a lane. */
export const loadBasis = (manager: EntityManager, lane: number, ids: readonly string[]): Promise<Basis[]> =>
  manager.query(
    `select d.demand, (select json_object_agg(m.line_id, m.result->'supply'->'shortfall') from line_match m
                       where m.demand_id = d.demand_id) as shortfalls
     from open_demand d where d.demand_id = any($1::uuid[]) and d.lane = $2 and d.state = 'open'`,
    [ids, lane],
  );

/**
 * Stores what came out differently; what was reckoned for a version that has passed meanwhile is left out, since it
 * waits to be reckoned anew. The caller holds the lane's fence.
 */
export async function storeUnlocks(tx: EntityManager, lane: number, found: readonly Reckoned[]): Promise<void> {
  if (found.length === 0) return;
  const texts = found.map(({ unlocked }) => JSON.stringify(unlocked));
  await prepared(
    tx,
    `insert into demand_unlock as known (demand_id, changed, digest, unlocks)
     select u.id, ${thisTransaction}, u.digest, ${unpackedText('$5', 'u.start', 'u.length')}::json
     from unnest($2::uuid[], $3::int[], $4::text[], $6::int[], $7::int[]) as u(id, version, digest, start, length)
     join open_demand d on d.demand_id = u.id and d.lane = $1 and d.version = u.version and d.state = 'open'
     on conflict (demand_id) do update
       set changed = excluded.changed, digest = excluded.digest, unlocks = excluded.unlocks
       where excluded.digest <> known.digest`,
    [
      lane,
      found.map(({ unlocked }) => unlocked.demandId),
      found.map(({ version }) => version),
      texts.map((text) => createHash('sha1').update(text).digest('base64url')),
      ...packedTexts(texts),
    ],
  );
}

/** Empties what is kept of those among these demands that are closed. The caller holds the lane's fence. */
export async function clearClosed(tx: EntityManager, lane: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await prepared(
    tx,
    `update demand_unlock u set changed = ${thisTransaction}, digest = '', unlocks = 'null'
     from open_demand d where u.demand_id = any($2::uuid[]) and u.digest <> ''
       and d.demand_id = u.demand_id and d.lane = $1 and d.state = 'closed'`,
    [lane, ids],
  );
}

/** The same for all of a lane, whose former owner may have left some behind. */
export async function clearAllClosed(tx: EntityManager, lane: number): Promise<void> {
  await tx.query(
    `update demand_unlock u set changed = ${thisTransaction}, digest = '', unlocks = 'null'
     from open_demand d where u.digest <> '' and d.demand_id = u.demand_id and d.lane = $1 and d.state = 'closed'`,
    [lane],
  );
}

/** Which rows that transaction or a later one wrote, and which one it was. */
export const changedSince = (
  manager: EntityManager,
  transaction: string,
): Promise<{ demandId: string; changed: string }[]> =>
  manager.query(`select demand_id as "demandId", changed::text from demand_unlock where changed >= $1::bigint`, [
    transaction,
  ]);

/** What is stored for these demands; null for a closed one. */
export const readUnlocks = (
  manager: EntityManager,
  demandIds: readonly string[],
): Promise<{ demandId: string; changed: string; unlocks: UnlockedDemand | null }[]> =>
  manager.query(
    `select demand_id as "demandId", changed::text, unlocks from demand_unlock where demand_id = any($1::uuid[])`,
    [demandIds],
  );

/** Every transaction below this one has ended: what it wrote can be read now. */
export async function oldestRunning(manager: EntityManager): Promise<string> {
  const [{ oldest }] = await manager.query(`select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`);
  return oldest;
}
