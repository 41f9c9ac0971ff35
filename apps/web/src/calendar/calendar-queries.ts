import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { Problem } from '../api/problem';
import type { Language } from '../words/words';

export type Calendar = Schemas['scheduling.CalendarView'];

/** A party's hours and busy times; why a calendar could not be read is said in `language`. */
export const calendarQuery = (partyId: string, language: Language) =>
  queryOptions({
    queryKey: ['calendar', partyId, language],
    queryFn: () => bodyOf(api.GET('/api/v1/calendars/{partyId}', { params: { path: { partyId } } })),
  });

/** Whether a party has a secret link to its meetings; null: none. */
export const feedQuery = (partyId: string) =>
  queryOptions({
    queryKey: ['feed', partyId],
    queryFn: async () => {
      try {
        return await bodyOf(api.GET('/api/v1/parties/{id}/feed', { params: { path: { id: partyId } } }));
      } catch (error) {
        if (error instanceof Problem && error.body.status === 404) return null;
        throw error;
      }
    },
  });
