import type { LineNeeds } from './line-needs';
import { classOf, fitsShortDays, type ShelfCodes, shortDay, slack } from './sketch';
import { priceValue } from './terms';

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
  hopeless: number;
  /** Whether a certificate's bit means that one kind and no other, and the window's days fit into 16 bits. */
  exact: boolean;
  firstDay: number;
  lastDay: number;
  firstShortDay: number;
  lastShortDay: number;
  hasCeiling: boolean;
  /** NaN: none. */
  ceiling: number;
  ceilingAtMost: number;
  ceilingAtLeast: number;
  /** Value of the price's term where there is no ceiling. */
  noPriceValue: number;
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

/** Reads a line's needs for the shelves that share these codes. */
export function probeOf(needs: LineNeeds, codes: ShelfCodes): Probe {
  const { window, ceiling } = needs;
  const comparison = new Uint8Array(codes.classes.size);
  let [sameUnit, otherPrice] = [0, 0];
  for (const [name, code] of codes.classes.entries()) {
    if (!name.startsWith(classOf(needs.unit))) continue;
    const compared = ceiling !== undefined && name === classOf(needs.unit, ceiling.currency);
    comparison[code] = compared ? priced : unpriced;
    sameUnit |= 1 << (code & 31);
    if (!compared) otherPrice |= 1 << (code & 31);
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
    hopeless: codes.certificates.mask(needs.hopeless),
    exact: codes.certificates.exact && fitsShortDays(window.firstDay) && fitsShortDays(window.lastDay),
    firstDay: window.firstDay,
    lastDay: window.lastDay,
    firstShortDay: shortDay(window.firstDay),
    lastShortDay: shortDay(window.lastDay),
    hasCeiling: ceiling !== undefined,
    ceiling: ceiling?.amount ?? NaN,
    ceilingAtMost: ceiling ? ceiling.amount * (1 + slack) : Infinity,
    ceilingAtLeast: ceiling ? ceiling.amount * (1 - slack) : Infinity,
    noPriceValue: priceValue(NaN, NaN),
    comparison,
    sameUnit,
    otherPrice,
    exactClasses: codes.classes.exact,
  };
}
