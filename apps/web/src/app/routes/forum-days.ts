import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { daySearch } from '../../forum/day-search';
import { forumDayQuery, forumDaysQuery, recordQueries } from '../../forum/forum-queries';
import { pages } from '../pages';
import { queries } from '../queries';
import { root } from './root';

const forumDays = createRoute({
  getParentRoute: () => root,
  path: '/forum-days',
  loader: () => void queries.prefetchQuery(forumDaysQuery),
  component: lazyRouteComponent(pages['/forum-days'], 'ForumDaysPage'),
});

const newForumDay = createRoute({
  getParentRoute: () => root,
  path: '/forum-days/new',
  component: lazyRouteComponent(pages['/forum-days/new'], 'NewDayPage'),
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
  component: lazyRouteComponent(pages['/forum-days/$dayId'], 'DayPage'),
});

/** Forum days. */
export const ofForumDays = [forumDays, newForumDay, forumDay];
