import type { Offer } from '@titik/contracts/offer.events';
import { isDeepStrictEqual } from 'node:util';
import { copyFields, giveFields } from './fields';
import type { MarketImage } from './image';
import type { LineNeeds } from './line-needs';
import { marketOffer, type MarketOffer } from './market-offer';
import type { OfferChange } from './offer-change';
import { Offers } from './offers';
import { Origins } from './origin';
import { Owners } from './owners';
import { Places, withdrawn } from './places';
import { Shelf } from './shelf';
import { countOn, type Searched, type Shortlist, shortlistOf } from './shortlist';
import type { Standing } from './standing';
import { type Unlock, unlocksOf } from './unlock';
import { Villages } from './villages';

/** The whole offer market in memory, one shelf a commodity and form. */
export class OfferIndex {
  readonly villages = new Villages();
  private readonly places = new Places();
  private readonly origins = new Origins();
  private offers = new Offers();
  private owners = new Owners();
  private shelves: Shelf[] = [];
  /** The number of the shelf of a key. */
  private shelfOf = new Map<string, number>();
  private standings = new Map<string, Standing>();
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
    const { places } = this;
    const found = places.find(offer.offerId);
    if (found >= 0 && places.version[found] >= offer.version) return undefined;
    const place = found >= 0 ? found : places.add(offer.offerId);
    const before = this.stands(place) ? this.offers.at(place) : undefined;
    const { producer } = offer;
    const after =
      offer.state === 'active'
        ? marketOffer(offer, this.standings.get(producer.producerId), this.origins.of(producer))
        : undefined;
    places.version[place] = offer.version;
    if (after && before?.origin !== after.origin) this.villages.add(after.producerId, producer.villages);
    if (before?.key === after?.key && after) this.replace(place, after);
    else {
      if (before) this.takeOff(place);
      if (after) this.putOn(place, after);
    }
    return { before, after };
  }

  /**
   * Takes in how a producer stands, before or after its offers; no gate asks for it, only the rank does.
   * @returns what changed in the market, an offer each
   */
  setStanding(producerId: string, standing: Standing): OfferChange[] {
    if (isDeepStrictEqual(this.standings.get(producerId), standing)) return [];
    this.standings.set(producerId, standing);
    return this.owners
      .placesOf(producerId)
      .filter((place) => this.stands(place))
      .map((place) => {
        const before = this.offers.at(place);
        const after = { ...before, standing };
        this.replace(place, after);
        return { before, after };
      });
  }

  /** How many offers pass every gate of a line; whoever looks no further than `most` gets that. */
  count(needs: LineNeeds, most: number): number {
    return countOn(this.searched(needs), needs, most);
  }

  /** Whether an offer is known here in just this state; notes for {@link unasked} that it was asked about. */
  agrees({ offerId, version, state }: Pick<Offer, 'offerId' | 'version' | 'state'>, round: number): boolean {
    const place = this.places.find(offerId);
    if (place < 0) return state !== 'active';
    this.places.asked[place] = round;
    return this.places.version[place] === version && this.stands(place) === (state === 'active');
  }

  /** Offers that stand here and that nobody asked about in a round. */
  unasked(round: number): string[] {
    const ids: string[] = [];
    for (let place = 0; place < this.places.count; place++) {
      if (this.stands(place) && this.places.asked[place] !== round) ids.push(this.places.idOf(place));
    }
    return ids;
  }

  /** What a producer has in the market. */
  offersOf(producerId: string): MarketOffer[] {
    return this.owners
      .placesOf(producerId)
      .filter((place) => this.stands(place))
      .map((place) => this.offers.at(place));
  }

  /** Everything that a line's result is made of, independent of the order in which offers came. */
  shortlist(needs: LineNeeds): Shortlist {
    return shortlistOf(this.searched(needs), needs);
  }

  /** What coaching would open a line to, and for whom. */
  unlocks(needs: LineNeeds): Unlock[] {
    return unlocksOf(this.searched(needs), needs);
  }

  /** The offers that stand in the market for a village. */
  offersOfVillage(code: string): MarketOffer[] {
    return this.villages
      .producersOf(code)
      .flatMap((producerId) => this.offersOf(producerId))
      .filter(({ origin }) => origin.villages.includes(code));
  }

  /**
   * Puts one shelf in order where so much has changed that searches would get slow; answers stay the same.
   * @returns whether there was one: ask again
   */
  tidy(): boolean {
    const number = this.shelves.findIndex(({ isStale }) => isStale);
    if (number < 0) return false;
    const { shelf, places } = this.shelves[number].inOrder();
    this.shelves[number] = shelf;
    places.forEach((place, row) => (this.places.row[place] = row));
    return true;
  }

  /** The market as it is now. */
  image(): MarketImage {
    return {
      places: copyFields(this.places),
      owners: copyFields(this.owners),
      producers: this.owners.producers,
      standings: [...this.standings],
      villages: this.villages.all(),
      shelves: [...this.shelfOf].map(([key, number]) => this.shelves[number].image(key)),
      offers: this.offers.copy(),
    };
  }

  /**
   * Becomes the market of an image; before anything else is taken in.
   * @throws Error when other code made the image; the market is as it was
   */
  become({ places, owners, producers, standings, villages, shelves, offers }: MarketImage): void {
    const shelved = shelves.map((shelf) => Shelf.of(shelf, offers));
    const owned = new Owners(producers);
    giveFields(owned, owners);
    // The last step that may fail, so that a market becomes another one whole or stays as it is.
    giveFields(this.places, places);
    this.owners = owned;
    this.standings = new Map(standings);
    for (const { village, producerIds } of villages) for (const id of producerIds) this.villages.add(id, [village]);
    this.offers = offers;
    this.shelves = shelved;
    this.shelfOf = new Map(shelves.map(({ key }, number) => [key, number]));
    this.standing = this.shelves.reduce((sum, { size }) => sum + size, 0);
  }

  private searched({ keys }: LineNeeds): Searched {
    const shelves = keys.map((key) => this.shelves[this.shelfOf.get(key) ?? -1]).filter(Boolean);
    return { shelves, places: this.places, offers: this.offers };
  }

  private stands(place: number): boolean {
    return this.places.shelf[place] !== withdrawn;
  }

  private replace(place: number, offer: MarketOffer): void {
    this.offers.put(place, offer);
    this.owners.give(place, offer.producerId);
    this.shelves[this.places.shelf[place]].replace(this.places.row[place], offer);
  }

  private putOn(place: number, offer: MarketOffer): void {
    let number = this.shelfOf.get(offer.key);
    if (number === undefined) {
      number = this.shelves.push(new Shelf(offer.cargo, this.offers)) - 1;
      this.shelfOf.set(offer.key, number);
    }
    this.offers.put(place, offer);
    this.owners.give(place, offer.producerId);
    this.places.shelf[place] = number;
    this.places.row[place] = this.shelves[number].add(place, offer);
    this.standing++;
  }

  private takeOff(place: number): void {
    this.shelves[this.places.shelf[place]].remove(this.places.row[place]);
    this.places.shelf[place] = withdrawn;
    this.offers.put(place, undefined);
    this.standing--;
  }
}
