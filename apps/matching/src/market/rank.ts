import type { Reason, Term } from '@titik/contracts/match.events';
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

/**
 * How well an offer that passes every gate suits a line: score 0–1, and the six reasons that add up to it,
 * in the order of the weights.
 */
export function rank(offer: MarketOffer, needs: LineNeeds): { score: number; reasons: Reason[] } {
  const judged: Record<Term, Judged> = {
    price: judgePrice(offer, needs),
    'on-time': judgeOnTime(offer),
    capacity: judgeCapacity(offer, needs),
    season: judgeSeason(offer, needs),
    readiness: { value: readinessValue(offer.cluster), favours: offer.cluster === 1, fact: { cluster: offer.cluster } },
    certificates: judgeCertificates(offer, needs),
  };
  const { price, 'on-time': onTime, capacity, season, readiness, certificates } = judged;
  return {
    score: total(price.value, onTime.value, capacity.value, season.value, readiness.value, certificates.value),
    reasons: (Object.keys(weights) as Term[]).map((term) => ({
      term,
      value: rounded(judged[term].value),
      contribution: rounded(weights[term] * judged[term].value),
      favours: judged[term].favours,
      fact: judged[term].fact,
    })),
  };
}

/** Four decimals are shown; the order is made with all of them. */
export const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function judgePrice({ price }: MarketOffer, { ceiling }: LineNeeds): Judged {
  const same = price && ceiling && price.currency === ceiling.currency;
  const value = priceValue(same ? price.amount : NaN, ceiling ? ceiling.amount : NaN);
  return { value, favours: value >= 0.5, fact: priceFact(price, ceiling) };
}

function priceFact(price: MarketOffer['price'], ceiling: LineNeeds['ceiling']): Fact {
  if (!price) return { basis: 'no-price' };
  const asked = { price: price.amount, currency: price.currency };
  if (!ceiling) return { basis: 'no-ceiling', ...asked };
  if (price.currency !== ceiling.currency) {
    return { basis: 'other-currency', ...asked, ceiling: ceiling.amount, ceilingCurrency: ceiling.currency };
  }
  return { basis: 'ceiling', ...asked, ceiling: ceiling.amount };
}

function judgeOnTime({ onTime, deliveries }: MarketOffer): Judged {
  const value = onTimeValue(onTime, deliveries);
  if (deliveries === 0) return { value, favours: false, fact: { basis: 'no-record', deliveries: 0 } };
  const percent = Math.round((100 * onTime) / deliveries);
  return { value, favours: onTime / deliveries >= 0.8, fact: { basis: 'record', onTime, deliveries, percent } };
}

function judgeCapacity(offer: MarketOffer, needs: LineNeeds): Judged {
  const available = availableFor(offer.free, monthsInSeason(offer.season, needs.window), needs.monthly);
  const value = capacityValue(available, needs.least);
  return {
    value,
    favours: value >= 0.5,
    fact: {
      available,
      wanted: needs.least,
      unit: offer.unit,
      rhythm: needs.monthly ? 'monthly' : 'one-off',
      percent: Math.floor(100 * value),
    },
  };
}

function judgeSeason(offer: MarketOffer, needs: LineNeeds): Judged {
  const months = monthsInSeason(offer.season, needs.window);
  const value = seasonValue(months, needs.window.months);
  return { value, favours: months === needs.window.months, fact: { months, windowMonths: needs.window.months } };
}

function judgeCertificates(offer: MarketOffer, needs: LineNeeds): Judged {
  const kinds = extraCertificates(offer, needs);
  const value = certificatesValue(kinds.length);
  return { value, favours: kinds.length > 0, fact: { extra: kinds.length, kinds: kinds.join(' ') } };
}
