import type { MarketDeals, MarketFeedback } from '@titik/contracts/match.events';
import { dayOf } from '../market/days';
import { type DealMark, isAgainst } from './deal-marks';
import { rejectionCodes, type RejectionCode, type Verdict } from './verdict';

/** Days after which what was said weighs half. */
const halfLife = 90;
/** What is so many days old weighs nothing. */
export const longestMemory = 8 * halfLife;
/** How many acceptances, and how many rejections, a producer is taken to have had that nobody spoke of yet. */
const prior = 2;
/** A value is a multiple of this, so that a day's fading seldom changes it. */
const step = 1 / 32;
/** What weighs less than this all together cannot move a value by half a step: it is forgotten. */
const least = (2 * prior * step) / (1 - step);

/** What a producer's deals in one market say of it. */
export interface MarketMarks {
  market: string;
  marks: readonly DealMark[];
}

/**
 * What verdicts on one producer and its deals come to in each market as of a day, YYYY-MM-DD; only markets where
 * something counts. The value is (2 + for) / (4 + for + against), a verdict counting 1 and a deal's mark its strength,
 * each weighing half as much every 90 days. A producer's own rejections count: it does not want this market's demands.
 * Its own acceptances do not: nobody rises by praising himself.
 */
export function marketFeedback(
  verdicts: readonly Verdict[],
  deals: readonly MarketMarks[],
  day: string,
): MarketFeedback[] {
  const today = dayOf(day);
  const markets = new Set([...verdicts, ...deals].map(({ market }) => market));
  return [...markets]
    .sort()
    .map((market) =>
      inMarket(
        market,
        verdicts.filter((each) => each.market === market && counts(each) && fading(each.givenOn, today) > 0),
        deals.flatMap((each) => (each.market === market ? each.marks.filter(({ on }) => fading(on, today) > 0) : [])),
        today,
      ),
    )
    .filter((feedback) => feedback !== undefined);
}

const counts = ({ side, verdict }: Verdict): boolean => side === 'post' || verdict === 'rejected';

function fading(on: string, today: number): number {
  const age = Math.max(0, today - dayOf(on));
  return age < longestMemory ? 2 ** (-age / halfLife) : 0;
}

function inMarket(
  market: string,
  verdicts: readonly Verdict[],
  marks: readonly DealMark[],
  today: number,
): MarketFeedback | undefined {
  const rejections = verdicts.filter(({ verdict }) => verdict === 'rejected');
  const all = weighed(verdicts, marks, today);
  const against = weighed(rejections, marks.filter(isAgainst), today);
  if (all < least) return undefined;
  const reason = mostFrequent(rejections);
  return {
    market,
    value: step * Math.round((prior + all - against) / (2 * prior + all) / step),
    accepted: verdicts.length - rejections.length,
    rejected: rejections.length,
    ...(reason && { reason }),
    ...(marks.length > 0 && { deals: counted(marks) }),
  };
}

/** Least first: the sum must not depend, in its last bit, on the order in which things were read. */
const weighed = (verdicts: readonly Verdict[], marks: readonly DealMark[], today: number): number =>
  [
    ...verdicts.map(({ givenOn }) => fading(givenOn, today)),
    ...marks.map(({ on, strength }) => strength * fading(on, today)),
  ]
    .sort((a, b) => a - b)
    .reduce((sum, each) => sum + each, 0);

function counted(marks: readonly DealMark[]): MarketDeals {
  const of = (kind: DealMark['kind']): DealMark[] => marks.filter((mark) => mark.kind === kind);
  const [lost, kept] = [of('lost'), of('kept').length];
  const reason = mostFrequent(lost);
  return {
    paid: of('paid').length,
    lost: lost.length,
    ...(reason && { reason }),
    shipments: kept + of('late').length + of('short').length,
    kept,
    samples: of('sample').length,
  };
}

function mostFrequent(all: readonly { code?: RejectionCode }[]): string | undefined {
  const times = (code: string): number => all.filter((each) => each.code === code).length;
  const most = Math.max(...rejectionCodes.map(times));
  return most > 0 ? rejectionCodes.find((code) => times(code) === most) : undefined;
}
