import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { producerQuery } from '../../demands/party-queries';
import { standingQuery } from '../../gaps/gap-queries';
import { allMeetingsQuery } from '../../meetings/all-meetings';
import { chosenOf } from '../../mine/my-producers';
import { ofSearch } from '../../mine/of-search';
import { offerQuery, offersQuery } from '../../offers/offer-queries';
import { pages } from '../pages';
import { queries } from '../queries';
import { root } from './root';
import { soon } from './soon';
import { who } from './who';

async function askForMine(): Promise<void> {
  const mine = (await who())?.producerIds ?? [];
  await Promise.all(mine.map((producerId) => queries.prefetchQuery(producerQuery(producerId))));
}

const chosen = async (search: Record<string, unknown>): Promise<string | undefined> =>
  chosenOf((await who())?.producerIds ?? [], ofSearch(search).of);

const invitations = createRoute({
  getParentRoute: () => root,
  path: '/invitations',
  loader: async () => {
    await Promise.all([askForMine(), soon(queries.prefetchQuery(allMeetingsQuery))]);
  },
  component: lazyRouteComponent(pages['/invitations'], 'InvitationsPage'),
});

const offers = createRoute({
  getParentRoute: () => root,
  path: '/offers',
  validateSearch: ofSearch,
  loader: async ({ location }) => {
    const producerId = await chosen(location.search);
    await Promise.all([askForMine(), producerId && soon(queries.prefetchQuery(offersQuery(producerId)))]);
  },
  component: lazyRouteComponent(pages['/offers'], 'OffersPage'),
});

const newOffer = createRoute({
  getParentRoute: () => root,
  path: '/offers/new',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(pages['/offers/new'], 'NewOfferPage'),
});

const offer = createRoute({
  getParentRoute: () => root,
  path: '/offers/$offerId',
  loader: ({ params: { offerId } }) => queries.prefetchQuery(offerQuery(offerId)),
  component: lazyRouteComponent(pages['/offers/$offerId'], 'OfferPage'),
});

const gaps = createRoute({
  getParentRoute: () => root,
  path: '/gaps',
  validateSearch: ofSearch,
  loader: async ({ location }) => {
    const producerId = await chosen(location.search);
    await Promise.all([askForMine(), producerId && soon(queries.prefetchQuery(standingQuery(producerId)))]);
  },
  component: lazyRouteComponent(pages['/gaps'], 'GapsPage'),
});

const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/deliveries',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(pages['/deliveries'], 'DeliveriesPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(pages['/calendar'], 'CalendarPage'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/company',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(pages['/company'], 'CompanyPage'),
});

/** A producer's own. */
export const ofProducers = [invitations, offers, newOffer, offer, gaps, deliveries, calendar, company];
