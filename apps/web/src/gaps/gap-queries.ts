import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { everything } from '../api/everything';
import { Problem } from '../api/problem';
import type { Language } from '../words/words';

/** What keeps a village's offers from open demands, as its reader may see it; null: none ever came from it. */
export const villageGapsQuery = (code: string, language: Language) =>
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

/** Classes that the reader may see, all of them. */
export const trainingsQuery = queryOptions({
  queryKey: ['trainings'],
  staleTime: 60_000,
  queryFn: () =>
    everything((after) =>
      bodyOf(api.GET('/api/v1/trainings', { params: { query: { limit: 200, ...(after && { after }) } } })),
    ),
});

export const producerReadinessQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['readiness', producerId],
    queryFn: async () => {
      const params = { path: { id: producerId } };
      const [assessments, gaps] = await Promise.all([
        bodyOf(api.GET('/api/v1/producers/{id}/assessments', { params })),
        bodyOf(api.GET('/api/v1/producers/{id}/gaps', { params })),
      ]);
      return { assessments: assessments.items, gaps: gaps.items };
    },
  });

export const villageReadinessQuery = (code: string) =>
  queryOptions({
    queryKey: ['readiness', code],
    queryFn: async () => {
      const params = { path: { code } };
      const [assessments, gaps] = await Promise.all([
        bodyOf(api.GET('/api/v1/villages/{code}/assessments', { params })),
        bodyOf(api.GET('/api/v1/villages/{code}/gaps', { params })),
      ]);
      return { assessments: assessments.items, gaps: gaps.items };
    },
  });

export const standingQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['standing', producerId],
    queryFn: async () => {
      try {
        return await bodyOf(api.GET('/api/v1/standings/{producerId}', { params: { path: { producerId } } }));
      } catch (error) {
        if (error instanceof Problem && error.body.status === 404) return null;
        throw error;
      }
    },
  });
