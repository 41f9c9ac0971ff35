import { type Term, terms } from '@titik/contracts/match.events';
import type { ScoredFacts, ScoredLine, Scoring } from './scorings';
import { monthsInSeason } from './ship-window';
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
  weights,
} from './terms';

/** How good a candidate is in each term, by the formulas of `terms.ts`. */
export function valuesOf({ facts, available }: ScoredFacts, line: ScoredLine): Record<Term, number> {
  const months = monthsInSeason(facts.season, line.window);
  return {
    price: priceOf(facts, line.ceiling),
    'on-time': onTimeValue(onTimeCode(facts.onTime, facts.deliveries)),
    capacity: capacityValue(availableFor(available, months, line.monthly), line.least),
    season: seasonValue(months, line.window.months),
    readiness: readinessValue(facts.cluster),
    certificates: certificatesValue(facts.extra.length),
    experience: experienceValue(experienceCode(facts.exports)),
    distance: distanceValue(kmCode(facts.portKm), line.perTon),
    fairness: fairnessValue(sessionsCode(facts.sessions)),
    feedback: feedbackValue(feedbackCode(facts.feedback?.value)),
  };
}

/** The scoring that the market searches by. */
export const additive2: Scoring = { terms, weights, values: valuesOf };

function priceOf({ price, currency, fob = price, freight = 1 }: ScoredFacts['facts'], ceiling: ScoredLine['ceiling']) {
  const same = fob !== undefined && ceiling !== undefined && currency === ceiling.currency;
  return priceValue(same ? fob : NaN, ceiling ? ceiling.amount / freight : NaN);
}
