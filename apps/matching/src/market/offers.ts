import type { MarketOffer } from './market-offer';

/** Offers by their place; see `Places`. */
export class Offers {
  private readonly known: (MarketOffer | undefined)[] = [];

  /** @throws Error where none stands */
  at(place: number): MarketOffer {
    const offer = this.known[place];
    if (!offer) throw new Error(`no offer at place ${place}`);
    return offer;
  }

  put(place: number, offer: MarketOffer | undefined): void {
    this.known[place] = offer;
  }
}
