import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditSearch } from '../../audit/audit-search';
import { complaintSearch } from '../../complaints/complaint-search';
import { holidaySearch } from '../../holidays/holiday-search';
import { messageSearch } from '../../messages/message-search';
import { parkedSearch } from '../../parked/parked-search';
import { postSearch } from '../../posts/post-search';
import { statusQuery } from '../../status/status-queries';
import { usersQuery } from '../../users/user-queries';
import { userSearch } from '../../users/user-search';
import { wordSearch } from '../../vocabulary/word-search';
import { pages } from '../pages';
import { queries } from '../queries';
import { root } from './root';
import { soon } from './soon';

/** Running the product. */
export const ofOperators = [
  createRoute({
    getParentRoute: () => root,
    path: '/status',
    loader: () => soon(queries.prefetchQuery(statusQuery)),
    component: lazyRouteComponent(pages['/status'], 'StatusPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/parked',
    validateSearch: parkedSearch,
    component: lazyRouteComponent(pages['/parked'], 'ParkedPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/messages',
    validateSearch: messageSearch,
    component: lazyRouteComponent(pages['/messages'], 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/unresolved-words',
    validateSearch: wordSearch,
    component: lazyRouteComponent(pages['/unresolved-words'], 'WordsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/complaints',
    validateSearch: complaintSearch,
    component: lazyRouteComponent(pages['/complaints'], 'ComplaintsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/posts',
    validateSearch: postSearch,
    component: lazyRouteComponent(pages['/posts'], 'PostsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/posts/$postId',
    component: lazyRouteComponent(pages['/posts/$postId'], 'PostPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/post',
    component: lazyRouteComponent(pages['/post'], 'OwnPostPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/users',
    validateSearch: userSearch,
    loader: ({ location }) => soon(queries.prefetchInfiniteQuery(usersQuery(userSearch(location.search)))),
    component: lazyRouteComponent(pages['/users'], 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/holidays',
    validateSearch: holidaySearch,
    component: lazyRouteComponent(pages['/holidays'], 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resources',
    component: lazyRouteComponent(pages['/resources'], 'ResourcesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(pages['/audit'], 'AuditPage'),
  }),
] as const;
