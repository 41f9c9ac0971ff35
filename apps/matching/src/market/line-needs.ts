import { coveredForms } from '@titik/catalogue/commodity';
import { certificateKind, marketOfCountry } from '@titik/catalogue/certificates';
import { everBanned } from '@titik/catalogue/market-day';
import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import type { LineBan } from '@titik/contracts/match.events';
import type { Incoterm } from '@titik/contracts/values';
import { dayOf } from './days';
import { bansOn } from './line-bans';
import { formKey } from './market-offer';
import type { Policy } from './policy';
import { type Window, windowOf } from './ship-window';
import { tripsPerTon, type Weighing, weighingOf } from './terms';

/** A demand line as numbers, ready to be held against offers. */
export interface LineNeeds {
  /** Commodity and form keys that satisfy it; a broad word covers all forms below it, but for those that are banned. */
  keys: readonly string[];
  bans: readonly LineBan[];
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
  /** At the line's Incoterm; see `fobCeiling`. */
  ceiling?: { amount: number; currency: string };
  incoterm?: Incoterm;
  /** Trips of a truck for each ton of the least amount wanted. */
  perTon: number;
  buyerId: string;
  /** Day on which the demand was registered. */
  registered: number;
  policy: Policy;
  weighing: Weighing;
}

/** What a line's needs are read from beside the line itself. */
export type OfDemand = Pick<Demand, 'country' | 'buyerId' | 'registeredAt'>;

interface Covered {
  keys: readonly string[];
  /** Those of them that some ban may bar, now or then. */
  everBanned: readonly string[];
}

/** Searching the catalogue costs more than matching a line in a small market. */
const known = new Map<string, Covered>();
const none: readonly LineBan[] = [];

function covered({ commodity, form }: Pick<DemandLine, 'commodity' | 'form'>): Covered {
  const name = form === undefined ? commodity : formKey(commodity, form);
  let found = known.get(name);
  if (!found) {
    const goods = coveredForms({ commodity, form });
    const keyOf = (each: { commodity: string; form: string }) => formKey(each.commodity, each.form);
    found = { keys: goods.map(keyOf), everBanned: goods.filter(everBanned).map(keyOf) };
    if (goods.length > 0) known.set(name, found);
  }
  return found;
}

/** Reads a line of a demand. */
export function lineNeeds(line: DemandLine, { country, buyerId, registeredAt }: OfDemand, policy: Policy): LineNeeds {
  const { quantity, ceiling } = line;
  const certificates = [...new Set(line.certificates)];
  const market = marketOfCountry(country);
  const { keys, everBanned: banned } = covered(line);
  const bans = banned.length === 0 ? none : bansOn(banned, market, line.shipWindow);
  return {
    keys:
      bans.length === 0
        ? keys
        : keys.filter((key) => !bans.some(({ goods, partly }) => !partly && goods.includes(key))),
    bans,
    unit: quantity.unit,
    monthly: quantity.rhythm === 'monthly',
    least: quantity.min,
    most: Math.max(quantity.min, quantity.max ?? quantity.min),
    window: windowOf(line.shipWindow),
    certificates,
    hopeless: certificates.filter((kind) => !certificateKind(kind)?.mendable),
    markets: [country, market],
    ceiling,
    incoterm: line.incoterm,
    perTon: tripsPerTon(quantity.min, quantity.unit),
    buyerId,
    registered: dayOf(registeredAt),
    policy,
    weighing: weighingOf(policy.weights),
  };
}
