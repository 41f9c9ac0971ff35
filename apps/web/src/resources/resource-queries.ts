import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';

export type Resource = Schemas['scheduling.ResourceView'];

export const resourcesQuery = queryOptions({
  queryKey: ['resources'],
  queryFn: () =>
    everything((after) =>
      bodyOf(api.GET('/api/v1/resources', { params: { query: { limit: 200, ...(after && { after }) } } })),
    ),
});

export function useRenewResources(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: resourcesQuery.queryKey });
}
