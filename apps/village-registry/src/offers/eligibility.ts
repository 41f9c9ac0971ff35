import { marketOfCountry } from '@titik/catalogue/certificates';
import { type Eligibility, marketEligibility } from '@titik/catalogue/eligibility';
import type { Market } from '@titik/catalogue/types';
import type { HeldCertificate } from '@titik/contracts/offer.events';

/** Destinations that offers are held against; `OTHER` stands for all countries without rules of their own here. */
export const destinations = ['US', 'EU', 'AU', 'JP', 'HK', 'ME', 'OTHER'] as const satisfies readonly Market[];
export type Destination = (typeof destinations)[number];

/** What decides an offer's eligibility, beside the rules. */
export interface Goods {
  commodity: string;
  form: string;
  certificates: readonly HeldCertificate[];
}

/** A destination's market: itself, or the one whose rules a country follows. */
export const destinationOf = (place: string): Destination => {
  const market = destinations.find((each) => each === place) ?? marketOfCountry(place);
  return market === 'ID' ? 'OTHER' : market;
};

/**
 * Whether goods may go to a destination on a day, what is missing and which bans hold.
 * @param place a market's code or a country, ISO 3166-1 alpha-2
 * @param day YYYY-MM-DD; certificates are valid on both of their days
 */
export const eligibilityOf = ({ certificates, ...goods }: Goods, place: string, day: string): Eligibility =>
  marketEligibility(goods, { market: destinationOf(place), country: place }, certificates, day);

/** The markets in whose way nothing stands on a day. */
export const eligibleMarkets = (goods: Goods, day: string): Destination[] =>
  destinations.filter((market) => eligibilityOf(goods, market, day).eligible);
