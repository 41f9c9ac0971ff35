import type { Term } from '@titik/contracts/match.events';

/** The scoring's name; it changes whenever a weight or a value below changes, so that an old rank can be explained. */
export const scoring = 'additive-1';

/** How much each term counts; together 1. */
export type Weights = Readonly<Record<Term, number>>;

export const weights: Weights = {
  price: 0.3,
  'on-time': 0.25,
  capacity: 0.2,
  season: 0.1,
  readiness: 0.1,
  certificates: 0.05,
};

/** The on-time share that a producer without a record is taken to have, and how many deliveries that is worth. */
const prior = { rate: 0.7, deliveries: 3 };

/** An offer without a comparable price stands where one an eighth below the ceiling does. */
export const unknownPrice = 0.25;
const noCeiling = 0.5;

/** 0 at the ceiling, 1 at half of it or below. NaN: no ceiling, or no price in the ceiling's currency. */
export function priceValue(price: number, ceiling: number): number {
  if (Number.isNaN(ceiling)) return noCeiling;
  if (Number.isNaN(price)) return unknownPrice;
  if (ceiling <= 0) return 0;
  return Math.min(1, Math.max(0, 2 * (1 - price / ceiling)));
}

/** On-time share, drawn towards the prior while the record is short; a number that 32 bits hold exactly. */
export const onTimeValue = (onTime: number, deliveries: number): number =>
  Math.fround((onTime + prior.rate * prior.deliveries) / (deliveries + prior.deliveries));

/** Covered share of the least amount wanted. */
export const capacityValue = (available: number, least: number): number =>
  least <= 0 ? 1 : Math.min(1, available / least);

/** Share of the window's months that lie in the season. */
export const seasonValue = (months: number, windowMonths: number): number => months / windowMonths;

/** Cluster 1 is export-ready; cluster 2 needs assistance. */
export const readinessValue = (cluster: number): number => (cluster === 1 ? 1 : 0);

/** Three kinds beyond the required ones are as good as it gets. */
export const certificatesValue = (extra: number): number => Math.min(1, extra / 3);

/** The score: the weighted sum of the six values, 0–1. One place, so that every way to rank gives the same bits. */
export const total = (
  price: number,
  onTime: number,
  capacity: number,
  season: number,
  readiness: number,
  certificates: number,
): number =>
  weights.price * price +
  weights['on-time'] * onTime +
  weights.capacity * capacity +
  weights.season * season +
  weights.readiness * readiness +
  weights.certificates * certificates;
