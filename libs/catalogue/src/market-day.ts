import { isWithin } from './commodity';
import { datedRules } from './data/dated-rules';
import { type Market, type MarketRule, type Wanted } from './types';

/** First day a rule no longer holds; undefined when it has no end. */
const endOf = ({ until, stayed }: MarketRule): string | undefined =>
  until && stayed ? (until < stayed ? until : stayed) : (until ?? stayed);

const everHolds = (rule: MarketRule): boolean => {
  const end = endOf(rule);
  return !rule.from || !end || rule.from < end;
};

/**
 * Whether a rule holds on a day (YYYY-MM-DD): from its first day on, until it ends or is stayed. A rule stayed before
 * its first day never holds.
 */
export const holdsOn = (rule: MarketRule, day: string): boolean => {
  const end = endOf(rule);
  return everHolds(rule) && (!rule.from || rule.from <= day) && (!end || day < end);
};

/** Whether a rule is about a commodity, in this form; without a form only rules about every form of it. */
const isAbout = (rule: MarketRule, { commodity, form }: Wanted): boolean =>
  rule.commodities.some((each) => isWithin(commodity, each)) &&
  (rule.forms === undefined || (form !== undefined && rule.forms.includes(form)));

/** Every rule about a commodity on the way to a market, Indonesia's exit rules first, whatever its days. */
export const rulesAbout = (of: Wanted, market: Market): MarketRule[] =>
  (['ID', market] as const)
    .filter((each, at) => at === 0 || each !== 'ID')
    .flatMap((each) => datedRules.filter((rule) => rule.market === each && isAbout(rule, of)));

/**
 * The dated rules about a commodity that hold on a day on the way to a market.
 * @param day YYYY-MM-DD
 */
export const rulesFor = (of: Wanted, market: Market, day: string): MarketRule[] =>
  rulesAbout(of, market).filter((rule) => holdsOn(rule, day));

/**
 * The bans on goods on the way to a market that hold on some day from `fromDay` to `toDay` (YYYY-MM-DD), both included;
 * one about a part of the goods (`partly`) is for a person to decide.
 */
export const bansBetween = (of: Wanted, market: Market, fromDay: string, toDay: string): MarketRule[] =>
  rulesAbout(of, market).filter((rule) => {
    const end = endOf(rule);
    return rule.kind === 'ban' && everHolds(rule) && (!rule.from || rule.from <= toDay) && (!end || fromDay < end);
  });

/** Whether some ban about goods ever holds, on whatever way. */
export const everBanned = (of: Wanted): boolean =>
  datedRules.some((rule) => rule.kind === 'ban' && everHolds(rule) && isAbout(rule, of));

/** A dated rule by its code; undefined when unknown. */
export const marketRule = (code: string): MarketRule | undefined => datedRules.find((rule) => rule.code === code);

/**
 * The days after `afterDay` up to and with `untilDay` (YYYY-MM-DD) on which some rule begins or ends, in order: on
 * these, what is eligible may change without anybody touching it.
 */
export const ruleDays = (afterDay: string, untilDay: string): string[] => {
  const days = datedRules.filter(everHolds).flatMap((rule) => [rule.from, endOf(rule)]);
  return [...new Set(days)]
    .filter((day) => day !== undefined && day > afterDay && day <= untilDay)
    .toSorted() as string[];
};

/**
 * The bans on the way to a market, Indonesia's exit bans with them.
 * @param day YYYY-MM-DD: only those that hold on it; all when absent
 */
export const bansOf = (market: Market, day?: string): MarketRule[] =>
  datedRules.filter(
    (rule) => rule.kind === 'ban' && ['ID', market].includes(rule.market) && (day === undefined || holdsOn(rule, day)),
  );
