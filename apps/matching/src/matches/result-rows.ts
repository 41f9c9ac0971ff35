import { packedTexts, unpackedText } from '@titik/eventing/packed-texts';
import { prepared } from '@titik/eventing/prepared';
import type { EntityManager } from 'typeorm';
import { keepPastMatches } from '../history/keep-history';
import { scoring } from '../market/scorings';
import type { FoundMatch } from './found-match';

/** A result with its place in the demand's history of results. */
export interface VersionedMatch extends FoundMatch {
  version: number;
}

/** Stores results, and puts those aside that they take the place of; an older one never replaces a newer one. */
export async function storeResults(tx: EntityManager, matches: readonly VersionedMatch[]): Promise<void> {
  await keepPastMatches(
    tx,
    matches.filter(({ version }) => version > 1),
  );
  const rows = matches.flatMap(({ demand, lines, json, version }) =>
    lines.map(({ lineId }, at) => ({ demandId: demand.demandId, lineId, version, json: json[at] })),
  );
  await prepared(
    tx,
    `insert into line_match as known (demand_id, line_id, version, scoring, result)
     select r.demand_id, r.line_id, r.version, $1, ${unpackedText('$5', 'r.start', 'r.length')}::json
     from unnest($2::uuid[], $3::uuid[], $4::int[], $6::int[], $7::int[]) as r(demand_id, line_id, version, start, length)
     on conflict (demand_id, line_id) do update
       set version = excluded.version, scoring = excluded.scoring, result = excluded.result, stored_at = now()
       where excluded.version > known.version`,
    [
      scoring,
      rows.map(({ demandId }) => demandId),
      rows.map(({ lineId }) => lineId),
      rows.map(({ version }) => version),
      ...packedTexts(rows.map(({ json }) => json)),
    ],
  );
}
