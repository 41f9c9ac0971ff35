import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import type { WordView } from './word-search';

const pageSize = 50;

export type Word = Schemas['buyer-registry.UnresolvedWord'];
export type LearntWord = Schemas['buyer-registry.LearntWordView'];

export const wordsQuery = (state: Exclude<WordView, 'learnt'>) =>
  infiniteQueryOptions({
    queryKey: ['words', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/unresolved-words', {
          params: { query: { state, limit: pageSize, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const learntQuery = infiniteQueryOptions({
  queryKey: ['words', 'learnt'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) =>
    bodyOf(
      api.GET('/api/v1/catalogue/words', {
        params: { query: { limit: pageSize, ...(pageParam && { after: pageParam }) } },
      }),
    ),
  getNextPageParam: ({ next }) => next,
});

const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  staleTime: 86_400_000,
  queryFn: async () => (await bodyOf(api.GET('/api/v1/catalogue/commodities'))).items,
});

type Node = Schemas['buyer-registry.CommodityNode'];

/** Names any product of the catalogue in the reader's language, by its slugs. */
export function useCatalogueNames(): (commodity: string, form?: string) => string {
  const { language } = useFormat();
  const { data } = useQuery(catalogueQuery);
  const find = (nodes: readonly Node[], slug: string): Node | undefined => {
    for (const node of nodes) {
      const found = node.slug === slug ? node : find(node.children, slug);
      if (found) return found;
    }
    return undefined;
  };
  return (commodity, form) => {
    const node = find(data ?? [], commodity);
    const names = [
      node?.names[language] ?? commodity,
      ...(form === undefined ? [] : [node?.forms.find(({ slug }) => slug === form)?.names[language] ?? form]),
    ];
    return names.join(', ');
  };
}

export function useRenewWords(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['words'] });
    await queries.invalidateQueries({ queryKey: ['resolve'] });
  };
}
