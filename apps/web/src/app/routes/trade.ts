import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dealSearch } from '../../deals/deal-search';
import { dealsSearch } from '../../deals/deals-search';
import { listSearch } from '../../demands/list-search';
import { pageSearch } from '../../demands/page-search';
import { root } from './root';

const demands = createRoute({
  getParentRoute: () => root,
  path: '/demands',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../../demands/demands-page'), 'DemandsPage'),
});

const newDemand = createRoute({
  getParentRoute: () => root,
  path: '/demands/new',
  component: lazyRouteComponent(() => import('../../demands/new-demand-page'), 'NewDemandPage'),
});

const demand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('../../demands/demand-page'), 'DemandPage'),
});

const editDemand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId/edit',
  component: lazyRouteComponent(() => import('../../demands/edit-demand-page'), 'EditDemandPage'),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../../meetings/meetings-page'), 'MeetingsPage'),
});

const deals = createRoute({
  getParentRoute: () => root,
  path: '/deals',
  validateSearch: dealsSearch,
  component: lazyRouteComponent(() => import('../../deals/deals-page'), 'DealsPage'),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$dealId',
  validateSearch: dealSearch,
  component: lazyRouteComponent(() => import('../../deals/deal-page'), 'DealPage'),
});

const producer = createRoute({
  getParentRoute: () => root,
  path: '/producers/$producerId',
  component: lazyRouteComponent(() => import('../../producers/producer-page'), 'ProducerPage'),
});

const village = createRoute({
  getParentRoute: () => root,
  path: '/villages/$code',
  component: lazyRouteComponent(() => import('../../villages/village-page'), 'VillagePage'),
});

/** Demands and what comes of them, for whoever may see them. */
export const ofTrade = [demands, newDemand, demand, editDemand, meetings, deals, deal, producer, village];
