import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { listSearch } from '../demands/list-search';
import { pageSearch } from '../demands/page-search';
import { FailedPage } from './failed-page';
import { LostPage } from './lost-page';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/demands' });
  },
});

export const demandsRoute = createRoute({
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

export const demandRoute = createRoute({
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

export const router = createRouter({
  routeTree: root.addChildren([home, demandsRoute, newDemand, demandRoute, meetings]),
  defaultErrorComponent: FailedPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
