import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';
import type { Language } from '../words/words';

export type ForumDay = Schemas['scheduling.ForumDayView'];
export type Participant = Schemas['scheduling.ParticipantView'];
export type ForumTable = Schemas['scheduling.TableView'];
export type ForumInterpreter = Schemas['scheduling.ForumInterpreterView'];
export type Wish = Schemas['scheduling.WishView'];
export type WishInput = Schemas['scheduling.WishInput'];
export type Run = Schemas['scheduling.RunView'];
export type LiveChange = Schemas['scheduling.LiveChangeView'];

const one = (id: string) => ({ params: { path: { id } } });

export const forumDaysQuery = queryOptions({
  queryKey: ['forum-days'],
  queryFn: () =>
    everything((after) =>
      bodyOf(api.GET('/api/v1/forum-days', { params: { query: { limit: 200, ...(after && { after }) } } })),
    ),
});

export const forumDayQuery = (dayId: string) =>
  queryOptions({
    queryKey: ['forum-day', dayId],
    queryFn: () => bodyOf(api.GET('/api/v1/forum-days/{id}', one(dayId))),
  });

const participantsQuery = (dayId: string) =>
  queryOptions({
    queryKey: ['forum-day', dayId, 'participants'],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/forum-days/{id}/participants', one(dayId)))).items,
  });

const tablesQuery = (dayId: string) =>
  queryOptions({
    queryKey: ['forum-day', dayId, 'tables'],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/forum-days/{id}/tables', one(dayId)))).items,
  });

const interpretersQuery = (dayId: string) =>
  queryOptions({
    queryKey: ['forum-day', dayId, 'interpreters'],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/forum-days/{id}/interpreters', one(dayId)))).items,
  });

const wishesQuery = (dayId: string) =>
  queryOptions({
    queryKey: ['forum-day', dayId, 'wishes'],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/forum-days/{id}/wishes', one(dayId)))).items,
  });

/** What every step of a day's page reads. */
export const recordQueries = (dayId: string) =>
  [participantsQuery(dayId), tablesQuery(dayId), interpretersQuery(dayId), wishesQuery(dayId)] as const;

/** The last runs, newest first; sentences are in `language`. */
export const runsQuery = (dayId: string, language: Language) =>
  queryOptions({
    queryKey: ['forum-day', dayId, 'runs', language],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/forum-days/{id}/runs', one(dayId)))).items,
  });

export const changesQuery = (dayId: string) =>
  queryOptions({
    queryKey: ['forum-day', dayId, 'changes'],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/forum-days/{id}/changes', one(dayId)))).items,
  });
