import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import type { Language } from '../words/words';
import type { UnlockGrouping, UnlockSearch } from './unlock-search';

export type UnlockReport = Schemas['matching.UnlockReport'];
export type UnlockRow = Schemas['matching.UnlockRow'];
export type UnmetPage = Schemas['matching.UnmetPage'];

type Narrowed = Pick<UnlockSearch, 'market' | 'commodity' | 'province' | 'gate' | 'item'>;

const given = ({ market, commodity, province, gate, item }: Narrowed) => ({
  ...(market && { market }),
  ...(commodity && { commodity }),
  ...(province && { province }),
  ...(gate && { gate }),
  ...(item && { item }),
});

/** What coaching would open, most open demands first. Names are in `language`. */
export const unlocksQuery = (by: UnlockGrouping, narrowed: Narrowed, language: Language, limit = 50) =>
  queryOptions({
    queryKey: ['unlocks', by, given(narrowed), language, limit],
    queryFn: () => report(by, narrowed, limit),
  });

// The document knows the answer as JSON or as CSV; without a format it is JSON.
const report = async (by: UnlockGrouping, narrowed: Narrowed, limit: number): Promise<UnlockReport> =>
  (await bodyOf(
    api.GET('/api/v1/coaching/unlocks', { params: { query: { by, limit, ...given(narrowed) } } }),
  )) as UnlockReport;

/** Lines of open demands that nobody covers wholly, a page at a time. */
export const unmetQuery = (
  { coverage, ...narrowed }: Omit<Narrowed, 'province'> & Pick<UnlockSearch, 'coverage'>,
  language: Language,
  limit = 50,
) =>
  infiniteQueryOptions({
    queryKey: ['unmet', given(narrowed), coverage, language, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: after }): Promise<UnmetPage> => {
      const { market, commodity, gate, item } = given(narrowed);
      const query = { limit, market, commodity, gate, item, coverage, after };
      return (await bodyOf(api.GET('/api/v1/coaching/unmet', { params: { query } }))) as UnmetPage;
    },
    getNextPageParam: (page) => page.next,
  });

/** The address of either report as a file, in the reader's language. */
export function fileOf(
  report: 'unlocks' | 'unmet',
  asked: Record<string, string | undefined>,
  language: Language,
): string {
  const query = new URLSearchParams({ format: 'csv', lang: language });
  for (const [key, value] of Object.entries(asked)) if (value !== undefined) query.set(key, value);
  return `/api/v1/coaching/${report}?${query.toString()}`;
}
