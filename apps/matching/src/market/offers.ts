import type { MarketOffer } from './market-offer';

/** Reads an offer that was written down earlier, by its place. */
export type Recall = (place: number) => MarketOffer | undefined;

/** Offers by their place (see `Places`): as objects, or written down and read when somebody first asks. */
export class Offers {
  private known: (MarketOffer | undefined)[] = [];

  constructor(private readonly recall: Recall = () => undefined) {}

  /** @throws Error where none stands */
  at(place: number): MarketOffer {
    const offer = this.known[place] ?? (this.known[place] = this.recall(place));
    if (!offer) throw new Error(`no offer at place ${place}`);
    return offer;
  }

  put(place: number, offer: MarketOffer | undefined): void {
    this.known[place] = offer;
  }

  /** The offers as they are now, whatever is put later. */
  copy(): Offers {
    const copy = new Offers(this.recall);
    copy.known = this.known.slice();
    return copy;
  }
}
