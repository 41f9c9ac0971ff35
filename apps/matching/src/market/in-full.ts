import { freeIn } from './free-in';
import { countOthers, excludedBy } from './gate';
import { countExtra, countMissing } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import type { Probe } from './probe';
import { feedbackIn } from './standing';
import { availableFor } from './supply';
import {
  capacityValue,
  certificatesValue,
  distanceValue,
  experienceCode,
  experienceValue,
  fairnessValue,
  feedbackCode,
  feedbackValue,
  kmCode,
  onTimeCode,
  onTimeValue,
  priceValue,
  readinessValue,
  seasonValue,
  sessionsCode,
  total,
} from './terms';

// What only the offer itself can tell, where its sketch does not say all.

/** Whether an offer that its sketch lets through does pass: the same as an empty list of lacks. */
export const passes = (offer: MarketOffer, needs: LineNeeds): boolean =>
  countOthers(offer, needs) === 0 && countMissing(offer, needs) === 0 && excludedBy(offer, needs) === undefined;

/**
 * The score that `rank` gives, to the last bit, without its facts.
 * @param months of the window with supply
 */
export function score(
  offer: MarketOffer,
  months: number,
  { needs, windowMonths, monthly, least, ceiling }: Probe,
): number {
  const { price, standing } = offer;
  const compared = price !== undefined && price.currency === needs.ceiling?.currency;
  const said = needs.policy.feedback ? feedbackIn(standing, needs.markets[1]) : undefined;
  return total(
    needs.weighing.weights,
    priceValue(compared ? price.fob : NaN, ceiling),
    onTimeValue(onTimeCode(offer.onTime, offer.deliveries)),
    capacityValue(availableFor(freeIn(offer, needs), months, monthly), least),
    seasonValue(months, windowMonths),
    readinessValue(offer.cluster),
    certificatesValue(countExtra(offer, needs)),
    experienceValue(experienceCode(offer.exports)),
    distanceValue(kmCode(offer.portKm), needs.perTon),
    fairnessValue(sessionsCode(standing?.sessions)),
    feedbackValue(feedbackCode(said?.value)),
  );
}
