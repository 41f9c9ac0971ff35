import type { Offer } from '@titik/contracts/offer.events';
import { isDeepStrictEqual } from 'node:util';
import type { LineNeeds } from './line-needs';
import { marketOffer, type MarketOffer } from './market-offer';
import { Origins } from './origin';
import { Shelf } from './shelf';
import { type Shortlist, shortlistOf } from './shortlist';
import type { Standing } from './standing';
import { type Unlock, unlocksOf } from './unlock';
import { Villages } from './villages';

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
  readonly villages = new Villages();
  private readonly shelves = new Map<string, Shelf>();
  private readonly places = new Map<string, Place>();
  private readonly standings = new Map<string, Standing>();
  private readonly origins = new Origins();
  /** Ids of the offers that stand, by producer. */
  private readonly theirs = new Map<string, Set<string>>();
  private standing = 0;

  /** Offers that stand in the market. */
  get size(): number {
    return this.standing;
  }

  /**
   * Takes an offer's state in, if it is newer than what is known.
   * @returns the commodity and form keys whose market changed; none for a state that is not newer
   */
  upsert(offer: Offer): string[] {
    const place = this.places.get(offer.offerId);
    if (place && place.version >= offer.version) return [];
    const before = place?.stands;
    const { producer } = offer;
    const after =
      offer.state === 'active'
        ? marketOffer(offer, this.standings.get(producer.producerId), this.origins.of(producer))
        : undefined;
    this.places.set(offer.offerId, { version: offer.version, ...(before && { stands: before }) });
    if (before?.offer.origin !== after?.origin) {
      if (before) this.villages.drop(offer.offerId, before.offer.origin.villages);
      if (after) this.villages.add(offer.offerId, offer.producer.villages);
    }
    if (before && after && before.offer.key === after.key && before.offer.producerId === after.producerId) {
      replace(before, after);
      return [after.key];
    }
    if (before) this.takeOff(offer.offerId);
    if (after) this.putOn(after);
    return [before?.offer.key, after?.key].filter((key) => key !== undefined);
  }

  /**
   * Takes in how a producer stands, before or after its offers.
   * @returns the commodity and form keys whose market changed
   */
  setStanding(producerId: string, standing: Standing): string[] {
    if (isDeepStrictEqual(this.standings.get(producerId), standing)) return [];
    this.standings.set(producerId, standing);
    const keys = new Set<string>();
    for (const offerId of this.theirs.get(producerId) ?? []) {
      const stands = this.places.get(offerId)!.stands!;
      replace(stands, { ...stands.offer, standing });
      keys.add(stands.offer.key);
    }
    return [...keys];
  }

  /** Everything that a line's result is made of, independent of the order in which offers came. */
  shortlist(needs: LineNeeds): Shortlist {
    return shortlistOf(this.shelvesOf(needs), needs);
  }

  /** What coaching would open a line to, and for whom. */
  unlocks(needs: LineNeeds): Unlock[] {
    return unlocksOf(this.shelvesOf(needs), needs);
  }

  /** The offers that stand in the market for a village. */
  offersOf(village: string): MarketOffer[] {
    return this.villages.offersOf(village).map((offerId) => this.places.get(offerId)!.stands!.offer);
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
