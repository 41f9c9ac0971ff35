import { setImmediate } from 'node:timers/promises';
import type { Demand } from '@titik/contracts/demand.events';
import type { Market } from '../market/match-demand';
import type { Found, OpenDemands } from '../market/open-demands';
import type { Policy } from '../market/policy';
import { findMatch, type FoundMatch } from './found-match';

/** Matches a demand; from this moment on changed offers are held against what was found. */
export function matchAndWatch(open: OpenDemands, market: Market, demand: Demand, policy: Policy): FoundMatch {
  const found: Found[] = [];
  const match = findMatch(overheard(market, found), demand, policy);
  open.put(demand, found);
  return match;
}

/** The same for many, one after the other; whoever else wants the thread gets it between two. */
export async function matchEach(
  open: OpenDemands,
  market: Market,
  demands: readonly Demand[],
  policyOf: (demand: Demand) => Policy,
): Promise<FoundMatch[]> {
  const found: FoundMatch[] = [];
  for (const demand of demands) {
    found.push(matchAndWatch(open, market, demand, policyOf(demand)));
    await setImmediate();
  }
  return found;
}

/** The same market, noting what it answers. */
const overheard = (market: Market, found: Found[]): Market => ({
  shortlist(needs) {
    const shortlist = market.shortlist(needs);
    found.push({ needs, shortlist });
    return shortlist;
  },
});
