import type { Demand } from '@titik/contracts/demand.events';
import { earliestDay } from '@titik/platform/days';
import { InvalidError } from '@titik/platform/errors';
import type { Product } from './products-of-line';
import { type LineTerms, reckonLine } from './reckon-line';
import { checkWindow } from './ship-window';

const day = 86_400_000;
const openDays = 90;
const defaultSessions = 5;
/** A line may name several products; so many lines are the most in all. */
export const mostLines = 100;

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** A demand as entered, its words already resolved: `products[i]` are those of `lines[i]`. */
export interface Registration {
  postId: string;
  buyerId: string;
  country: string;
  maxSessions?: number;
  expiresOn?: string;
  lines: LineTerms[];
  products: Product[][];
}

/**
 * The demand that is stored and published, or the first fault of it.
 * @param newId makes a new id for the demand and each of its lines
 * @throws InvalidError with the field's path (`lines.0.quantity.unit`); see `reckonLine` and `checkWindow`;
 *   demand.expiry-in-past, demand.too-many-lines
 */
export function registerDemand(registration: Registration, now: Date, newId: () => string): Demand {
  const { postId, buyerId, country, maxSessions = defaultSessions, lines, products } = registration;
  const expiresOn = registration.expiresOn ?? dateOf(now.getTime() + openDays * day);
  if (expiresOn < earliestDay(now)) throw new InvalidError('demand.expiry-in-past', { field: 'expiresOn', expiresOn });
  if (products.flat().length > mostLines)
    throw new InvalidError('demand.too-many-lines', { field: 'lines', most: mostLines });
  const demandId = newId();
  return {
    demandId,
    version: 1,
    state: 'open',
    postId,
    buyerId,
    country,
    maxSessions,
    lines: lines.flatMap((terms, i) => {
      checkWindow(terms.shipWindow, `lines.${i}.shipWindow`, now);
      return products[i].map((product) => reckonLine(newId(), product, terms, `lines.${i}`, country));
    }),
    registeredAt: now.toISOString(),
    expiresOn,
  };
}
