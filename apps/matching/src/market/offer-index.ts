import type { Offer } from '@titik/contracts/offer.events';
import { isDeepStrictEqual } from 'node:util';
import type { LineNeeds } from './line-needs';
import { marketOffer, type MarketOffer } from './market-offer';
import type { OfferChange } from './offer-change';
import { Shelf } from './shelf';
import { countOn, type Shortlist, shortlistOf } from './shortlist';
import type { Standing } from './standing';

interface Stand {
  offer: MarketOffer;
  shelf: Shelf;
  row: number;
}

interface Place {
  version: number;
  /** Absent once withdrawn: the version stays, so that an older state cannot come back. */
  stands?: Stand;
}

/** The whole offer market in memory, one shelf a commodity and form. */
export class OfferIndex {
  private readonly shelves = new Map<string, Shelf>();
  private readonly places = new Map<string, Place>();
  private readonly standings = new Map<string, Standing>();
  /** Ids of the offers that stand, by producer. */
  private readonly theirs = new Map<string, Set<string>>();
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
    const after =
      offer.state === 'active' ? marketOffer(offer, this.standings.get(offer.producer.producerId)) : undefined;
    this.places.set(offer.offerId, { version: offer.version, ...(before && { stands: before }) });
    if (before && after && before.offer.key === after.key && before.offer.producerId === after.producerId) {
      replace(before, after);
    } else {
      if (before) this.takeOff(offer.offerId);
      if (after) this.putOn(after);
    }
    return { before: stood, after };
  }

  /**
   * Takes in how a producer stands, before or after its offers; no gate asks for it, only the rank does.
   * @returns what changed in the market, an offer each
   */
  setStanding(producerId: string, standing: Standing): OfferChange[] {
    if (isDeepStrictEqual(this.standings.get(producerId), standing)) return [];
    this.standings.set(producerId, standing);
    return [...(this.theirs.get(producerId) ?? [])].map((offerId) => {
      const stands = this.places.get(offerId)!.stands!;
      const before = stands.offer;
      replace(stands, { ...before, standing });
      return { before, after: stands.offer };
    });
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
    if (!shelf) this.shelves.set(offer.key, (shelf = new Shelf(offer.cargo)));
    const row = shelf.add(offer);
    this.places.set(offer.offerId, { version: offer.version, stands: { offer, shelf, row } });
    const theirs = this.theirs.get(offer.producerId);
    if (theirs) theirs.add(offer.offerId);
    else this.theirs.set(offer.producerId, new Set([offer.offerId]));
    this.standing++;
  }

  private takeOff(offerId: string): void {
    const place = this.places.get(offerId);
    if (!place?.stands) return;
    const { offer, shelf, row } = place.stands;
    shelf.remove(row);
    const theirs = this.theirs.get(offer.producerId)!;
    theirs.delete(offerId);
    if (theirs.size === 0) this.theirs.delete(offer.producerId);
    this.places.set(offerId, { version: place.version });
    this.standing--;
  }
}

function replace(stand: Stand, offer: MarketOffer): void {
  stand.offer = offer;
  stand.shelf.replace(stand.row, offer);
}
