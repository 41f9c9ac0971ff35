import type { MarketFeedback } from '@titik/contracts/match.events';
import type { Offer } from '@titik/contracts/offer.events';
import { isDeepStrictEqual } from 'node:util';
import type { LineNeeds } from './line-needs';
import { marketOffer, type MarketOffer } from './market-offer';
import type { OfferChange } from './offer-change';
import { Shelf } from './shelf';
import { countOn, type Shortlist, shortlistOf } from './shortlist';

interface Place {
  version: number;
  /** Absent once withdrawn: the version stays, so that an older state cannot come back. */
  stands?: { offer: MarketOffer; shelf: Shelf; row: number };
}

/** How a producer stands with those who match: what no offer says. */
export interface Standing {
  /** Sessions proposed with it lately. */
  sessions: number;
  /** What people said of it, a market each. */
  feedback: readonly MarketFeedback[];
}

/** The whole offer market in memory, one shelf a commodity and form. */
export class OfferIndex {
  private readonly shelves = new Map<string, Shelf>();
  private readonly places = new Map<string, Place>();
  private readonly standings = new Map<string, Standing>();
  private standing = 0;

  /** Offers that stand in the market. */
  get size(): number {
    return this.standing;
  }

  /**
   * Takes an offer's state in, if it is newer than what is known.
   * @returns what changed in the market; nothing for a state that is not newer
   */
  upsert(offer: Offer): OfferChange | undefined {
    const place = this.places.get(offer.offerId);
    if (place && place.version >= offer.version) return undefined;
    const before = place?.stands;
    const stood = before?.offer;
    const after = offer.state === 'active' ? marketOffer(offer) : undefined;
    this.places.set(offer.offerId, { version: offer.version, ...(before && { stands: before }) });
    if (before && after && before.offer.key === after.key) {
      before.offer = after;
      before.shelf.replace(before.row, after);
    } else {
      if (before) this.takeOff(offer.offerId);
      if (after) this.putOn(after);
    }
    return { before: stood, after };
  }

  /**
   * Takes in how a producer stands, before or after its offers.
   * @returns the commodity and form keys whose market changed
   */
  setStanding(producerId: string, standing: Standing): string[] {
    if (isDeepStrictEqual(this.standings.get(producerId), standing)) return [];
    this.standings.set(producerId, standing);
    const theirs = [...this.places.values()].filter(({ stands }) => stands?.offer.producerId === producerId);
    return [...new Set(theirs.map(({ stands }) => stands!.offer.key))];
  }

  /** How many offers pass every gate of a line; whoever looks no further than `most` gets that. */
  count(needs: LineNeeds, most: number): number {
    return countOn(this.shelvesOf(needs), needs, most);
  }

  /** Everything that a line's result is made of, independent of the order in which offers came. */
  shortlist(needs: LineNeeds): Shortlist {
    return shortlistOf(this.shelvesOf(needs), needs);
  }

  /**
   * Puts one shelf in order where so much has changed that searches would get slow; answers stay the same.
   * @returns whether there was one: ask again
   */
  tidy(): boolean {
    for (const [key, stale] of this.shelves) {
      if (!stale.isStale) continue;
      const { shelf, offers } = stale.inOrder();
      this.shelves.set(key, shelf);
      offers.forEach((offer, row) => {
        this.places.get(offer.offerId)!.stands = { offer, shelf, row };
      });
      return true;
    }
    return false;
  }

  private shelvesOf({ keys }: LineNeeds): Shelf[] {
    return keys.map((key) => this.shelves.get(key)).filter((shelf) => shelf !== undefined);
  }

  private putOn(offer: MarketOffer): void {
    let shelf = this.shelves.get(offer.key);
    if (!shelf) this.shelves.set(offer.key, (shelf = new Shelf()));
    const row = shelf.add(offer);
    this.places.set(offer.offerId, { version: offer.version, stands: { offer, shelf, row } });
    this.standing++;
  }

  private takeOff(offerId: string): void {
    const place = this.places.get(offerId);
    if (!place?.stands) return;
    const { shelf, row } = place.stands;
    shelf.remove(row);
    this.places.set(offerId, { version: place.version });
    this.standing--;
  }
}
