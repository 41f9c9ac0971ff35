import type { Codes } from './codes';
import type { MarketOffer } from './market-offer';
import { onTimeValue, readinessValue } from './terms';

/** The codes that columns hold in place of words. */
export interface MarketCodes {
  units: Codes;
  currencies: Codes;
  certificates: Codes;
}

/** The numbers of a commodity and form's offers that decide most of a search, one typed array each, a row an offer. */
export class OfferColumns {
  capacity = 16;
  unit = new Uint16Array(16);
  free = new Float64Array(16);
  /** 1: its months are not alike, so the offer itself must be asked what is free. */
  uneven = new Uint8Array(16);
  moq = new Float64Array(16);
  /** NaN: none. */
  price = new Float64Array(16);
  currency = new Uint16Array(16);
  season = new Uint16Array(16);
  onTime = new Float64Array(16);
  readiness = new Float64Array(16);
  certificates = new Uint32Array(16);
  /** A window inside these days finds all certificates valid, for every market; an empty span: look closely. */
  plainFrom = new Int32Array(16);
  plainTo = new Int32Array(16);

  write(row: number, offer: MarketOffer, codes: MarketCodes): void {
    if (row >= this.capacity) this.grow();
    const [from, to] = plainSpan(offer);
    this.unit[row] = codes.units.of(offer.unit);
    this.free[row] = offer.free;
    this.uneven[row] = offer.uneven ? 1 : 0;
    this.moq[row] = offer.moq;
    this.price[row] = offer.price?.amount ?? NaN;
    this.currency[row] = offer.price ? codes.currencies.of(offer.price.currency) : 0;
    this.season[row] = offer.season;
    this.onTime[row] = onTimeValue(offer.onTime, offer.deliveries);
    this.readiness[row] = readinessValue(offer.cluster);
    this.certificates[row] = codes.certificates.mask(offer.certificates.map(({ kind }) => kind));
    this.plainFrom[row] = from;
    this.plainTo[row] = to;
  }

  private grow(): void {
    this.capacity *= 2;
    this.unit = widened(this.unit, new Uint16Array(this.capacity));
    this.free = widened(this.free, new Float64Array(this.capacity));
    this.uneven = widened(this.uneven, new Uint8Array(this.capacity));
    this.moq = widened(this.moq, new Float64Array(this.capacity));
    this.price = widened(this.price, new Float64Array(this.capacity));
    this.currency = widened(this.currency, new Uint16Array(this.capacity));
    this.season = widened(this.season, new Uint16Array(this.capacity));
    this.onTime = widened(this.onTime, new Float64Array(this.capacity));
    this.readiness = widened(this.readiness, new Float64Array(this.capacity));
    this.certificates = widened(this.certificates, new Uint32Array(this.capacity));
    this.plainFrom = widened(this.plainFrom, new Int32Array(this.capacity));
    this.plainTo = widened(this.plainTo, new Int32Array(this.capacity));
  }
}

function widened<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

const always: [number, number] = [-(2 ** 31), 2 ** 31 - 1];
const never: [number, number] = [1, 0];

function plainSpan({ certificates }: MarketOffer): [number, number] {
  const kinds = new Set(certificates.map(({ kind }) => kind));
  if (kinds.size < certificates.length || certificates.some(({ markets }) => markets)) return never;
  return certificates.reduce<[number, number]>(
    ([from, to], { fromDay, toDay }) => [Math.max(from, fromDay), Math.min(to, toDay)],
    always,
  );
}
