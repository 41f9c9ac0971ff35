import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { everything } from '../api/everything';
import { Problem } from '../api/problem';
import type { Language } from '../words/words';
import type { ListSearch } from './list-search';

const pageSize = 200;

/** Demands, newest first, a page at a time. */
export const demandsQuery = ({ state, buyer }: ListSearch, postId?: string) =>
  infiniteQueryOptions({
    queryKey: ['demands', postId, state, buyer],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      bodyOf(
        api.GET('/api/v1/demands', {
          params: {
            query: {
              limit: pageSize,
              ...(postId && { postId }),
              ...(state && { state }),
              ...(buyer && { buyerId: buyer }),
              ...(after && { after }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

export const demandQuery = (demandId: string) =>
  queryOptions({
    queryKey: ['demand', demandId],
    queryFn: () => bodyOf(api.GET('/api/v1/demands/{id}', { params: { path: { id: demandId } } })),
  });

export const historyQuery = (demandId: string) =>
  queryOptions({
    queryKey: ['demand', demandId, 'history'],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/demands/{id}/history', { params: { path: { id: demandId } } }))).items,
  });

/** What the market has for a demand; null while matching has not heard of it yet. Sentences are in `language`. */
export const matchesQuery = (demandId: string, language: Language) =>
  queryOptions({
    queryKey: ['matches', demandId, language],
    queryFn: async () => {
      try {
        return await bodyOf(api.GET('/api/v1/matches/{demandId}', { params: { path: { demandId } } }));
      } catch (error) {
        if (error instanceof Problem && error.body.status === 404) return null;
        throw error;
      }
    },
    // The live stream tells of news; asking is for the moment before it stands.
    refetchInterval: ({ state }) => (state.data ? false : 1_500),
  });

export const sessionsQuery = (demandId: string) =>
  queryOptions({
    queryKey: ['sessions', demandId],
    queryFn: () =>
      everything((after) =>
        bodyOf(api.GET('/api/v1/proposals', { params: { query: { demandId, limit: 200, ...(after && { after }) } } })),
      ),
  });

export const meetingsQuery = (demandId: string) =>
  queryOptions({
    queryKey: ['meetings', demandId],
    queryFn: () =>
      everything((after) =>
        bodyOf(api.GET('/api/v1/meetings', { params: { query: { demandId, limit: 200, ...(after && { after }) } } })),
      ),
  });

/** What grew out of a demand's meetings. */
export const dealsQuery = (demandId: string) =>
  queryOptions({
    queryKey: ['deals', demandId],
    queryFn: () =>
      everything((after) =>
        bodyOf(api.GET('/api/v1/deals', { params: { query: { demandId, limit: 200, ...(after && { after }) } } })),
      ),
  });
