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
import { queries } from '../queries';
import { root } from './root';

/** Running the product. */
export const ofOperators = [
  createRoute({
    getParentRoute: () => root,
    path: '/status',
    loader: () => void queries.prefetchQuery(statusQuery),
    component: lazyRouteComponent(() => import('../../status/status-page'), 'StatusPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/parked',
    validateSearch: parkedSearch,
    component: lazyRouteComponent(() => import('../../parked/parked-page'), 'ParkedPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/messages',
    validateSearch: messageSearch,
    component: lazyRouteComponent(() => import('../../messages/messages-page'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/unresolved-words',
    validateSearch: wordSearch,
    component: lazyRouteComponent(() => import('../../vocabulary/words-page'), 'WordsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/complaints',
    validateSearch: complaintSearch,
    component: lazyRouteComponent(() => import('../../complaints/complaints-page'), 'ComplaintsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/posts',
    validateSearch: postSearch,
    component: lazyRouteComponent(() => import('../../posts/posts-page'), 'PostsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/posts/$postId',
    component: lazyRouteComponent(() => import('../../posts/post-page'), 'PostPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/post',
    component: lazyRouteComponent(() => import('../../posts/own-post-page'), 'OwnPostPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/users',
    validateSearch: userSearch,
    loader: ({ location }) => void queries.prefetchInfiniteQuery(usersQuery(userSearch(location.search))),
    component: lazyRouteComponent(() => import('../../users/users-page'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/holidays',
    validateSearch: holidaySearch,
    component: lazyRouteComponent(() => import('../../holidays/holidays-page'), 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resources',
    component: lazyRouteComponent(() => import('../../resources/resources-page'), 'ResourcesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('../../audit/audit-page'), 'AuditPage'),
  }),
] as const;
