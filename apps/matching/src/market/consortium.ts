import type { ConsortiumPart, Supply, SupplyReasons } from '@titik/contracts/match.events';
import type { Consortium, Part, Supplier, Wanted } from '../consortium/consortium.types';
import { formConsortium } from '../consortium/form-consortium';
import { freeByMonth } from './free-in';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { freightFactor } from './price-terms';
import { rank } from './rank';
import { monthNames } from './ship-window';
import type { Shortlist } from './shortlist';
import { yearlyOf } from './supply';

/** A result names no more of those that overlap with a partner. */
const mostOverlaps = 10;

/**
 * Who delivers a line and how much in each month: one alone if it can, the best ranked; else the best set of the
 * largest suppliers. Never more than is dependable and free in a month, never below a least order.
 */
export function formSupply(needs: LineNeeds, { sole, largest }: Pick<Shortlist, 'sole' | 'largest'>): Supply {
  const offers = sole ? [sole] : largest;
  const currency = currencyOf(needs, offers);
  const suppliers = offers.map((offer) => supplierOf(offer, needs, currency));
  const formed = formConsortium(wantedBy(needs), suppliers);
  const byId = new Map(offers.map((offer) => [offer.offerId, offer]));
  // What is wanted monthly is told a month, on average where months differ.
  const times = needs.monthly ? Math.max(1, needs.window.months) : 1;
  const supply: Supply = {
    parts: formed.parts.map((part) => partOf(part, byId.get(part.offerId)!, times)),
    coverage: formed.coverage,
    shortfall: clean(formed.shortfall / times),
    proven: formed.proven,
  };
  return sole ? supply : { ...supply, why: reasonsOf(formed, byId, currency) };
}

function wantedBy({ monthly, least, most, unit, window }: LineNeeds): Wanted {
  return { rhythm: monthly ? 'monthly' : 'one-off', least, most, unit, months: monthNames(window) };
}

function supplierOf(offer: MarketOffer, needs: LineNeeds, currency: string | undefined): Supplier {
  const { offerId, producerId, origin, moq, price } = offer;
  const { villages, gathers, consolidationPoint } = origin;
  return {
    offerId,
    producerId,
    villages,
    gathers,
    consolidationPoint,
    free: freeByMonth(offer, needs),
    moq,
    cost: price && price.currency === currency ? price.fob * freightFactor(needs, offer.cargo) : undefined,
    score: rank(offer, needs).score,
  };
}

/** The one currency in which prices, brought to the line's terms, are compared: the ceiling's, else the one that most ask in. */
function currencyOf({ ceiling }: LineNeeds, offers: readonly MarketOffer[]): string | undefined {
  if (ceiling) return ceiling.currency;
  const counts = new Map<string, number>();
  for (const { price } of offers) if (price) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0];
}

function partOf({ offerId, producerId, amount, months }: Part, offer: MarketOffer, times: number): ConsortiumPart {
  const { villageNames, consolidationPoint, port } = offer.origin;
  const yearly = yearlyOf(offer);
  return {
    offerId,
    producerId,
    producerName: offer.producerName,
    quantity: clean(amount / times),
    months,
    villages: [...villageNames],
    ...(consolidationPoint !== undefined && { consolidationPoint }),
    ...(port !== undefined && { port }),
    ...(yearly && { yearly }),
  };
}

function reasonsOf(
  { why, parts }: Consortium,
  offers: ReadonlyMap<string, MarketOffer>,
  currency: string | undefined,
): SupplyReasons {
  const { smallest, of, fewerAtMost, cost, points, overlaps } = why;
  const partner = new Map(parts.map(({ producerId, offerId }) => [producerId, offers.get(offerId)!]));
  return {
    smallest,
    of,
    ...(fewerAtMost !== undefined && { fewerAtMost }),
    ...(cost &&
      currency && {
        cost: { total: cost.total, perUnit: cost.perUnit, currency, unknown: cost.unknown.length },
      }),
    points,
    overlaps: overlaps.slice(0, mostOverlaps).map(({ offerId, producerId, with: partnerId, village }) => {
      const { origin, producerName } = offers.get(offerId)!;
      const name = origin.villageNames[origin.villages.indexOf(village)];
      return { producerId, producerName, village: name, with: partner.get(partnerId)!.producerName };
    }),
  };
}

/** A millionth of a kilogram is noise of binary fractions. */
const clean = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;
