import { cargoOf, factorFromFob } from '@titik/catalogue/freight';
import type { Cargo } from '@titik/catalogue/types';
import type { OfferPrice } from '@titik/contracts/offer.events';
import type { Incoterm } from '@titik/contracts/values';
import type { LineNeeds } from './line-needs';

type Goods = { commodity: string; form: string };

/** A price as it was quoted, and what it comes to at FOB: there prices and ceilings are compared. */
export interface MarketPrice {
  amount: number;
  currency: string;
  incoterm: Incoterm;
  fob: number;
}

/** Reads a price; where a term leads beyond the port, the mean way is taken off, as nobody knows the buyer yet. */
export function marketPrice({ amount, currency, incoterm }: OfferPrice, goods: Goods, portKm?: number): MarketPrice {
  const fob = incoterm === 'FOB' ? amount : amount / factorFromFob(incoterm, cargoOf(goods), undefined, portKm);
  return { amount, currency, incoterm, fob };
}

/** What a price at FOB is multiplied by to hold at a line's terms. A line without an Incoterm means FOB. */
export const freightFactor = ({ incoterm, markets }: Pick<LineNeeds, 'incoterm' | 'markets'>, cargo: Cargo): number =>
  incoterm === undefined || incoterm === 'FOB' ? 1 : factorFromFob(incoterm, cargo, markets[0]);

/** A line's ceiling at FOB for goods that travel so; NaN: none. */
export const fobCeiling = (needs: Pick<LineNeeds, 'ceiling' | 'incoterm' | 'markets'>, cargo: Cargo): number =>
  needs.ceiling ? needs.ceiling.amount / freightFactor(needs, cargo) : NaN;
