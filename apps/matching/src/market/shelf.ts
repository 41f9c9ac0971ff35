import { bitCount } from './bits';
import { extraCertificates, missingCertificates } from './held-certificates';
import type { LineNeeds } from './line-needs';
import type { MarketOffer } from './market-offer';
import { type MarketCodes, OfferColumns } from './offer-columns';
import { monthsInSeason } from './ship-window';
import type { ShortlistBuilder } from './shortlist';
import { availableFor, supplyOf } from './supply';
import { capacityValue, certificatesValue, priceValue, seasonValue, total } from './terms';

/** All offers of one commodity in one form. */
export class Shelf {
  private readonly offers: MarketOffer[] = [];
  private readonly columns = new OfferColumns();

  constructor(private readonly codes: MarketCodes) {}

  get size(): number {
    return this.offers.length;
  }

  /** @returns the row that the offer stands in until {@link remove} moves it */
  add(offer: MarketOffer): number {
    this.replace(this.offers.length, offer);
    return this.offers.length - 1;
  }

  replace(row: number, offer: MarketOffer): void {
    this.offers[row] = offer;
    this.columns.write(row, offer, this.codes);
  }

  /** @returns the offer that took the freed row, if one had to move */
  remove(row: number): MarketOffer | undefined {
    const last = this.offers.pop();
    if (!last || row === this.offers.length) return undefined;
    this.replace(row, last);
    return last;
  }

  /**
   * Holds every offer against a line. The columns settle nearly all; only where certificates are bound to markets,
   * doubled or near their end is the offer itself asked. Equal to {@link lacksOf} and {@link rank} for each offer.
   */
  search(needs: LineNeeds, found: ShortlistBuilder): void {
    const { window, least, most, monthly } = needs;
    const columns = this.columns;
    const unit = this.codes.units.of(needs.unit);
    const ceiling = needs.ceiling?.amount ?? NaN;
    const currency = needs.ceiling ? this.codes.currencies.of(needs.ceiling.currency) : -1;
    const required = this.codes.certificates.mask(needs.certificates);
    const exact = this.codes.certificates.exact;
    for (let row = 0; row < this.offers.length; row++) {
      if (columns.unit[row] !== unit) continue;
      const months = monthsInSeason(columns.season[row], window);
      if (months === 0) continue;
      const price = columns.currency[row] === currency ? columns.price[row] : NaN;
      if (price > ceiling) continue;
      const offer = this.offers[row];
      const free = columns.free[row];
      const held = columns.certificates[row];
      const plain = exact && columns.plainFrom[row] <= window.firstDay && window.lastDay <= columns.plainTo[row];
      const missing = plain ? bitCount(required & ~held) : missingCertificates(offer, needs).length;
      const lacks = missing + (columns.moq[row] > most ? 1 : 0) + (free > 0 ? 0 : 1);
      if (lacks > 0) {
        found.miss(offer, lacks);
        continue;
      }
      const extra = plain ? bitCount(held & ~required) : extraCertificates(offer, needs).length;
      const score = total(
        priceValue(price, ceiling),
        columns.onTime[row],
        capacityValue(availableFor(free, months, monthly), least),
        seasonValue(months, window.months),
        columns.readiness[row],
        certificatesValue(extra),
      );
      found.pass(offer, score, supplyOf(free, months, window.months, monthly));
    }
  }
}
