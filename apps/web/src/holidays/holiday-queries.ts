import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';

export type Holiday = Schemas['scheduling.HolidayView'];

/** A country's dates off of a year, those of its subdivisions too. */
export const holidaysQuery = (country: string, year: number) =>
  queryOptions({
    queryKey: ['holidays', country, year],
    queryFn: () =>
      everything((after) =>
        bodyOf(
          api.GET('/api/v1/holidays', { params: { query: { country, year, limit: 200, ...(after && { after }) } } }),
        ),
      ),
  });

export const areasQuery = queryOptions({
  queryKey: ['holidays', 'areas'],
  staleTime: 60_000,
  queryFn: async () => (await bodyOf(api.GET('/api/v1/holidays/areas'))).items,
});
