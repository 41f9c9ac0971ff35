import type { Schemas } from '../api/client';

type MarketRule = Schemas['buyer-registry.MarketRule'];
type Commodity = Schemas['buyer-registry.CommodityDetail'];

/**
 * The papers that Indonesia's exit and the market ask for a product, those that shut a producer out first.
 * @param form absent: any form, so the papers of all forms
 */
export function papersOf(rules: readonly MarketRule[], commodity: Commodity, form?: string): MarketRule[] {
  const bundles = new Set(
    commodity.forms.filter(({ slug }) => form === undefined || slug === form).map(({ bundle }) => bundle),
  );
  const covered = new Set([commodity.slug, ...commodity.parents]);
  const asked = rules.filter(
    (rule) => bundles.has(rule.bundle) && (rule.commodity === undefined || covered.has(rule.commodity)),
  );
  const first = new Map<string, MarketRule>();
  for (const rule of asked) {
    const known = first.get(rule.certificate);
    if (!known || (rule.gates && !known.gates)) first.set(rule.certificate, rule);
  }
  return [...first.values()].toSorted((a, b) => Number(b.gates) - Number(a.gates));
}
