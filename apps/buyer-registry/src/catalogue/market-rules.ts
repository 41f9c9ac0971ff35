import { certificateKind, requiredCertificates, type Requirement } from '@titik/catalogue/certificates';
import { commodities } from '@titik/catalogue/commodity';
import type { Bundle, Market } from '@titik/catalogue/types';
import { bansOf } from '@titik/catalogue/market-day';
import type { MarketBan, MarketRule } from './catalogue.dto';

const bundles = [...new Set(commodities.flatMap(({ forms }) => forms.map(({ bundle }) => bundle)))].toSorted();

/** Each commodity with each of its bundles. */
const pairs = commodities.flatMap(({ slug, forms }) =>
  [...new Set(forms.map(({ bundle }) => bundle))].map((bundle) => ({ slug, bundle })),
);

/**
 * The papers that goods need for a market: Indonesia's exit papers and the market's own, by bundle, and what single
 * commodities need beyond their bundle.
 * @param on YYYY-MM-DD: only rules that hold on this day; all when absent
 */
export function rulesOf(market: Market, on?: string): MarketRule[] {
  const common = bundles.flatMap((bundle) => requiredCertificates(bundle, market).map((each) => rule(bundle, each)));
  const own = pairs.flatMap(({ slug, bundle }) => {
    const known = new Set(requiredCertificates(bundle, market).map(asText));
    return requiredCertificates(bundle, market, slug)
      .filter((each) => !known.has(asText(each)))
      .map((each) => rule(bundle, each, slug));
  });
  return [...common, ...own].filter(({ from }) => on === undefined || from === undefined || from <= on);
}

/** The bans on the way to a market; on a day only those that hold then, else all with their days. */
export const marketBans = (market: Market, on?: string): MarketBan[] =>
  bansOf(market, on).map(
    ({ code, market: whose, commodities: about, forms, from, until, stayed, partly = false, ...told }) => ({
      code,
      market: whose,
      commodities: about,
      ...(forms && { forms }),
      ...(from && { from }),
      ...(until && { until }),
      ...(stayed && { stayed }),
      partly,
      why: told.why,
      source: told.source,
      checked: told.checked,
    }),
  );

const asText = (requirement: Requirement): string => JSON.stringify(requirement);

const rule = (bundle: Bundle, { certificate, evidence, ...each }: Requirement, commodity?: string): MarketRule => ({
  bundle,
  ...(commodity && { commodity }),
  certificate,
  names: certificateKind(certificate)!.names,
  ...each,
  checked: evidence === 'verified',
});
