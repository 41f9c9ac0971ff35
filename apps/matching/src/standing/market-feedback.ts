import type { MarketFeedback } from '@titik/contracts/match.events';
import { dayOf } from '../market/days';
import { rejectionCodes, type Verdict } from './verdict';

/** Days after which a verdict weighs half. */
const halfLife = 90;
/** Verdicts so many days old weigh nothing. */
export const longestMemory = 8 * halfLife;
/** How many acceptances, and how many rejections, a producer is taken to have had that nobody spoke of yet. */
const prior = 2;
/** A value is a multiple of this, so that a day's fading seldom changes it. */
const step = 1 / 32;
/** What weighs less than this all together cannot move a value by half a step: it is forgotten. */
const least = (2 * prior * step) / (1 - step);

/**
 * What verdicts on one producer come to in each market as of a day, YYYY-MM-DD; only markets where something counts.
 * The value is (2 + accepted) / (4 + accepted + rejected), each verdict weighing half as much every 90 days. A
 * producer's own rejections count: it does not want this market's demands. Its own acceptances do not: nobody rises by
 * praising himself.
 */
export function marketFeedback(verdicts: readonly Verdict[], day: string): MarketFeedback[] {
  const today = dayOf(day);
  const byMarket = new Map<string, Verdict[]>();
  for (const each of verdicts) {
    if (!counts(each) || weight(each, today) === 0) continue;
    const known = byMarket.get(each.market);
    if (known) known.push(each);
    else byMarket.set(each.market, [each]);
  }
  return [...byMarket]
    .map(([market, its]) => inMarket(market, its, today))
    .filter((feedback) => feedback !== undefined)
    .sort((a, b) => (a.market < b.market ? -1 : 1));
}

const counts = ({ side, verdict }: Verdict): boolean => side === 'post' || verdict === 'rejected';

function weight({ givenOn }: Verdict, today: number): number {
  const age = Math.max(0, today - dayOf(givenOn));
  return age < longestMemory ? 2 ** (-age / halfLife) : 0;
}

function inMarket(market: string, verdicts: readonly Verdict[], today: number): MarketFeedback | undefined {
  const rejections = verdicts.filter(({ verdict }) => verdict === 'rejected');
  const all = weighed(verdicts, today);
  const against = weighed(rejections, today);
  if (all < least) return undefined;
  const reason = mostFrequent(rejections);
  return {
    market,
    value: step * Math.round((prior + all - against) / (2 * prior + all) / step),
    accepted: verdicts.length - rejections.length,
    rejected: rejections.length,
    ...(reason && { reason }),
  };
}

/** Oldest first: the sum must not depend, in its last bit, on the order in which the verdicts were read. */
const weighed = (verdicts: readonly Verdict[], today: number): number =>
  verdicts
    .map((verdict) => weight(verdict, today))
    .sort((a, b) => a - b)
    .reduce((sum, each) => sum + each, 0);

function mostFrequent(rejections: readonly Verdict[]): string | undefined {
  const times = (code: string): number => rejections.filter((each) => each.code === code).length;
  const most = Math.max(...rejectionCodes.map(times));
  return most > 0 ? rejectionCodes.find((code) => times(code) === most) : undefined;
}
