import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';
import { Problem } from '../api/problem';
import type { Language } from '../words/words';
import { askedOf, type VillageSearch } from './village-search';

export type Village = Schemas['village-registry.Village'];

const pageSize = 200;

const pageOf = (search: VillageSearch, after?: string) =>
  bodyOf(
    api.GET('/api/v1/villages', {
      params: { query: { limit: pageSize, ...askedOf(search), ...(after && { after }) } },
    }),
  );

/** Registered villages by code, a page at a time. */
export const villagesQuery = (search: VillageSearch) =>
  infiniteQueryOptions({
    queryKey: ['villages', askedOf(search)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => pageOf(search, pageParam),
    getNextPageParam: (page) => page.next,
  });

/** All of them, for a file. */
export const allVillages = (search: VillageSearch): Promise<Village[]> =>
  everything((after) => pageOf(search, after), 100_000);

export const villageQuery = (code: string) =>
  queryOptions({
    queryKey: ['village', code],
    queryFn: () => bodyOf(api.GET('/api/v1/villages/{code}', { params: { path: { code } } })),
  });

/** Producers that stand for a village. */
export const producersOfQuery = (code: string) =>
  queryOptions({
    queryKey: ['producers-of', code],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/producers', { params: { query: { villageCode: code, limit: 200 } } }))).items,
  });

export const villageGapsQuery = (code: string) =>
  queryOptions({
    queryKey: ['gaps', 'village', code],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/villages/{code}/gaps', { params: { path: { code }, query: {} } }))).items,
  });

/** What keeps a village's offers from open demands; null where it never offered anything. */
export const coachingQuery = (code: string, language: Language) =>
  queryOptions({
    queryKey: ['coaching', code, language],
    queryFn: async () => {
      try {
        return await bodyOf(api.GET('/api/v1/coaching/villages/{code}', { params: { path: { code } } }));
      } catch (error) {
        if (error instanceof Problem && error.body.status === 404) return null;
        throw error;
      }
    },
  });

/** Any village of Indonesia's official list by what is typed of its name. */
export const searchQuery = (phrase: string) =>
  queryOptions({
    queryKey: ['village-search', phrase],
    enabled: phrase.trim().length > 1,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/villages/search', { params: { query: { q: phrase.trim(), limit: 12 } }, signal })))
        .items,
  });
