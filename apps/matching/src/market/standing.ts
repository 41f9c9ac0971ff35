import type { MarketFeedback } from '@titik/contracts/match.events';

/** How a producer stands with those who match: what no offer says. */
export interface Standing {
  /** Sessions proposed with it in the last {@link sessionDays} days. */
  sessions: number;
  /** What people said of it, a market each. */
  feedback: readonly MarketFeedback[];
}

/** How long a proposed session counts against a fair share. */
export const sessionDays = 90;

/** What was said of a producer in a market of the catalogue; undefined: nothing. */
export const feedbackIn = (standing: Standing | undefined, market: string): MarketFeedback | undefined =>
  standing?.feedback.find((each) => each.market === market);
