import type { Cargo } from '@titik/catalogue/types';
import { mostLeadDays } from './gate';
import type { LineNeeds } from './line-needs';
import { fobCeiling } from './price-terms';
import {
  classBit,
  classBits,
  classOf,
  fitsShortDays,
  guidedBit,
  readyBit,
  type ShelfCodes,
  shortDay,
  slack,
} from './sketch-codes';
import { feedbackValue, neutralFeedback, priceSlope, priceValue, type Weighing } from './terms';

/** A line's needs in the codes and the precision of a sketch. */
export interface Probe {
  needs: LineNeeds;
  /** A month that fits: as bits, January the lowest. */
  anyMonth: number;
  windowMonths: number;
  monthly: boolean;
  least: number;
  /** The most wanted, a trifle above and below: in between only the offer itself can tell. */
  mostAtMost: number;
  mostAtLeast: number;
  required: number;
  /** How many kinds that are. */
  kinds: number;
  hopeless: number;
  /** Whether a certificate's bit means that one kind and no other, and the window's days fit into 16 bits. */
  exact: boolean;
  firstDay: number;
  lastDay: number;
  firstShortDay: number;
  lastShortDay: number;
  mostLead: number;
  /** The bits that the trade post asks for: export-ready, or at least with a mentor. */
  cluster: number;
  /** Whether the buyer excludes nobody. */
  openToAll: boolean;
  weights: Weighing['weights'];
  worthRatio: Weighing['worthRatio'];
  perTon: number;
  /** Value of the feedback for each code of a sketch. */
  feedback: Float64Array;
  hasCeiling: boolean;
  /** At FOB; NaN: none. */
  ceiling: number;
  ceilingAtMost: number;
  ceilingAtLeast: number;
  /** What prices, amounts and months are multiplied by; see `terms.ts`. */
  priceSlope: number;
  perLeast: number;
  perMonth: number;
  /** The same for bounds: a price's value is the first less so many times a price that may be a trifle too high. */
  priceBase: number;
  slopeAtLeast: number;
  /** How many months' capacity counts towards the least amount, a trifle above. */
  monthsAtMost: number;
  /** Value of the price's term where prices are not compared. */
  otherValue: number;
  /** For each class 0: another unit, 1: its price is held against the ceiling, 2: it cannot be compared. */
  comparison: Uint8Array;
  /** Bits of the classes that are comparable at all, and of those among them whose price is not. */
  sameUnit: number;
  otherPrice: number;
  /** Whether a class's bit means that one class and no other. */
  exactClasses: boolean;
}

/** How an offer's price compares, see {@link Probe.comparison}; 0: not at all, its unit is another. */
export const [priced, unpriced] = [1, 2];

const clusterBits = { any: 0, mentored: guidedBit, ready: readyBit };

/** By code of a sketch; the upper half is that of odd standings. */
const feedbackHeard = Float64Array.from({ length: 256 }, (_, code) => feedbackValue(neutralFeedback + (code & 127)));
const feedbackUnheard = new Float64Array(256).fill(feedbackValue(neutralFeedback));

/**
 * Reads a line's needs for shelves that share these codes.
 * @param cargo how the shelves' goods travel
 */
export function probeOf(needs: LineNeeds, codes: ShelfCodes, cargo: Cargo): Probe {
  const { window, ceiling, policy } = needs;
  const amount = fobCeiling(needs, cargo);
  const comparison = new Uint8Array(codes.classes.size);
  const otherValue = priceValue(NaN, amount);
  let [sameUnit, otherPrice] = [0, 0];
  for (const [name, code] of codes.classes.entries()) {
    if (!name.startsWith(classOf(needs.unit))) continue;
    const compared = ceiling !== undefined && name === classOf(needs.unit, ceiling.currency);
    comparison[code] = compared ? priced : unpriced;
    sameUnit |= classBit(code);
    if (!compared) otherPrice |= classBit(code);
  }
  return {
    needs,
    anyMonth: window.years > 0 ? 0xfff : window.restMask,
    windowMonths: window.months,
    monthly: needs.monthly,
    least: needs.least,
    mostAtMost: needs.most * (1 + slack),
    mostAtLeast: needs.most * (1 - slack),
    required: codes.certificates.mask(needs.certificates),
    kinds: needs.certificates.length,
    hopeless: codes.certificates.mask(needs.hopeless),
    exact: codes.certificates.exact && fitsShortDays(window.firstDay) && fitsShortDays(window.lastDay),
    firstDay: window.firstDay,
    lastDay: window.lastDay,
    firstShortDay: shortDay(window.firstDay),
    lastShortDay: shortDay(window.lastDay),
    mostLead: mostLeadDays(needs),
    cluster: clusterBits[policy.clusters],
    openToAll: policy.excludedProducers.size === 0,
    weights: needs.weighing.weights,
    perTon: needs.perTon,
    worthRatio: needs.weighing.worthRatio,
    feedback: policy.feedback ? feedbackHeard : feedbackUnheard,
    hasCeiling: ceiling !== undefined,
    ceiling: amount,
    ceilingAtMost: ceiling ? amount * (1 + slack) : Infinity,
    ceilingAtLeast: ceiling ? amount * (1 - slack) : Infinity,
    priceSlope: priceSlope(amount),
    perLeast: 1 / needs.least,
    perMonth: 1 / window.months,
    priceBase: ceiling ? 2 : otherValue,
    slopeAtLeast: ceiling ? priceSlope(amount) * (1 - slack) : 0,
    monthsAtMost: (needs.monthly ? 1 : window.months) * (1 + slack),
    otherValue,
    comparison,
    sameUnit,
    otherPrice,
    exactClasses: codes.classes.size <= classBits,
  };
}
