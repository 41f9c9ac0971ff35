import { excludedBy, mostLeadDays } from '../market/gate';
import { freeIn } from '../market/free-in';
import { holds } from '../market/held-certificates';
import type { LineNeeds } from '../market/line-needs';
import type { MarketOffer } from '../market/market-offer';
import { takesCluster } from '../market/policy';
import { fobCeiling } from '../market/price-terms';
import { monthsInSeason } from '../market/ship-window';
import type { Obstacle } from '../market/unlock';

/** Who lacks more than this is not told of it. */
export const most = 2;

/**
 * What keeps a comparable offer from a line, if that is two things at most and coaching mends each of them; empty when
 * it passes. It says what `lacksOf` says, but not by how much: a village is held against a hundred thousand lines.
 */
export function obstaclesBetween(offer: MarketOffer, needs: LineNeeds): Obstacle[] | undefined {
  if (!mayBeCoached(offer, needs)) return undefined;
  const found: Obstacle[] = [];
  if (!takesCluster(needs.policy.clusters, offer.cluster, offer.mentored)) found.push({ gate: 'cluster', item: '' });
  for (const item of needs.certificates) {
    if (holds(offer, item, needs)) continue;
    if (found.length === most || needs.hopeless.includes(item)) return undefined;
    found.push({ gate: 'certificate', item });
  }
  if (offer.moq > needs.most) found.push({ gate: 'moq', item: '' });
  if (freeIn(offer, needs) <= 0) found.push({ gate: 'capacity', item: '' });
  return found.length > most ? undefined : found;
}

/** Whether nothing stands between them that no coaching mends, certificates apart; what decides most often first. */
function mayBeCoached(offer: MarketOffer, needs: LineNeeds): boolean {
  const { price, leadTimeDays, season, cargo, key } = offer;
  if (monthsInSeason(season, needs.window) === 0) return false;
  if (price && price.currency === needs.ceiling?.currency && price.fob > fobCeiling(needs, cargo)) return false;
  if (leadTimeDays > mostLeadDays(needs)) return false;
  if (needs.bans.some(({ goods, partly }) => !partly && goods.includes(key))) return false;
  return excludedBy(offer, needs) === undefined;
}
