import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';

export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  staleTime: 60_000,
  queryFn: async () => (await bodyOf(api.GET('/api/v1/programmes'))).items,
});
