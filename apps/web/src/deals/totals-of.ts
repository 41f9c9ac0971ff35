import type { Schemas } from '../api/client';

type Summary = Schemas['buyer-registry.PostSummary'];
type Values = Summary['values'][number];

/**
 * Several posts' sums as one: each kind of value in each currency by itself. Medians of several posts make no median,
 * so they are told of one post only.
 */
export function totalsOf(posts: readonly Summary[]): Pick<Summary, 'values' | 'medianDays'> {
  const byCurrency = new Map<string, Values>();
  for (const { currency, ...each } of posts.flatMap(({ values }) => values)) {
    const sum = byCurrency.get(currency);
    byCurrency.set(currency, {
      currency,
      intention: (sum?.intention ?? 0) + each.intention,
      contracted: (sum?.contracted ?? 0) + each.contracted,
      shipped: (sum?.shipped ?? 0) + each.shipped,
      paid: (sum?.paid ?? 0) + each.paid,
    });
  }
  const values = [...byCurrency.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
  return { values, medianDays: posts.length === 1 ? posts[0].medianDays : [] };
}

/** How many deals of a state there are. */
export const countOf = (posts: readonly Summary[], state: Summary['states'][number]['state']): number =>
  posts.flatMap(({ states }) => states).reduce((sum, each) => sum + (each.state === state ? each.deals : 0), 0);
