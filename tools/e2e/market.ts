import type { Demand } from '@titik/contracts/demand.events';
import type { LineMatch } from '@titik/contracts/match.events';
import type { Offer } from '@titik/contracts/offer.events';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { matchDemand } from '../../apps/matching/src/market/match-demand';
import { OfferIndex } from '../../apps/matching/src/market/offer-index';
import { get } from '../sydney/api';

/** Everything that a paged list holds. */
async function all<T>(origin: string, path: string): Promise<T[]> {
  const items: T[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const page: { items: T[]; next?: string } | undefined = await get(
      origin,
      `${path}${path.includes('?') ? '&' : '?'}limit=200${next && `&after=${next}`}`,
    );
    items.push(...(page?.items ?? []));
    next = page?.next;
  }
  return items;
}

export interface Verdict {
  demands: number;
  /** Demands whose stored matches are not what the market gives, by what the registries hold. */
  wrong: string[];
  /** Demands with more than one session for one producer. */
  doubled: string[];
}

/** Holds what matching stored against the pure function over what the two registries hold. */
export async function judge(origin: string, matchingDatabase: string): Promise<Verdict> {
  const index = new OfferIndex();
  for (const offer of await all<Offer>(origin, '/offers')) index.upsert(offer);
  const demands = await all<Demand>(origin, '/demands?state=open');
  const client = new Client({ connectionString: matchingDatabase });
  await client.connect();
  try {
    const { rows } = await client.query<{ demand_id: string; result: LineMatch }>(
      'select demand_id, result from line_match',
    );
    const stored = new Map<string, Map<string, LineMatch>>();
    for (const { demand_id, result } of rows) {
      stored.set(demand_id, (stored.get(demand_id) ?? new Map()).set(result.lineId, result));
    }
    const sessions = await client.query<{ demand_id: string }>(
      'select demand_id from proposed_session group by demand_id, producer_id having count(*) > 1',
    );
    const wrong = demands.filter((demand) => {
      const lines: LineMatch[] = JSON.parse(JSON.stringify(matchDemand(index, demand)));
      const its = stored.get(demand.demandId);
      return its?.size !== lines.length || lines.some((line) => !isDeepStrictEqual(line, its.get(line.lineId)));
    });
    return {
      demands: demands.length,
      wrong: wrong.map(({ demandId }) => demandId),
      doubled: sessions.rows.map(({ demand_id }) => demand_id),
    };
  } finally {
    await client.end();
  }
}
