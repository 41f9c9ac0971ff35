import type { MarketOffer } from '../market/market-offer';

/** An offer as text; what is promised by month is a map, which JSON does not know. */
export function offerText(offer: MarketOffer): string {
  const { uneven } = offer;
  return JSON.stringify(uneven ? { ...offer, uneven: { ...uneven, promised: [...uneven.promised] } } : offer);
}

export function offerOf(text: string): MarketOffer {
  const offer = JSON.parse(text);
  if (offer.uneven) offer.uneven.promised = new Map(offer.uneven.promised);
  return offer;
}
