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

/** The same market, noting what it answers. */
const overheard = (market: Market, found: Found[]): Market => ({
  shortlist(needs) {
    const shortlist = market.shortlist(needs);
    found.push({ needs, shortlist });
    return shortlist;
  },
});
