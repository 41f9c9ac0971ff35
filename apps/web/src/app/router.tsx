import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../demands/list-search';
import { pageSearch } from '../demands/page-search';
import { daySearch } from '../forum/day-search';
import { FailedPage } from './failed-page';
import { HomePage } from './home-page';
import { LostPage } from './lost-page';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: HomePage,
});

const demands = createRoute({
  getParentRoute: () => root,
  path: '/demands',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../demands/demands-page'), 'DemandsPage'),
});

const newDemand = createRoute({
  getParentRoute: () => root,
  path: '/demands/new',
  component: lazyRouteComponent(() => import('../demands/new-demand-page'), 'NewDemandPage'),
});

const demand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('../demands/demand-page'), 'DemandPage'),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../meetings/meetings-page'), 'MeetingsPage'),
});

const producer = createRoute({
  getParentRoute: () => root,
  path: '/producers/$producerId',
  component: lazyRouteComponent(() => import('../producers/producer-page'), 'ProducerPage'),
});

const village = createRoute({
  getParentRoute: () => root,
  path: '/villages/$code',
  component: lazyRouteComponent(() => import('../villages/village-page'), 'VillagePage'),
});

const forumDays = createRoute({
  getParentRoute: () => root,
  path: '/forum-days',
  component: lazyRouteComponent(() => import('../forum/days/forum-days-page'), 'ForumDaysPage'),
});

const newForumDay = createRoute({
  getParentRoute: () => root,
  path: '/forum-days/new',
  component: lazyRouteComponent(() => import('../forum/days/new-day-page'), 'NewDayPage'),
});

const forumDay = createRoute({
  getParentRoute: () => root,
  path: '/forum-days/$dayId',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../forum/day-page'), 'DayPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    demands,
    newDemand,
    demand,
    meetings,
    producer,
    village,
    forumDays,
    newForumDay,
    forumDay,
  ]),
  defaultErrorComponent: FailedPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
