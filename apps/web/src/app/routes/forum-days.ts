import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { daySearch } from '../../forum/day-search';
import { forumDayQuery, forumDaysQuery, recordQueries } from '../../forum/forum-queries';
import { queries } from '../queries';
import { root } from './root';

const forumDays = createRoute({
  getParentRoute: () => root,
  path: '/forum-days',
  loader: () => void queries.prefetchQuery(forumDaysQuery),
  component: lazyRouteComponent(() => import('../../forum/days/forum-days-page'), 'ForumDaysPage'),
});

const newForumDay = createRoute({
  getParentRoute: () => root,
  path: '/forum-days/new',
  component: lazyRouteComponent(() => import('../../forum/days/new-day-page'), 'NewDayPage'),
});

const forumDay = createRoute({
  getParentRoute: () => root,
  path: '/forum-days/$dayId',
  validateSearch: daySearch,
  loader: ({ params: { dayId } }) => {
    const [participants, tables, interpreters, wishes] = recordQueries(dayId);
    void queries.prefetchQuery(participants);
    void queries.prefetchQuery(tables);
    void queries.prefetchQuery(interpreters);
    void queries.prefetchQuery(wishes);
    return queries.prefetchQuery(forumDayQuery(dayId));
  },
  component: lazyRouteComponent(() => import('../../forum/day-page'), 'DayPage'),
});

/** Forum days. */
export const ofForumDays = [forumDays, newForumDay, forumDay];
