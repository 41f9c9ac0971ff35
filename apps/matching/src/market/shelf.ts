import { bitCount } from './bits';
import { freeIn } from './free-in';
import { countExtra, countMissing } from './held-certificates';
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
   * Holds every offer against a line. The columns settle nearly all; an offer itself is asked only where it would be
   * kept and its certificates are bound to markets, doubled or near their end. Equal to `lacksOf` and `rank` of each.
   */
  search(needs: LineNeeds, found: ShortlistBuilder): void {
    const { window, least, most, monthly } = needs;
    const { firstDay, lastDay, months: windowMonths } = window;
    const { unit, free, uneven, moq, price, currency, season, onTime, readiness, certificates, plainFrom, plainTo } =
      this.columns;
    const wantedUnit = this.codes.units.of(needs.unit);
    const ceiling = needs.ceiling?.amount ?? NaN;
    const ceilingCurrency = needs.ceiling ? this.codes.currencies.of(needs.ceiling.currency) : -1;
    const required = this.codes.certificates.mask(needs.certificates);
    const exact = this.codes.certificates.exact;
    const anyMonth = window.years > 0 ? 0xfff : window.restMask;
    for (let row = 0; row < this.offers.length; row++) {
      if ((season[row] & anyMonth) === 0 || unit[row] !== wantedUnit) continue;
      const comparedPrice = currency[row] === ceilingCurrency ? price[row] : NaN;
      if (comparedPrice > ceiling) continue;
      const held = certificates[row];
      const plain = exact && plainFrom[row] <= firstDay && lastDay <= plainTo[row];
      const itsFree = uneven[row] === 1 ? freeIn(this.offers[row], needs) : free[row];
      const surelyMissing = required & ~held;
      if (surelyMissing !== 0 || moq[row] > most || itsFree <= 0 || !plain) {
        const others = (moq[row] > most ? 1 : 0) + (itsFree > 0 ? 0 : 1);
        let lacks = bitCount(surelyMissing) + others;
        if (lacks > 0 && !found.wantsMiss(lacks, free[row])) continue;
        if (!plain) lacks = countMissing(this.offers[row], needs) + others;
        if (lacks > 0) {
          found.missed(this.offers[row], lacks);
          continue;
        }
      }
      found.count();
      const months = monthsInSeason(season[row], window);
      const supply = supplyOf(itsFree, months, windowMonths, monthly);
      const amount = supply < moq[row] ? 0 : supply;
      if (found.wantsAmount(amount)) found.supplies(this.offers[row], amount);
      const priced = priceValue(comparedPrice, ceiling);
      const capacity = capacityValue(availableFor(itsFree, months, monthly), least);
      const inSeason = seasonValue(months, windowMonths);
      const atBest = certificatesValue(exact ? bitCount(held & ~required) : Infinity);
      const bound = total(priced, onTime[row], capacity, inSeason, readiness[row], atBest);
      if (!found.wantsScore(bound, amount)) continue;
      const offer = this.offers[row];
      const extra = plain ? atBest : certificatesValue(countExtra(offer, needs));
      found.scored(offer, total(priced, onTime[row], capacity, inSeason, readiness[row], extra), amount);
    }
  }
}
