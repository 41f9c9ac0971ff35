import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { daySearch } from '../../forum/day-search';
import { forumDayQuery, forumDaysQuery, recordQueries } from '../../forum/forum-queries';
import { stepScripts } from '../../forum/day-page-scripts';
import { pages } from '../pages';
import { queries } from '../queries';
import { root } from './root';
import { partSoon, soon } from './soon';

const forumDays = createRoute({
  getParentRoute: () => root,
  path: '/forum-days',
  loader: () => soon(queries.prefetchQuery(forumDaysQuery)),
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
  loader: async ({ params: { dayId }, location }) => {
    const { step } = daySearch(location.search);
    const shown = step && partSoon(stepScripts[step]);
    const [participants, tables, interpreters, wishes] = recordQueries(dayId);
    const records = soon(
      queries.prefetchQuery(participants),
      queries.prefetchQuery(tables),
      queries.prefetchQuery(interpreters),
      queries.prefetchQuery(wishes),
    );
    await Promise.all([queries.prefetchQuery(forumDayQuery(dayId)), records, shown]);
  },
  component: lazyRouteComponent(pages['/forum-days/$dayId'], 'DayPage'),
});

/** Forum days. */
export const ofForumDays = [forumDays, newForumDay, forumDay];
