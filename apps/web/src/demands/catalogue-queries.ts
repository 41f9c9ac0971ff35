import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import type { Language } from '../words/words';

const aDay = 86_400_000;

/** What words may mean, in the reader's language; the answer before stays until the next is there. */
export const resolveQuery = (phrase: string, language: Language) =>
  queryOptions({
    queryKey: ['resolve', language, phrase],
    enabled: phrase.length > 1,
    staleTime: aDay,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/catalogue/resolve', { params: { query: { q: phrase, limit: 6 } }, signal })),
  });

export const commodityQuery = (slug: string | undefined) =>
  queryOptions({
    queryKey: ['commodity', slug],
    enabled: slug !== undefined,
    staleTime: aDay,
    queryFn: () => bodyOf(api.GET('/api/v1/catalogue/commodities/{slug}', { params: { path: { slug: slug! } } })),
  });

export const marketRulesQuery = (market: string | undefined) =>
  queryOptions({
    queryKey: ['market-rules', market],
    enabled: market !== undefined,
    staleTime: aDay,
    queryFn: () => bodyOf(api.GET('/api/v1/catalogue/market-rules', { params: { query: { market: market! } } })),
  });

export const certificatesQuery = queryOptions({
  queryKey: ['certificates'],
  staleTime: aDay,
  queryFn: async () => (await bodyOf(api.GET('/api/v1/catalogue/certificates'))).items,
});
