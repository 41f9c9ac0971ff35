import { certificateKind } from '@titik/catalogue/certificates';
import type { Lack } from '@titik/contracts/match.events';
import { dateOf } from './days';
import { freeIn, tightestMonth } from './free-in';
import { heldUntil, missingCertificates } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { takesCluster } from './policy';
import { fobCeiling, freightFactor } from './price-terms';
import { monthsInSeason } from './ship-window';

/** Whether an offer is of a covered commodity and form, in the same unit: only then is there anything to compare. */
export const comparable = (offer: MarketOffer, needs: LineNeeds): boolean =>
  offer.unit === needs.unit &&
  (needs.keys.includes(offer.key) || needs.bans.some(({ goods }) => goods.includes(offer.key)));

/**
 * Everything that keeps a comparable offer from a line, with what is missing and by how much; empty when it passes.
 *
 * - ban: the goods must be free to leave and to arrive on every day of the window
 * - excluded: neither buyer nor producer refuses the other
 * - cluster: the trade post may take only those who are export-ready, or who have a mentor
 * - certificate: each required kind valid on every day of the window for the destination
 * - season: at least one month of the window; a partly covered window passes and weighs in the rank instead
 * - lead-time: counted from the demand's day, goods must be ready before the window ends
 * - moq: the least order must not exceed the most wanted
 * - price: at FOB, and only where offer and ceiling are in one currency; otherwise not gated, and the rank says so
 * - capacity: something dependable must be left after what is committed and contracted, for a monthly line in every
 *   month of supply
 */
export function lacksOf(offer: MarketOffer, needs: LineNeeds): Lack[] {
  return [
    ...banLack(offer, needs),
    ...excludedLack(offer, needs),
    ...clusterLack(offer, needs),
    ...missingCertificates(offer, needs).map((kind) => certificateLack(offer, kind, needs)),
    ...seasonLack(offer, needs),
    ...leadTimeLack(offer, needs),
    ...moqLack(offer, needs),
    ...priceLack(offer, needs),
    ...capacityLack(offer, needs),
  ];
}

/** Whether coaching can mend a lack; nobody can coach a season, a price or a ban. */
export function mendable(lack: Lack): boolean {
  if (lack.gate === 'certificate') return certificateKind(String(lack.fact.certificate))?.mendable ?? false;
  return lack.gate === 'moq' || lack.gate === 'capacity' || lack.gate === 'cluster';
}

/** Who wants nothing to do with the other: the buyer, the producer, or nobody. */
export function excludedBy({ producerId, excludes }: MarketOffer, needs: LineNeeds): 'buyer' | 'producer' | undefined {
  if (needs.policy.excludedProducers.has(producerId)) return 'buyer';
  if (!excludes) return undefined;
  const { countries, buyerIds } = excludes;
  return countries?.includes(needs.markets[0]) || buyerIds?.includes(needs.buyerId) ? 'producer' : undefined;
}

/** How many lacks there are that coaching can mend beside certificates, without naming them. */
export const countOthers = (offer: MarketOffer, needs: LineNeeds): number =>
  (takesCluster(needs.policy.clusters, offer.cluster, offer.mentored) ? 0 : 1) +
  (offer.moq > needs.most ? 1 : 0) +
  (freeIn(offer, needs) > 0 ? 0 : 1);

/** The most days that making the goods may take. */
export const mostLeadDays = ({ window, registered }: Pick<LineNeeds, 'window' | 'registered'>): number =>
  window.lastDay - registered;

function banLack({ key }: MarketOffer, { bans, markets }: LineNeeds): Lack[] {
  const ban = bans.find(({ goods, partly }) => !partly && goods.includes(key));
  return ban ? [{ gate: 'ban', fact: { ban: ban.code, market: markets[0] } }] : [];
}

function excludedLack(offer: MarketOffer, needs: LineNeeds): Lack[] {
  const by = excludedBy(offer, needs);
  return by ? [{ gate: 'excluded', fact: { by } }] : [];
}

const clusterLack = ({ cluster, mentored }: MarketOffer, { policy: { clusters } }: LineNeeds): Lack[] =>
  takesCluster(clusters, cluster, mentored) ? [] : [{ gate: 'cluster', fact: { cluster, wanted: clusters } }];

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

function leadTimeLack({ leadTimeDays: days }: MarketOffer, needs: LineNeeds): Lack[] {
  const late = days - mostLeadDays(needs);
  if (late <= 0) return [];
  return [{ gate: 'lead-time', fact: { days, late, neededUntil: dateOf(needs.window.lastDay) } }];
}

const moqLack = (offer: MarketOffer, needs: LineNeeds): Lack[] =>
  offer.moq <= needs.most ? [] : [{ gate: 'moq', fact: { moq: offer.moq, wanted: needs.most, unit: offer.unit } }];

function priceLack({ price, cargo }: MarketOffer, needs: LineNeeds): Lack[] {
  const { ceiling, incoterm = 'FOB' } = needs;
  if (!price || !ceiling || price.currency !== ceiling.currency || price.fob <= fobCeiling(needs, cargo)) return [];
  const { amount, currency } = price;
  const comesTo = price.fob * freightFactor(needs, cargo);
  const fact = { price: amount, currency, incoterm: price.incoterm, comesTo, terms: incoterm, ceiling: ceiling.amount };
  return [{ gate: 'price', fact: { ...fact, over: comesTo - ceiling.amount } }];
}

function capacityLack(offer: MarketOffer, needs: LineNeeds): Lack[] {
  if (freeIn(offer, needs) > 0) return [];
  const { dependable, promised } = tightestMonth(offer, needs);
  const { potential, unit } = offer;
  return [{ gate: 'capacity', fact: { dependable, committed: promised, potential, unit } }];
}
