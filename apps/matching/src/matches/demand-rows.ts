import type { Demand } from '@titik/contracts/demand.events';
import { packedTexts, unpackedText } from '@titik/eventing/packed-texts';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';

/** A demand as it is to be stored; a closed one has no new result and leaves `digest` empty. */
export interface DemandRow {
  demand: Demand;
  digest: string;
}

export interface OpenRow {
  demand: Demand;
  matchVersion: number;
  matchDigest: string;
}

/**
 * Stores demands that are newer than what is known, each demand at most once.
 * @returns the match version of each stored demand; an id that is missing was not newer
 */
export async function storeDemands(
  tx: EntityManager,
  lane: number,
  rows: readonly DemandRow[],
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const stored = await prepared<{ id: string; version: number }>(
    tx,
    `insert into open_demand as known (demand_id, lane, version, state, demand, match_version, match_digest)
     select d.id, $1, d.version, d.state, ${unpackedText('$6', 'd.start', 'd.length')}::json, (d.state = 'open')::int,
       d.digest
     from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $7::int[], $8::int[])
       as d(id, version, state, digest, start, length)
     on conflict (demand_id) do update set lane = excluded.lane, version = excluded.version, state = excluded.state,
       demand = excluded.demand, match_version = known.match_version + excluded.match_version,
       match_digest = excluded.match_digest
       where excluded.version > known.version
     returning demand_id as id, match_version as version`,
    [
      lane,
      rows.map(({ demand }) => demand.demandId),
      rows.map(({ demand }) => demand.version),
      rows.map(({ demand }) => demand.state),
      rows.map(({ digest }) => digest),
      ...packedTexts(rows.map(({ demand }) => JSON.stringify(demand))),
    ],
  );
  return new Map(stored.map(({ id, version }) => [id, version]));
}

/** The open ones among these demands of the lane. */
export const loadOpen = (tx: EntityManager, lane: number, ids: readonly string[]): Promise<OpenRow[]> =>
  prepared(
    tx,
    `select demand, match_version as "matchVersion", match_digest as "matchDigest" from open_demand
     where demand_id = any($1::uuid[]) and lane = $2 and state = 'open'`,
    [ids, lane],
  );

/** Notes that demands have a new result. */
export async function raiseMatchVersions(
  tx: EntityManager,
  rows: readonly { id: string; version: number; digest: string }[],
): Promise<void> {
  await prepared(
    tx,
    `update open_demand set match_version = m.version, match_digest = m.digest
     from unnest($1::uuid[], $2::int[], $3::text[]) as m(id, version, digest) where demand_id = m.id`,
    [rows.map(({ id }) => id), rows.map(({ version }) => version), rows.map(({ digest }) => digest)],
  );
}
