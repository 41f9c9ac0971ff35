import { type Term, terms } from '@titik/contracts/match.events';

// The values of `additive-2`. What does not depend on the line is a code first, a small integer that the sketch of an
// offer holds as well, so that sketch and offer give the same bits.

/** How much each term counts; together 1. */
export type Weights = Readonly<Record<Term, number>>;

export const weights: Weights = {
  price: 0.24,
  'on-time': 0.2,
  capacity: 0.16,
  season: 0.08,
  readiness: 0.06,
  certificates: 0.04,
  experience: 0.04,
  distance: 0.04,
  fairness: 0.06,
  feedback: 0.08,
};

/** An offer without a comparable price stands where one an eighth below the ceiling does. */
export const unknownPrice = 0.25;
const noCeiling = 0.5;

/** 0 at the ceiling, 1 at half of it or below; both at FOB. NaN: no ceiling, or no price in the ceiling's currency. */
export function priceValue(price: number, ceiling: number): number {
  if (Number.isNaN(ceiling)) return noCeiling;
  if (Number.isNaN(price)) return unknownPrice;
  return priceBy(price, priceSlope(ceiling));
}

// A division costs as much as five other steps: what is divided by for every offer of a line is turned round once.

/** Two by the ceiling; under a ceiling of nothing only what costs nothing is worth anything. */
export const priceSlope = (ceiling: number): number => (ceiling <= 0 ? Number.MAX_VALUE : 2 / ceiling);
/** @param slope see {@link priceSlope} */
export const priceBy = (price: number, slope: number): number => Math.min(1, Math.max(0, 2 - price * slope));

/** The on-time share that a producer without a record is taken to have, and how many deliveries that is worth. */
const prior = { rate: 0.7, deliveries: 3 };
const finest = 0xffff;

/** On-time share, drawn towards the prior while the record is short, in 16 bits. */
export const onTimeCode = (onTime: number, deliveries: number): number =>
  Math.round((finest * (onTime + prior.rate * prior.deliveries)) / (deliveries + prior.deliveries));
export const onTimeValue = (code: number): number => code * (1 / finest);

/** Covered share of the least amount wanted. */
export const capacityValue = (available: number, least: number): number =>
  least <= 0 ? 1 : capacityBy(available, 1 / least);
export const capacityBy = (available: number, perLeast: number): number => Math.min(1, available * perLeast);

/** Share of the window's months that lie in the season. */
export const seasonValue = (months: number, windowMonths: number): number => months * (1 / windowMonths);

/** Cluster 1 is export-ready; cluster 2 needs assistance. */
export const readinessValue = (cluster: number): number => (cluster === 1 ? 1 : 0);

/** Three kinds beyond the required ones are as good as it gets. */
export const certificatesValue = (extra: number): number => Math.min(1, extra * (1 / 3));

/** Ten deliveries that left the country are as good as it gets; whoever was not asked has none that is known. */
export const experienceCode = (exports: number = 0): number => Math.min(10, Math.floor(exports));
export const experienceValue = (code: number): number => code * 0.1;

/** Kilometres to the port in 16 bits. */
export const unknownKm = 0xffff;
export const kmCode = (portKm: number | undefined): number =>
  portKm === undefined ? unknownKm : Math.min(unknownKm - 1, Math.round(portKm));

/** What a truck takes that reaches villages, kilograms; and how many of its kilometres a ton halve the value. */
const leg = 3000;
const halving = 50;
export const neutralDistance = 0.5;

/** The trips that an amount takes; undefined where its unit has no mass or it is not known. */
export const tripsFor = (amount: number, unit: string): number | undefined =>
  unit === 'KGM' && amount > 0 ? Math.ceil(amount / leg) : undefined;

/** Trips for each ton of an amount; those of a full truck where nobody knows. */
export const tripsPerTon = (amount: number, unit: string): number =>
  (tripsFor(amount, unit) ?? 1) / ((tripsFor(amount, unit) ? amount : leg) / 1000);

/** Falls with the kilometres that trucks drive to the port for each ton. */
export const distanceValue = (code: number, perTon: number): number =>
  code === unknownKm ? neutralDistance : halving / (halving + code * perTon);

/** Two sessions lately are nobody's loss; from twelve on others come first. */
export const sessionsCode = (sessions: number = 0): number => Math.min(12, Math.max(2, Math.floor(sessions)));
export const fairnessValue = (code: number): number => (12 - code) * 0.1;

/** What people said, in half percents; nothing said is neutral. */
export const neutralFeedback = 100;
export const feedbackCode = (value: number | undefined): number =>
  value === undefined ? neutralFeedback : Math.round(200 * Math.min(1, Math.max(0, value)));
export const feedbackValue = (code: number): number => code * 0.005;

/** The terms that say how good an offer is, whatever the line; `distance` as far as full trucks go. */
const worthTerms = ['on-time', 'readiness', 'certificates', 'experience', 'distance', 'fairness', 'feedback'] as const;
const fullTruck = tripsPerTon(0, '');

/**
 * What the usual weights give a producer for its merits: never less than for any line, as no truck is better than a
 * full one.
 * @param feedback code of the best that any market says, neutral at least
 */
export const merit = (
  onTime: number,
  ready: boolean,
  experience: number,
  km: number,
  sessions: number,
  feedback: number,
): number =>
  weights['on-time'] * onTimeValue(onTime) +
  weights.readiness * (ready ? 1 : 0) +
  weights.experience * experienceValue(experience) +
  weights.distance * distanceValue(km, fullTruck) +
  weights.fairness * fairnessValue(sessions) +
  weights.feedback * feedbackValue(feedback);

/** What the usual weights give an offer for its producer's merits and its certificates, so many beyond the required. */
export const worthOf = (merit: number, extra: number): number =>
  merit + weights.certificates * certificatesValue(extra);

/** Weights as searches need them. */
export interface Weighing {
  /** In the order of {@link terms}. */
  weights: Float64Array;
  /** What an offer is worth by these weights is at most so many times its {@link worthOf}. */
  worthRatio: number;
}

const weighings = new WeakMap<Weights, Weighing>();

export function weighingOf(its: Weights): Weighing {
  let known = weighings.get(its);
  if (!known) {
    const worthRatio = Math.max(...worthTerms.map((term) => its[term] / weights[term]));
    known = { weights: Float64Array.from(terms, (term) => its[term]), worthRatio };
    weighings.set(its, known);
  }
  return known;
}

/**
 * The score: the weighted sum of the values, 0–1. One place for all who search, and added up in the order in which
 * `rank` does, so that every way to rank gives the same bits.
 * @param by weights in the order of the terms
 */
export const total = (
  by: Float64Array,
  price: number,
  onTime: number,
  capacity: number,
  season: number,
  readiness: number,
  certificates: number,
  experience: number,
  distance: number,
  fairness: number,
  feedback: number,
): number =>
  by[0] * price +
  by[1] * onTime +
  by[2] * capacity +
  by[3] * season +
  by[4] * readiness +
  by[5] * certificates +
  by[6] * experience +
  by[7] * distance +
  by[8] * fairness +
  by[9] * feedback;
