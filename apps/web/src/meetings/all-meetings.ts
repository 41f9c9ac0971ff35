import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { everything } from '../api/everything';

const most = 2000;

/** All meetings of whoever looks. */
export const allMeetingsQuery = queryOptions({
  queryKey: ['meetings'],
  // Nothing tells of them by itself, and whoever waits for an answer leaves the page open.
  refetchInterval: 15_000,
  queryFn: () =>
    everything(
      (after) => bodyOf(api.GET('/api/v1/meetings', { params: { query: { limit: 200, ...(after && { after }) } } })),
      most,
    ),
});
