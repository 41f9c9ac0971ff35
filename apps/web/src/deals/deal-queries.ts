import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { everything } from '../api/everything';
import type { Deal } from './stages-of';

export const dealQuery = (dealId: string) =>
  queryOptions({
    queryKey: ['deal', dealId],
    queryFn: () => bodyOf(api.GET('/api/v1/deals/{id}', { params: { path: { id: dealId } } })),
  });

export const dealHistoryQuery = (dealId: string) =>
  queryOptions({
    queryKey: ['deal', dealId, 'history'],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/deals/{id}/history', { params: { path: { id: dealId } } }))).items,
  });

const mostDeals = 5000;

/** Deals of a post, or of all where none is named; of one state, or whatever theirs is. */
export const dealsOfPostQuery = (postId: string | undefined, state: Deal['state'] | undefined) =>
  queryOptions({
    queryKey: ['deals', 'of-post', postId, state],
    // Others write here too, and no stream tells of all deals.
    refetchInterval: 30_000,
    queryFn: () =>
      everything(
        (after) =>
          bodyOf(
            api.GET('/api/v1/deals', {
              params: {
                query: { limit: 200, ...(postId && { postId }), ...(state && { state }), ...(after && { after }) },
              },
            }),
          ),
        mostDeals,
      ),
  });

export const summaryQuery = (postId: string | undefined) =>
  queryOptions({
    queryKey: ['deals', 'summary', postId],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/deals/summary', { params: { query: { ...(postId && { postId }) } } }))).items,
  });

export const offersQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['offers', producerId],
    queryFn: () =>
      everything((after) =>
        bodyOf(api.GET('/api/v1/offers', { params: { query: { producerId, limit: 200, ...(after && { after }) } } })),
      ),
  });
