import type { CandidateFacts, MarketDeals, Reason, Term } from '@titik/contracts/match.events';
import type { LineNeeds } from './line-needs';
import { rounded, type ScoredFacts, type ScoredLine, type Scoring } from './scorings';
import { monthsInSeason } from './ship-window';
import { sessionDays } from './standing';
import { availableFor } from './supply';
import { tripsFor } from './terms';

type Fact = Reason['fact'];
type Line = ScoredLine & Pick<LineNeeds, 'incoterm'>;
interface Told {
  favours: boolean;
  fact: Fact;
}
type Tell = (candidate: ScoredFacts, line: Line, value: number) => Told;

/**
 * The reasons that add up to a candidate's score, in the order of the scoring's terms.
 * @param weights those that the result was made with
 */
export function reasonsOf(scoring: Scoring, weights: Scoring['weights'], candidate: ScoredFacts, line: Line): Reason[] {
  const values = scoring.values(candidate, line);
  return scoring.terms.map((term) => {
    const value = values[term] ?? 0;
    const { favours, fact } = tell[term](candidate, line, value);
    return { term, value: rounded(value), contribution: rounded((weights[term] ?? 0) * value), favours, fact };
  });
}

const tell: Record<Term, Tell> = {
  price: ({ facts }, line, value) => ({ favours: value >= 0.5, fact: priceFact(facts, line) }),
  'on-time': ({ facts }) => onTimeTold(facts),
  capacity: (candidate, line, value) => ({ favours: value >= 0.5, fact: capacityFact(candidate, line, value) }),
  season: ({ facts }, { window }) => {
    const months = monthsInSeason(facts.season, window);
    return { favours: months === window.months, fact: { months, windowMonths: window.months } };
  },
  readiness: ({ facts: { cluster } }) => ({ favours: cluster === 1, fact: { cluster } }),
  certificates: ({ facts: { extra } }) => ({
    favours: extra.length > 0,
    fact: { extra: extra.length, kinds: extra.join(' ') },
  }),
  experience: ({ facts: { exports = 0 } }) => ({ favours: exports > 0, fact: { exports } }),
  distance: ({ facts: { portKm } }, { least, unit }, value) => ({
    favours: portKm !== undefined && value >= 0.5,
    fact: portKm === undefined ? { basis: 'unknown' } : { basis: 'known', km: portKm, ...tripsOf(least, unit) },
  }),
  fairness: ({ facts: { sessions = 0 } }, _, value) => ({ favours: value >= 1, fact: { sessions, days: sessionDays } }),
  feedback: ({ facts: { feedback } }, _, value) => ({ favours: value >= 0.5, fact: feedbackFact(feedback) }),
};

function priceFact({ price, currency, incoterm, fob = price, freight = 1 }: CandidateFacts, line: Line): Fact {
  const { ceiling, incoterm: terms = 'FOB' } = line;
  if (price === undefined || fob === undefined || currency === undefined) return { basis: 'no-price' };
  const asked = { price, currency, ...(incoterm !== undefined && { incoterm }) };
  if (!ceiling) return { basis: 'no-ceiling', ...asked };
  const limit = { terms, ceiling: ceiling.amount };
  if (currency !== ceiling.currency) {
    return { basis: 'other-currency', ...asked, ...limit, ceilingCurrency: ceiling.currency };
  }
  return { basis: 'ceiling', ...asked, comesTo: fob * freight, ...limit };
}

function onTimeTold({ onTime, deliveries, since }: CandidateFacts): Told {
  if (deliveries === 0) return { favours: false, fact: { basis: 'no-record', deliveries: 0 } };
  const percent = Math.round((100 * onTime) / deliveries);
  const fact = { basis: 'record', onTime, deliveries, percent, ...(since !== undefined && { since }) };
  return { favours: onTime / deliveries >= 0.8, fact };
}

function capacityFact({ facts, available: free }: ScoredFacts, line: Line, value: number): Fact {
  const { season, dependable, potential, reason } = facts;
  return {
    available: availableFor(free, monthsInSeason(season, line.window), line.monthly),
    wanted: line.least,
    unit: line.unit,
    rhythm: line.monthly ? 'monthly' : 'one-off',
    percent: Math.floor(100 * value),
    ...(dependable !== undefined && potential !== undefined && { dependable, potential }),
    ...(reason !== undefined && { reason }),
  };
}

function tripsOf(least: number, unit: string): { trips?: number } {
  const trips = tripsFor(least, unit);
  return trips === undefined ? {} : { trips };
}

function feedbackFact(feedback: CandidateFacts['feedback']): Fact {
  if (!feedback) return { basis: 'none' };
  const { value, accepted, rejected, reason, deals } = feedback;
  // Not by the counts: a few verdicts of today weigh more than many of last year. Beside deals the value says no more
  // what people thought.
  const against = deals ? rejected > accepted : value < 0.5;
  const counted = { accepted: Math.round(accepted), rejected: Math.round(rejected) };
  return {
    basis: against ? 'rejected' : 'accepted',
    ...counted,
    ...(reason !== undefined && { code: reason }),
    ...(deals && dealsFact(deals)),
  };
}

function dealsFact({ paid, lost, reason, shipments, kept, samples }: MarketDeals): Fact {
  return { paid, lost, ...(reason !== undefined && { lostCode: reason }), shipments, kept, samples };
}
