import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import type { ClusterPolicy } from '@titik/contracts/party.events';
import { type LineNeeds, lineNeeds } from '../market/line-needs';
import { defaultPolicy, type Policy } from '../market/policy';
import type { Obstacle, Unlock } from '../market/unlock';
import { mostOpened } from '../market/unlock';

/** Whom the lack of one thing keeps from a line. */
export interface LineUnlock extends Obstacle {
  /** Codes of their villages, each once. */
  villages: string[];
  /** Whether there may be others, with less to give. */
  more: boolean;
}

/** A line as far as gates and reports go by it. */
export interface UnlockedLine {
  line: Omit<DemandLine, 'hs6' | 'stated'>;
  /** What nobody can deliver now, base unit. */
  shortfall: number;
  unlocks: LineUnlock[];
}

/** An open demand with what coaching would open it to: all that other instances need to know of it. */
export interface UnlockedDemand extends Pick<Demand, 'demandId' | 'country' | 'buyerId' | 'registeredAt'> {
  clusters: ClusterPolicy;
  excludedProducers: string[];
  lines: UnlockedLine[];
}

/** The part of the market that is asked. */
export interface Coachable {
  unlocks(needs: LineNeeds): Unlock[];
}

/**
 * What coaching would open a demand to; pure.
 * @param shortfalls by line id, base unit; a line that is missing counts as wholly uncovered
 */
export function unlockDemand(
  market: Coachable,
  demand: Demand,
  policy: Policy,
  shortfalls: Readonly<Record<string, number>>,
): UnlockedDemand {
  const { demandId, country, buyerId, registeredAt, lines } = demand;
  return {
    demandId,
    country,
    buyerId,
    registeredAt,
    clusters: policy.clusters,
    excludedProducers: [...policy.excludedProducers],
    lines: lines.map(({ hs6: _, stated: __, ...line }) => ({
      line,
      shortfall: shortfalls[line.lineId] ?? line.quantity.min,
      unlocks: market.unlocks(lineNeeds({ ...line, hs6: [] }, demand, policy)).map(lineUnlock),
    })),
  };
}

const lineUnlock = ({ gate, item, offers }: Unlock): LineUnlock => ({
  gate,
  item,
  villages: [...new Set(offers.flatMap(({ origin }) => origin.villages))],
  more: offers.length === mostOpened,
});

/** The gates that a demand's policy sets; weights decide no gate. */
export const gatesOf = ({ clusters, excludedProducers }: UnlockedDemand): Policy =>
  clusters === defaultPolicy.clusters && excludedProducers.length === 0
    ? defaultPolicy
    : { ...defaultPolicy, clusters, excludedProducers: new Set(excludedProducers) };
