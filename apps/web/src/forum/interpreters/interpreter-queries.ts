import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client';
import { everything } from '../../api/everything';

/** All interpreters that are known, also those that are out of use. */
export const interpreterResourcesQuery = queryOptions({
  queryKey: ['resources', 'interpreter'],
  queryFn: () =>
    everything((after) =>
      bodyOf(
        api.GET('/api/v1/resources', {
          params: { query: { kind: 'interpreter', limit: 200, ...(after && { after }) } },
        }),
      ),
    ),
});
