import { gateCertificates, marketOfCountry, type Requirement } from '@titik/catalogue/certificates';
import { form } from '@titik/catalogue/commodity';
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

/** Why a required certificate does not count on the day. */
export type Why = 'absent' | 'lapsed' | 'not-yet' | 'other-market';

export interface Missing {
  kind: string;
  why: Why;
  /** Last day of the one that lapsed latest. */
  validTo?: string;
}

/** A destination's market: itself, or the one whose rules a country follows. */
export const destinationOf = (place: string): Destination => {
  const market = destinations.find((each) => each === place) ?? marketOfCountry(place);
  return market === 'ID' ? 'OTHER' : market;
};

/**
 * The certificates that keep goods out of a destination on a day, and why.
 * @param place a market's code or a country, ISO 3166-1 alpha-2
 * @param day YYYY-MM-DD; certificates are valid on both of their days
 */
export function missingFor({ commodity, form: slug, certificates }: Goods, place: string, day: string): Missing[] {
  const market = destinationOf(place);
  const names = [place, market];
  return gatesOf(commodity, slug, market, day)
    .map((required) => lackOf(required, certificates, names, day))
    .filter((lack) => lack !== undefined);
}

/** The markets in whose way no certificate stands on a day. */
export const eligibleMarkets = (goods: Goods, day: string): Destination[] =>
  destinations.filter((market) => missingFor(goods, market, day).length === 0);

/** Reading the rules costs more than holding certificates against them, and an import asks the same many times. */
const known = new Map<string, Requirement[]>();
const mostKnown = 20_000;

function gatesOf(commodity: string, slug: string, market: Destination, day: string): Requirement[] {
  const key = `${commodity}/${slug}/${market}/${day}`;
  let gates = known.get(key);
  if (!gates) {
    const bundle = form(commodity, slug)?.bundle;
    gates = bundle ? gateCertificates(bundle, market, commodity, day) : [];
    if (known.size >= mostKnown) known.clear();
    known.set(key, gates);
  }
  return gates;
}

function lackOf(
  { certificate, orElse }: Requirement,
  held: readonly HeldCertificate[],
  names: readonly string[],
  day: string,
): Missing | undefined {
  const ofKind = held.filter(({ kind }) => kind === certificate || orElse.includes(kind));
  const forMarket = ofKind.filter(({ markets }) => !markets || markets.some((each) => names.includes(each)));
  if (forMarket.some(({ validFrom, validTo }) => validFrom <= day && day <= validTo)) return undefined;
  const lapsed = forMarket.filter(({ validTo }) => validTo < day).map(({ validTo }) => validTo);
  if (forMarket.length > lapsed.length) return { kind: certificate, why: 'not-yet' };
  if (lapsed.length > 0) return { kind: certificate, why: 'lapsed', validTo: lapsed.toSorted().at(-1) };
  return { kind: certificate, why: ofKind.length > 0 ? 'other-market' : 'absent' };
}
