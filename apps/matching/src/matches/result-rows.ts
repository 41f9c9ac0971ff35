import { packedTexts, unpackedText } from '@titik/eventing/packed-texts';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';
import { scoring } from '../market/scorings';
import type { FoundMatch } from './found-match';

/** A result with its place in the demand's history of results. */
export interface VersionedMatch extends FoundMatch {
  version: number;
}

/** Stores results; an older one never replaces a newer one, and lines that a demand no longer has go. */
export async function storeResults(tx: EntityManager, matches: readonly VersionedMatch[]): Promise<void> {
  const rows = matches.flatMap(({ demand, lines, json, version }) =>
    lines.map(({ lineId }, at) => ({ demandId: demand.demandId, lineId, version, json: json[at] })),
  );
  await prepared(
    tx,
    `insert into line_match as known (demand_id, line_id, version, scoring, result)
     select r.demand_id, r.line_id, r.version, $1, ${unpackedText('$5', 'r.start', 'r.length')}::json
     from unnest($2::uuid[], $3::uuid[], $4::int[], $6::int[], $7::int[]) as r(demand_id, line_id, version, start, length)
     on conflict (demand_id, line_id) do update
       set version = excluded.version, scoring = excluded.scoring, result = excluded.result
       where excluded.version > known.version`,
    [
      scoring,
      rows.map(({ demandId }) => demandId),
      rows.map(({ lineId }) => lineId),
      rows.map(({ version }) => version),
      ...packedTexts(rows.map(({ json }) => json)),
    ],
  );
  await dropOldLines(
    tx,
    matches.filter(({ version }) => version > 1),
  );
}

async function dropOldLines(tx: EntityManager, matches: readonly VersionedMatch[]): Promise<void> {
  if (matches.length === 0) return;
  await prepared(
    tx,
    `delete from line_match using unnest($1::uuid[], $2::int[]) as m(demand_id, version)
     where line_match.demand_id = m.demand_id and line_match.version < m.version`,
    [matches.map(({ demand }) => demand.demandId), matches.map(({ version }) => version)],
  );
}
