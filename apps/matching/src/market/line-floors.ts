import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { lacksOf } from './gate';
import { shownNearMisses } from './near-miss';
import { rank } from './rank';
import { consortiumPool, mostCounted, shownCandidates, type Shortlist } from './shortlist';
import { contribution } from './supply';

/**
 * What an offer must reach to stand in a line's result as it is. Whoever stands in it reaches one of these, whoever
 * reaches none neither stands in it nor would; equals of the last count as reaching.
 */
export interface Floors {
  /** Fewer pass than are counted: each one more or less changes the result. */
  few: boolean;
  /** How many more than are counted pass for sure. */
  spare: number;
  /** Score of the last candidate shown; -Infinity while there is room. */
  score: number;
  /** Score of the sole supplier where it stands below those shown; for an offer that covers the line alone. */
  alone: number;
  /** Contribution of the last in the pool that a consortium is chosen from; 0 while there is room. */
  amount: number;
  /** Lacks of the last near miss shown, and what it has free; Infinity and -Infinity while there is room. */
  lacks: number;
  free: number;
}

/** What a line asks for, and what its result asks of whoever would stand in it. */
export interface OpenLine {
  needs: LineNeeds;
  floors: Floors;
}

/** Reads the floors off a result. */
export function floorsOf({ eligible, spare, best, sole, largest, near }: Shortlist, needs: LineNeeds): Floors {
  const score = best.length < shownCandidates ? -Infinity : scoreOf(best[best.length - 1], needs);
  const nearest = near.length < shownNearMisses ? undefined : near[near.length - 1];
  return {
    few: eligible < mostCounted,
    spare: spare ?? 0,
    score,
    alone: aloneFloor(),
    amount: sole ? Infinity : largest.length < consortiumPool ? 0 : contribution(largest[largest.length - 1], needs),
    lacks: nearest ? lacksOf(nearest, needs).length : Infinity,
    free: nearest ? nearest.free : -Infinity,
  };

  function aloneFloor(): number {
    if (!sole) return -Infinity;
    return best.includes(sole) ? Infinity : scoreOf(sole, needs);
  }
}

const scoreOf = (offer: MarketOffer, needs: LineNeeds): number => rank(offer, needs).score;
