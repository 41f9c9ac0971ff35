import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import type { ComplaintSearch } from './complaint-search';

const pageSize = 50;

export type Complaint = Schemas['buyer-registry.Complaint'];

export const complaintsQuery = ({ state }: ComplaintSearch) =>
  infiniteQueryOptions({
    queryKey: ['complaints', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/complaints', {
          params: { query: { limit: pageSize, ...(state && { state }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
