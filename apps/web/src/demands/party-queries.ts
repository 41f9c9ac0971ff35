import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { everything } from '../api/everything';

/** Buyers that a post vouches for; of all posts where none is named. */
export const buyersQuery = (postId?: string) =>
  queryOptions({
    queryKey: ['buyers', postId],
    staleTime: 60_000,
    queryFn: () =>
      everything((after) =>
        bodyOf(
          api.GET('/api/v1/buyers', {
            params: { query: { limit: 200, ...(postId && { postId }), ...(after && { after }) } },
          }),
        ),
      ),
  });

export const postsQuery = queryOptions({
  queryKey: ['trade-posts'],
  staleTime: 3_600_000,
  queryFn: async () => (await bodyOf(api.GET('/api/v1/trade-posts', { params: { query: {} } }))).items,
});

export const producerQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['producer', producerId],
    staleTime: 60_000,
    queryFn: () => bodyOf(api.GET('/api/v1/producers/{id}', { params: { path: { id: producerId } } })),
  });
