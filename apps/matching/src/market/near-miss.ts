import type { NearMiss } from '@titik/contracts/match.events';
import { lacksOf, mendable } from './gate';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';

/** How many near misses of a line are shown. */
export const shownNearMisses = 5;

/** What an offer lacks, if it lacks something and coaching can mend all of it. */
export function nearMissOf(offer: MarketOffer, needs: LineNeeds): NearMiss | undefined {
  const lacks = lacksOf(offer, needs);
  if (lacks.length === 0 || !lacks.every(mendable)) return undefined;
  return { offerId: offer.offerId, producerId: offer.producerId, producerName: offer.producerName, lacks };
}
