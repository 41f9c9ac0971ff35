import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';

export type Gap = Schemas['village-registry.Gap'];
export type AssessmentView = Schemas['village-registry.AssessmentView'];

/** A village by its code, or a producer by its id. */
export type Subject = { code: string } | { producerId: string };

export const formsQuery = queryOptions({
  queryKey: ['assessment-forms'],
  staleTime: 3_600_000,
  queryFn: async () => (await bodyOf(api.GET('/api/v1/assessment-forms'))).items,
});

/** Open gaps of one's own villages and producers, by the day on which they are due. */
export const openGapsQuery = (overdue: boolean) =>
  infiniteQueryOptions({
    queryKey: ['gaps', 'open', overdue],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/gaps', { params: { query: { whose: 'mine', overdue, limit: 50, ...(after && { after }) } } }),
      ),
    getNextPageParam: (page) => page.next,
  });

/** One's own villages that nobody assessed since a day. */
export const dueVillagesQuery = (assessedBefore: string) =>
  infiniteQueryOptions({
    queryKey: ['villages', 'due', assessedBefore],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/villages', {
          params: { query: { whose: 'mine', assessedBefore, limit: 50, ...(after && { after }) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
