import { certificateKind } from '@titik/catalogue/certificates';
import type { Codes } from './codes';
import type { MarketOffer } from './market-offer';
import type { WeightCodes } from './weight-codes';
import { wantsGuided, wantsReady } from './line-sketch';
import { bitCount } from './bits';
import {
  certificatesValue,
  distanceValue,
  experienceCode,
  experienceValue,
  fairnessValue,
  feedbackCode,
  feedbackValue,
  kmCode,
  neutralFeedback,
  onTimeCode,
  onTimeValue,
  sessionsCode,
  total,
  tripsPerTon,
  unknownKm,
} from './terms';

/** The words of open lines as numbers. */
export interface LineCodes {
  certificates: Codes;
  currencies: Codes;
  weights: WeightCodes;
}

/** A state of an offer in the codes of open lines: what decides at a glance whether it matters to them. */
export interface Glance {
  offer: MarketOffer;
  /** Kinds of certificates held some time or other, and those among all known that nobody can be coached to. */
  held: number;
  hopeless: number;
  /** Whether a certificate's bit means that one kind and no other. */
  exact: boolean;
  /** Whether these numbers say all that the gates ask, on the days from `fromDay` to `toDay`; and all that the rank asks. */
  plain: boolean;
  unsaid: boolean;
  fromDay: number;
  toDay: number;
  /** At FOB. NaN and -1: none. */
  price: number;
  currency: number;
  /** The most that a month has free. */
  free: number;
  season: number;
  moq: number;
  lead: number;
  /** Which of the two wishes of a trade post it meets, as flags of a line. */
  cluster: number;
  /** Values of the terms that are the same for every line; of the feedback the best of all markets. */
  onTime: number;
  readiness: number;
  experience: number;
  km: number;
  fairness: number;
  feedback: number;
  /** For the lines looked at last: code of their weights, that of the price, and the score beside the price at most. */
  weights: number;
  priceWeight: number;
  atMost: number;
}

export function glanceAt(offer: MarketOffer, codes: LineCodes): Glance {
  const { certificates, price, uneven, committed, standing } = offer;
  let held = 0;
  let twice = 0;
  let bound = false;
  let fromDay = -Infinity;
  let toDay = Infinity;
  for (const certificate of certificates) {
    const bit = 1 << (codes.certificates.of(certificate.kind) & 31);
    twice |= held & bit;
    held |= bit;
    if (certificate.fromDay > fromDay) fromDay = certificate.fromDay;
    if (certificate.toDay < toDay) toDay = certificate.toDay;
    if (certificate.markets) bound = true;
  }
  let said = neutralFeedback;
  if (standing) for (const { value } of standing.feedback) said = Math.max(said, feedbackCode(value));
  const ready = offer.cluster === 1;
  return {
    offer,
    held,
    hopeless: hopelessOf(codes.certificates),
    exact: codes.certificates.exact,
    plain: !uneven && !bound && twice === 0 && codes.certificates.exact && !offer.excludes,
    unsaid: !standing || standing.feedback.length === 0,
    fromDay,
    toDay,
    price: price ? price.fob : NaN,
    currency: price ? codes.currencies.of(price.currency) : -1,
    free: uneven ? Math.max(offer.free, ...uneven.dependable.map((dependable) => dependable - committed)) : offer.free,
    season: offer.season,
    moq: offer.moq,
    lead: offer.leadTimeDays,
    cluster: (ready ? wantsReady : 0) | (ready || offer.mentored ? wantsGuided : 0),
    onTime: onTimeValue(onTimeCode(offer.onTime, offer.deliveries)),
    readiness: ready ? 1 : 0,
    experience: experienceValue(experienceCode(offer.exports)),
    km: kmCode(offer.portKm),
    fairness: fairnessValue(sessionsCode(standing?.sessions)),
    feedback: feedbackValue(said),
    weights: -1,
    priceWeight: 0,
    atMost: Infinity,
  };
}

/** Whether no gate can tell two states of an offer apart. */
export const sameAtTheGates = (one: Glance, other: Glance): boolean =>
  one.held === other.held &&
  one.fromDay === other.fromDay &&
  one.toDay === other.toDay &&
  (one.price === other.price || one.currency < 0) &&
  one.currency === other.currency &&
  one.free > 0 === other.free > 0 &&
  one.season === other.season &&
  one.moq === other.moq &&
  one.lead === other.lead &&
  one.cluster === other.cluster &&
  one.offer.producerId === other.offer.producerId &&
  (one.plain ? other.plain : sameOddities(one.offer, other.offer));

/**
 * The best of two states of an offer that differ in nothing but price, amount and merits: what it does not reach,
 * neither of them reaches. Undefined where they differ in more.
 */
export function together(one: Glance, other: Glance): Glance | undefined {
  const alike =
    one.plain &&
    other.plain &&
    one.held === other.held &&
    one.fromDay === other.fromDay &&
    one.toDay === other.toDay &&
    one.currency === other.currency &&
    one.free > 0 === other.free > 0 &&
    one.season === other.season &&
    one.moq === other.moq &&
    one.lead === other.lead &&
    one.cluster === other.cluster &&
    (one.km === unknownKm) === (other.km === unknownKm);
  if (!alike) return undefined;
  return {
    ...one,
    offer: one.free > other.free ? one.offer : other.offer,
    price: Math.min(one.price, other.price),
    free: Math.max(one.free, other.free),
    onTime: Math.max(one.onTime, other.onTime),
    experience: Math.max(one.experience, other.experience),
    readiness: Math.max(one.readiness, other.readiness),
    km: Math.min(one.km, other.km),
    fairness: Math.max(one.fairness, other.fairness),
    feedback: Math.max(one.feedback, other.feedback),
    weights: -1,
  };
}

const sameOddities = (one: MarketOffer, other: MarketOffer): boolean =>
  one.free === other.free &&
  one.uneven === other.uneven &&
  one.certificates === other.certificates &&
  one.excludes === other.excludes;

/** Bits that only kinds have which coaching cannot bring; where bits are shared nothing is certain. */
const known = new WeakMap<Codes, { size: number; mask: number }>();

function hopelessOf(codes: Codes): number {
  const noted = known.get(codes);
  if (noted?.size === codes.size) return noted.mask;
  let mask = 0;
  if (codes.exact) for (const [kind, code] of codes.entries()) if (!certificateKind(kind)?.mendable) mask |= 1 << code;
  known.set(codes, { size: codes.size, mask });
  return mask;
}

/** More than the binary fractions of a score can be off. */
export const noise = 1e-9;

/** Notes what an offer scores at most for lines of these weights, but for the price. */
export function weigh(glance: Glance, code: number, weights: Float64Array): void {
  glance.weights = code;
  glance.priceWeight = weights[0];
  glance.atMost =
    noise +
    total(
      weights,
      0,
      glance.onTime,
      1,
      1,
      glance.readiness,
      certificatesValue(glance.exact ? bitCount(glance.held) : Infinity),
      glance.experience,
      distanceValue(glance.km, tripsPerTon(0, '')),
      glance.fairness,
      glance.feedback,
    );
}
