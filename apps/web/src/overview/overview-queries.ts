import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { allPosts, postGroups } from './post-steps';

export type VillageGrouping = 'province' | 'cluster' | 'programme';

export const villageFunnelQuery = (by: VillageGrouping, whose: 'mine' | 'all') =>
  queryOptions({
    queryKey: ['village-funnel', by, whose],
    queryFn: () => bodyOf(api.GET('/api/v1/villages/funnel', { params: { query: { by, whose } } })),
  });

/** How far demands came, by trade post. */
export const postFunnelQuery = queryOptions({
  queryKey: ['post-funnel'],
  queryFn: async () => {
    const [demands, matches, meetings] = await Promise.all([
      bodyOf(api.GET('/api/v1/demands/funnel')),
      bodyOf(api.GET('/api/v1/matches/funnel')),
      bodyOf(api.GET('/api/v1/meetings/funnel')),
    ]);
    const groups = postGroups(demands.items, matches.items, meetings.items);
    return { whole: allPosts(groups), groups };
  },
});
