import { certificateKind } from '@titik/catalogue/certificates';
import type { Lack } from '@titik/contracts/match.events';
import { dateOf } from './days';
import { freeIn, tightestMonth } from './free-in';
import { heldUntil, missingCertificates } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { monthsInSeason } from './ship-window';

/** Whether an offer is of a covered commodity and form, in the same unit: only then is there anything to compare. */
export const comparable = (offer: MarketOffer, needs: LineNeeds): boolean =>
  offer.unit === needs.unit && needs.keys.includes(offer.key);

/**
 * Everything that keeps a comparable offer from a line, with what is missing and by how much; empty when it passes.
 *
 * - season: at least one month of the window; a partly covered window passes and weighs in the rank instead
 * - price: only where offer and ceiling are in one currency; otherwise not gated, and the rank says so
 * - certificate: each required kind valid on every day of the window for the destination
 * - moq: the least order must not exceed the most wanted
 * - capacity: something dependable must be left after what is committed and contracted, for a monthly line in every
 *   month of supply
 */
export function lacksOf(offer: MarketOffer, needs: LineNeeds): Lack[] {
  return [
    ...missingCertificates(offer, needs).map((kind) => certificateLack(offer, kind, needs)),
    ...seasonLack(offer, needs),
    ...moqLack(offer, needs),
    ...priceLack(offer, needs),
    ...capacityLack(offer, needs),
  ];
}

/** Whether coaching can mend a lack; nobody can coach a season or a price. */
export function mendable(lack: Lack): boolean {
  if (lack.gate === 'certificate') return certificateKind(String(lack.fact.certificate))?.mendable ?? false;
  return lack.gate === 'moq' || lack.gate === 'capacity';
}

function certificateLack(offer: MarketOffer, kind: string, needs: LineNeeds): Lack {
  const until = heldUntil(offer, kind, needs);
  return {
    gate: 'certificate',
    fact: {
      certificate: kind,
      market: needs.markets[0],
      neededUntil: dateOf(needs.window.lastDay),
      ...(until !== undefined && { heldUntil: dateOf(until) }),
    },
  };
}

const seasonLack = (offer: MarketOffer, needs: LineNeeds): Lack[] =>
  monthsInSeason(offer.season, needs.window) > 0
    ? []
    : [{ gate: 'season', fact: { months: 0, windowMonths: needs.window.months } }];

const moqLack = (offer: MarketOffer, needs: LineNeeds): Lack[] =>
  offer.moq <= needs.most ? [] : [{ gate: 'moq', fact: { moq: offer.moq, wanted: needs.most, unit: offer.unit } }];

const priceLack = ({ price }: MarketOffer, { ceiling }: LineNeeds): Lack[] =>
  !price || !ceiling || price.currency !== ceiling.currency || price.amount <= ceiling.amount
    ? []
    : [{ gate: 'price', fact: { price: price.amount, ceiling: ceiling.amount, currency: price.currency } }];

function capacityLack(offer: MarketOffer, needs: LineNeeds): Lack[] {
  if (freeIn(offer, needs) > 0) return [];
  const { dependable, promised } = tightestMonth(offer, needs);
  const { potential, unit } = offer;
  return [{ gate: 'capacity', fact: { dependable, committed: promised, potential, unit } }];
}
