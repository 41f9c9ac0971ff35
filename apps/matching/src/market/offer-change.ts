import type { MarketOffer } from './market-offer';

/** An offer as it stood in the market before and after something changed; absent: it did not stand there. */
export interface OfferChange {
  before?: MarketOffer;
  after?: MarketOffer;
}
