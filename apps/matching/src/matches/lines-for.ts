import type { Demand } from '@titik/contracts/demand.events';
import type { SessionLine } from '@titik/contracts/match.events';
import { lineKeys } from '../market/line-needs';

/**
 * What a producer that a person chose is to talk about: the lines for which it has goods, whether or not they pass
 * every gate; all lines where it has none, for then the person knows something that the market does not.
 * @param keys commodity and form of each of its offers
 */
export function linesFor(demand: Pick<Demand, 'lines'>, keys: ReadonlySet<string>): SessionLine[] {
  const its = demand.lines.filter((line) => lineKeys(line).some((key) => keys.has(key)));
  return (its.length > 0 ? its : demand.lines).map(({ lineId, words }) => ({ lineId, words }));
}
