import { coveredForms } from '@titik/catalogue/commodity';
import { certificateKind, marketOfCountry } from '@titik/catalogue/certificates';
import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import { dayOf } from './days';
import { formKey } from './market-offer';
import type { Policy } from './policy';
import { type Window, windowOf } from './ship-window';

/** A demand line as numbers, ready to be held against offers. */
export interface LineNeeds {
  /** Commodity and form keys that satisfy it; a broad word covers all forms below it. */
  keys: readonly string[];
  unit: string;
  monthly: boolean;
  /** Least and most wanted: a month, or in all; base unit. */
  least: number;
  most: number;
  window: Window;
  certificates: readonly string[];
  /** Those of them that no coaching brings: who lacks one is no near miss. */
  hopeless: readonly string[];
  /** Names by which a certificate may say that it is good for the destination. */
  markets: readonly string[];
  ceiling?: { amount: number; currency: string };
  buyerId: string;
  /** Day on which the demand was registered. */
  registered: number;
  policy: Policy;
}

/** What a line's needs are read from beside the line itself. */
export type OfDemand = Pick<Demand, 'country' | 'buyerId' | 'registeredAt'>;

/** Searching the catalogue costs more than matching a line in a small market. */
const knownKeys = new Map<string, readonly string[]>();

/** The commodity and form keys that a line's words cover; none for words that the catalogue does not have. */
export function lineKeys({ commodity, form }: Pick<DemandLine, 'commodity' | 'form'>): readonly string[] {
  const name = form === undefined ? commodity : formKey(commodity, form);
  let keys = knownKeys.get(name);
  if (!keys) {
    keys = coveredForms({ commodity, form }).map((covered) => formKey(covered.commodity, covered.form));
    if (keys.length > 0) knownKeys.set(name, keys);
  }
  return keys;
}

/** Reads a line of a demand. */
export function lineNeeds(line: DemandLine, { country, buyerId, registeredAt }: OfDemand, policy: Policy): LineNeeds {
  const { quantity, ceiling } = line;
  const certificates = [...new Set(line.certificates)];
  return {
    keys: lineKeys(line),
    unit: quantity.unit,
    monthly: quantity.rhythm === 'monthly',
    least: quantity.min,
    most: Math.max(quantity.min, quantity.max ?? quantity.min),
    window: windowOf(line.shipWindow),
    certificates,
    hopeless: certificates.filter((kind) => !certificateKind(kind)?.mendable),
    markets: [country, marketOfCountry(country)],
    ...(ceiling && { ceiling: { amount: ceiling.amount, currency: ceiling.currency } }),
    buyerId,
    registered: dayOf(registeredAt),
    policy,
  };
}
