import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';

export type Training = Schemas['village-registry.Training'];
export type TrainingInput = Schemas['village-registry.TrainingInput'];
export type Session = Schemas['village-registry.Session'];
export type Participant = Schemas['village-registry.Participant'];

export const trainingsQuery = infiniteQueryOptions({
  queryKey: ['trainings'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: after }) =>
    bodyOf(api.GET('/api/v1/trainings', { params: { query: { limit: 50, ...(after && { after }) } } })),
  getNextPageParam: (page) => page.next,
});

const path = (id: string) => ({ params: { path: { id } } });

export const trainingQuery = (id: string) =>
  queryOptions({ queryKey: ['training', id], queryFn: () => bodyOf(api.GET('/api/v1/trainings/{id}', path(id))) });

export const sessionsOfQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', id, 'sessions'],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/trainings/{id}/sessions', path(id)))).items,
  });

/** Who is in a class and how each attended. */
export const summaryQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', id, 'summary'],
    queryFn: () => bodyOf(api.GET('/api/v1/trainings/{id}/summary', path(id))),
  });

/** Who was noted at a session, by participant. */
export const attendanceQuery = (id: string, sessionId: string) =>
  queryOptions({
    queryKey: ['training', id, 'attendance', sessionId],
    queryFn: async () =>
      (
        await bodyOf(
          api.GET('/api/v1/trainings/{id}/sessions/{sessionId}/attendance', { params: { path: { id, sessionId } } }),
        )
      ).items,
  });
