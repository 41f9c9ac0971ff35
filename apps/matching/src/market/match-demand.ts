import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import { type Candidate, type LineMatch, terms } from '@titik/contracts/match.events';
import { formSupply, type Supplier } from './consortium';
import { freeIn } from './free-in';
import { type LineNeeds, lineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { nearMissOf } from './near-miss';
import { defaultPolicy, type Policy } from './policy';
import { rank } from './rank';
import { rounded } from './scorings';
import { monthsInSeason } from './ship-window';
import type { Shortlist } from './shortlist';
import { supplyOf } from './supply';
import { type Weights, weights } from './terms';

/** A market that can be searched for a line: the fast index, or anything that gives the same answers. */
export interface Market {
  shortlist(needs: LineNeeds): Shortlist;
}

/**
 * What the market has for each line of a demand. Depends on nothing but its arguments: no clock, no chance, no order
 * of arrival; so any result can be checked by reckoning it again.
 */
export function matchDemand(market: Market, demand: Demand, policy: Policy = defaultPolicy): LineMatch[] {
  return demand.lines.map((line) => matchLine(market, line, lineNeeds(line, demand, policy)));
}

function matchLine(market: Market, line: DemandLine, needs: LineNeeds): LineMatch {
  const { eligible, best, sole, largest, near } = market.shortlist(needs);
  return {
    lineId: line.lineId,
    words: line.words,
    wanted: line.quantity,
    candidates: best.map((offer) => candidate(offer, needs)),
    eligible,
    supply: formSupply(
      needs,
      largest.map((offer) => supplier(offer, needs)),
      sole && supplier(sole, needs),
    ),
    nearMisses: near.map((offer) => nearMissOf(offer, needs)).filter((miss) => miss !== undefined),
    bans: needs.bans.length === 0 ? undefined : [...needs.bans],
    weights: unusual(needs.policy.weights),
  };
}

function candidate(offer: MarketOffer, needs: LineNeeds): Candidate {
  const { score, available, facts } = rank(offer, needs);
  const { offerId, producerId, producerName, commodity, form } = offer;
  return { offerId, producerId, producerName, commodity, form, score: rounded(score), available, facts };
}

function supplier(offer: MarketOffer, needs: LineNeeds): Supplier {
  const { offerId, producerId, producerName, moq } = offer;
  const months = monthsInSeason(offer.season, needs.window);
  const amount = supplyOf(freeIn(offer, needs), months, needs.window.months, needs.monthly);
  return { offerId, producerId, producerName, amount, moq };
}

/** Weights as a result keeps them: only where they are not those of the scoring. */
function unusual(its: Weights): Weights | undefined {
  if (its === weights) return undefined;
  return terms.every((term) => its[term] === weights[term]) ? undefined : its;
}
