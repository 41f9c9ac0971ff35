import type { CandidateFacts } from '@titik/contracts/match.events';
import { valuesOf } from './additive-2';
import { freeIn } from './free-in';
import { extraCertificates } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { freightFactor } from './price-terms';
import { feedbackIn } from './standing';
import { total } from './terms';

/** How well an offer that passes every gate suits a line, 0–1, with the facts that say why. */
export function rank(
  offer: MarketOffer,
  needs: LineNeeds,
): { score: number; available: number; facts: CandidateFacts } {
  const [facts, available] = [factsOf(offer, needs), freeIn(offer, needs)];
  const its = valuesOf({ facts, available }, needs);
  // Term by term: ten candidates a line are ranked, and a loop over names costs as much as the search for them.
  const score = total(
    needs.weighing.weights,
    its.price,
    its['on-time'],
    its.capacity,
    its.season,
    its.readiness,
    its.certificates,
    its.experience,
    its.distance,
    its.fairness,
    its.feedback,
  );
  return { score, available, facts };
}

/** What is as usual stays undefined, and so is not stored. */
function factsOf(offer: MarketOffer, needs: LineNeeds): CandidateFacts {
  const { price, dependable, potential, standing } = offer;
  const atFob = price === undefined || price.incoterm === 'FOB';
  const freight = price ? freightFactor(needs, offer.cargo) : 1;
  const below = dependable < potential;
  return {
    price: price?.amount,
    currency: price?.currency,
    incoterm: price?.incoterm,
    fob: atFob ? undefined : price.fob,
    freight: freight === 1 ? undefined : freight,
    deliveries: offer.deliveries,
    onTime: offer.onTime,
    since: offer.since,
    dependable: below ? dependable : undefined,
    potential: below ? potential : undefined,
    reason: below ? offer.reason : undefined,
    season: offer.season,
    cluster: offer.cluster,
    extra: extraCertificates(offer, needs),
    exports: offer.exports,
    portKm: offer.portKm,
    sessions: standing?.sessions,
    feedback: needs.policy.feedback ? feedbackIn(standing, needs.markets[1]) : undefined,
  };
}
