import type { Candidate, CandidateFacts, Reason, Term } from '@titik/contracts/match.events';
import { freeIn } from './free-in';
import { extraCertificates } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { monthsInSeason } from './ship-window';
import { availableFor } from './supply';
import {
  capacityValue,
  certificatesValue,
  onTimeValue,
  priceValue,
  readinessValue,
  seasonValue,
  total,
  weights,
} from './terms';

type Fact = Reason['fact'];

interface Judged {
  value: number;
  favours: boolean;
  fact: Fact;
}

/** How well an offer that passes every gate suits a line, 0–1, with the facts that say why. */
export function rank(offer: MarketOffer, needs: LineNeeds): { score: number; facts: CandidateFacts } {
  const facts = factsOf(offer, needs);
  const months = monthsInSeason(facts.season, needs.window);
  return {
    score: total(
      priceOf(facts, needs),
      onTimeValue(facts.onTime, facts.deliveries),
      capacityValue(availableFor(freeIn(offer, needs), months, needs.monthly), needs.least),
      seasonValue(months, needs.window.months),
      readinessValue(facts.cluster),
      certificatesValue(facts.extra.length),
    ),
    facts,
  };
}

/** The six reasons that add up to a candidate's score, in the order of the weights. */
export function reasonsOf({ facts, available }: Pick<Candidate, 'facts' | 'available'>, needs: LineNeeds): Reason[] {
  const { cluster } = facts;
  const judged: Record<Term, Judged> = {
    price: judgePrice(facts, needs),
    'on-time': judgeOnTime(facts),
    capacity: judgeCapacity(facts, available, needs),
    season: judgeSeason(facts, needs),
    readiness: { value: readinessValue(cluster), favours: cluster === 1, fact: { cluster } },
    certificates: judgeCertificates(facts),
  };
  return (Object.keys(weights) as Term[]).map((term) => ({
    term,
    value: rounded(judged[term].value),
    contribution: rounded(weights[term] * judged[term].value),
    favours: judged[term].favours,
    fact: judged[term].fact,
  }));
}

function factsOf(offer: MarketOffer, needs: LineNeeds): CandidateFacts {
  const { price, deliveries, onTime, season, cluster } = offer;
  const extra = extraCertificates(offer, needs);
  // Two plain literals: one with a spread in front costs as much as the whole search for a line.
  if (!price) return { deliveries, onTime, season, cluster, extra };
  return { price: price.amount, currency: price.currency, deliveries, onTime, season, cluster, extra };
}

/** Four decimals are shown; the order is made with all of them. */
export const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function priceOf({ price, currency }: CandidateFacts, { ceiling }: LineNeeds): number {
  const same = price !== undefined && ceiling && currency === ceiling.currency;
  return priceValue(same ? price : NaN, ceiling ? ceiling.amount : NaN);
}

function judgePrice(facts: CandidateFacts, needs: LineNeeds): Judged {
  const value = priceOf(facts, needs);
  return { value, favours: value >= 0.5, fact: priceFact(facts, needs.ceiling) };
}

function priceFact({ price, currency }: CandidateFacts, ceiling: LineNeeds['ceiling']): Fact {
  if (price === undefined || currency === undefined) return { basis: 'no-price' };
  const asked = { price, currency };
  if (!ceiling) return { basis: 'no-ceiling', ...asked };
  if (currency !== ceiling.currency) {
    return { basis: 'other-currency', ...asked, ceiling: ceiling.amount, ceilingCurrency: ceiling.currency };
  }
  return { basis: 'ceiling', ...asked, ceiling: ceiling.amount };
}

function judgeOnTime({ onTime, deliveries }: CandidateFacts): Judged {
  const value = onTimeValue(onTime, deliveries);
  if (deliveries === 0) return { value, favours: false, fact: { basis: 'no-record', deliveries: 0 } };
  const percent = Math.round((100 * onTime) / deliveries);
  return { value, favours: onTime / deliveries >= 0.8, fact: { basis: 'record', onTime, deliveries, percent } };
}

function judgeCapacity({ season }: CandidateFacts, free: number, needs: LineNeeds): Judged {
  const available = availableFor(free, monthsInSeason(season, needs.window), needs.monthly);
  const value = capacityValue(available, needs.least);
  return {
    value,
    favours: value >= 0.5,
    fact: {
      available,
      wanted: needs.least,
      unit: needs.unit,
      rhythm: needs.monthly ? 'monthly' : 'one-off',
      percent: Math.floor(100 * value),
    },
  };
}

function judgeSeason({ season }: CandidateFacts, { window }: LineNeeds): Judged {
  const months = monthsInSeason(season, window);
  const value = seasonValue(months, window.months);
  return { value, favours: months === window.months, fact: { months, windowMonths: window.months } };
}

function judgeCertificates({ extra }: CandidateFacts): Judged {
  const value = certificatesValue(extra.length);
  return { value, favours: extra.length > 0, fact: { extra: extra.length, kinds: extra.join(' ') } };
}
