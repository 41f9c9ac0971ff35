import type { ScoredFacts, ScoredLine, Scoring } from './scorings';
import { monthsInSeason } from './ship-window';

// The first scoring, with its own formulas: results that name it are told and ranked by what held then.

const terms = ['price', 'on-time', 'capacity', 'season', 'readiness', 'certificates'] as const;
const prior = { rate: 0.7, deliveries: 3 };

export const additive1: Scoring = {
  terms,
  weights: { price: 0.3, 'on-time': 0.25, capacity: 0.2, season: 0.1, readiness: 0.1, certificates: 0.05 },
  values: ({ facts, available }: ScoredFacts, line: ScoredLine) => {
    const { onTime, deliveries, season, cluster, extra } = facts;
    const months = monthsInSeason(season, line.window);
    const amount = line.monthly ? available : available * months;
    return {
      price: priceOf(facts, line.ceiling),
      'on-time': Math.fround((onTime + prior.rate * prior.deliveries) / (deliveries + prior.deliveries)),
      capacity: line.least <= 0 ? 1 : Math.min(1, amount / line.least),
      season: months / line.window.months,
      readiness: cluster === 1 ? 1 : 0,
      certificates: Math.min(1, extra.length / 3),
    };
  },
};

function priceOf({ price, currency }: ScoredFacts['facts'], ceiling: ScoredLine['ceiling']): number {
  if (!ceiling) return 0.5;
  if (price === undefined || currency !== ceiling.currency) return 0.25;
  if (ceiling.amount <= 0) return 0;
  return Math.min(1, Math.max(0, 2 * (1 - price / ceiling.amount)));
}
