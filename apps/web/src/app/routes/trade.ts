import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dealQuery, dealsOfPostQuery } from '../../deals/deal-queries';
import { dealSearch } from '../../deals/deal-search';
import { dealsSearch } from '../../deals/deals-search';
import { demandQuery, demandsQuery, matchesQuery } from '../../demands/demand-queries';
import { listSearch } from '../../demands/list-search';
import { pageSearch } from '../../demands/page-search';
import { viewScripts } from '../../demands/demand-page-scripts';
import { buyersQuery, producerQuery } from '../../demands/party-queries';
import { allMeetingsQuery } from '../../meetings/all-meetings';
import { villageQuery } from '../../villages/village-queries';
import { languageNow } from '../../words/words';
import { pages } from '../pages';
import { queries } from '../queries';
import { root } from './root';
import { partSoon, soon } from './soon';
import { who } from './who';

const demands = createRoute({
  getParentRoute: () => root,
  path: '/demands',
  validateSearch: listSearch,
  loader: async ({ location }) => {
    const search = listSearch(location.search);
    const me = await who();
    await soon(queries.prefetchInfiniteQuery(demandsQuery(search, me?.postId ?? search.post)));
  },
  component: lazyRouteComponent(pages['/demands'], 'DemandsPage'),
});

const newDemand = createRoute({
  getParentRoute: () => root,
  path: '/demands/new',
  loader: async () => {
    const me = await who();
    if (me?.postId) await queries.prefetchQuery(buyersQuery(me.postId));
  },
  component: lazyRouteComponent(pages['/demands/new'], 'NewDemandPage'),
});

const demand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId',
  validateSearch: pageSearch,
  loader: async ({ params: { demandId }, location }) => {
    const { view = 'candidates' } = pageSearch(location.search);
    const shown =
      view === 'candidates'
        ? soon(queries.prefetchQuery(matchesQuery(demandId, languageNow())))
        : partSoon(viewScripts[view]);
    await Promise.all([queries.prefetchQuery(demandQuery(demandId)), shown]);
  },
  component: lazyRouteComponent(pages['/demands/$demandId'], 'DemandPage'),
});

const editDemand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId/edit',
  loader: ({ params: { demandId } }) => queries.prefetchQuery(demandQuery(demandId)),
  component: lazyRouteComponent(pages['/demands/$demandId/edit'], 'EditDemandPage'),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  loader: () => soon(queries.prefetchQuery(allMeetingsQuery)),
  component: lazyRouteComponent(pages['/meetings'], 'MeetingsPage'),
});

const deals = createRoute({
  getParentRoute: () => root,
  path: '/deals',
  validateSearch: dealsSearch,
  loader: async ({ location }) => {
    const me = await who();
    await soon(queries.prefetchQuery(dealsOfPostQuery(me?.postId ?? dealsSearch(location.search).post, 'open')));
  },
  component: lazyRouteComponent(pages['/deals'], 'DealsPage'),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$dealId',
  validateSearch: dealSearch,
  loader: ({ params: { dealId } }) => queries.prefetchQuery(dealQuery(dealId)),
  component: lazyRouteComponent(pages['/deals/$dealId'], 'DealPage'),
});

const producer = createRoute({
  getParentRoute: () => root,
  path: '/producers/$producerId',
  loader: ({ params: { producerId } }) => queries.prefetchQuery(producerQuery(producerId)),
  component: lazyRouteComponent(pages['/producers/$producerId'], 'ProducerPage'),
});

const village = createRoute({
  getParentRoute: () => root,
  path: '/villages/$code',
  loader: ({ params: { code } }) => queries.prefetchQuery(villageQuery(code)),
  component: lazyRouteComponent(pages['/villages/$code'], 'VillagePage'),
});

/** Demands and what comes of them, for whoever may see them. */
export const ofTrade = [demands, newDemand, demand, editDemand, meetings, deals, deal, producer, village];
