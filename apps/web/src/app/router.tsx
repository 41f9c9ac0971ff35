import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { auditSearch } from '../audit/audit-search';
import { complaintSearch } from '../complaints/complaint-search';
import { listSearch } from '../demands/list-search';
import { pageSearch } from '../demands/page-search';
import { holidaySearch } from '../holidays/holiday-search';
import { messageSearch } from '../messages/message-search';
import { parkedSearch } from '../parked/parked-search';
import { postSearch } from '../posts/post-search';
import { userSearch } from '../users/user-search';
import { wordSearch } from '../vocabulary/word-search';
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

const operating = [
  createRoute({
    getParentRoute: () => root,
    path: '/status',
    component: lazyRouteComponent(() => import('../status/status-page'), 'StatusPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/parked',
    validateSearch: parkedSearch,
    component: lazyRouteComponent(() => import('../parked/parked-page'), 'ParkedPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/messages',
    validateSearch: messageSearch,
    component: lazyRouteComponent(() => import('../messages/messages-page'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/unresolved-words',
    validateSearch: wordSearch,
    component: lazyRouteComponent(() => import('../vocabulary/words-page'), 'WordsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/complaints',
    validateSearch: complaintSearch,
    component: lazyRouteComponent(() => import('../complaints/complaints-page'), 'ComplaintsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/posts',
    validateSearch: postSearch,
    component: lazyRouteComponent(() => import('../posts/posts-page'), 'PostsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/posts/$postId',
    component: lazyRouteComponent(() => import('../posts/post-page'), 'PostPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/post',
    component: lazyRouteComponent(() => import('../posts/own-post-page'), 'OwnPostPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/users',
    validateSearch: userSearch,
    component: lazyRouteComponent(() => import('../users/users-page'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/holidays',
    validateSearch: holidaySearch,
    component: lazyRouteComponent(() => import('../holidays/holidays-page'), 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resources',
    component: lazyRouteComponent(() => import('../resources/resources-page'), 'ResourcesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('../audit/audit-page'), 'AuditPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([home, demands, newDemand, demand, meetings, producer, village, ...operating]),
  defaultErrorComponent: FailedPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
