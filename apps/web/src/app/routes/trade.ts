import { villageQuery } from '../../villages/village-queries';
import { producerQuery } from '../../demands/party-queries';
import { dealQuery } from '../../deals/deal-queries';
import { demandQuery, matchesQuery } from '../../demands/demand-queries';
import { languageNow } from '../../words/words';
import { queries } from '../queries';
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
  loader: ({ params: { demandId } }) => {
    void queries.prefetchQuery(matchesQuery(demandId, languageNow()));
    return queries.prefetchQuery(demandQuery(demandId));
  },
  component: lazyRouteComponent(() => import('../../demands/demand-page'), 'DemandPage'),
});

const editDemand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId/edit',
  loader: ({ params: { demandId } }) => queries.prefetchQuery(demandQuery(demandId)),
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
  loader: ({ params: { dealId } }) => queries.prefetchQuery(dealQuery(dealId)),
  component: lazyRouteComponent(() => import('../../deals/deal-page'), 'DealPage'),
});

const producer = createRoute({
  getParentRoute: () => root,
  path: '/producers/$producerId',
  loader: ({ params: { producerId } }) => queries.prefetchQuery(producerQuery(producerId)),
  component: lazyRouteComponent(() => import('../../producers/producer-page'), 'ProducerPage'),
});

const village = createRoute({
  getParentRoute: () => root,
  path: '/villages/$code',
  loader: ({ params: { code } }) => queries.prefetchQuery(villageQuery(code)),
  component: lazyRouteComponent(() => import('../../villages/village-page'), 'VillagePage'),
});

/** Demands and what comes of them, for whoever may see them. */
export const ofTrade = [demands, newDemand, demand, editDemand, meetings, deals, deal, producer, village];
