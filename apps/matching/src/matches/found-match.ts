import { createHash } from 'node:crypto';
import type { Demand } from '@titik/contracts/demand.events';
import type { LineMatch } from '@titik/contracts/match.events';
import { type Market, matchDemand } from '../market/match-demand';
import type { Policy } from '../market/policy';
import { scoring } from '../market/scorings';

/** A demand with what the market has for it now. */
export interface FoundMatch {
  demand: Demand;
  lines: LineMatch[];
  /** The lines as JSON, written once and used for fingerprint and storage. */
  json: string[];
  /** Fingerprint of the lines and the scoring: equal digests, equal results. */
  digest: string;
}

/** Matches a demand; pure, like {@link matchDemand}. */
export function findMatch(market: Market, demand: Demand, policy: Policy): FoundMatch {
  const lines = matchDemand(market, demand, policy);
  const json = lines.map((line) => JSON.stringify(line));
  const hash = createHash('sha1').update(scoring);
  for (const line of json) hash.update(line);
  return { demand, lines, json, digest: hash.digest('base64url') };
}
