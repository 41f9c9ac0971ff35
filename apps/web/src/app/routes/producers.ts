import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { producerQuery } from '../../demands/party-queries';
import { standingQuery } from '../../gaps/gap-queries';
import { allMeetingsQuery } from '../../meetings/all-meetings';
import { ofSearch } from '../../mine/of-search';
import { offerQuery } from '../../offers/offer-queries';
import { pages } from '../pages';
import { queries } from '../queries';
import { root } from './root';
import { who } from './who';

async function askForMine(): Promise<void> {
  const mine = (await who())?.producerIds ?? [];
  await Promise.all(mine.map((producerId) => queries.prefetchQuery(producerQuery(producerId))));
}

const invitations = createRoute({
  getParentRoute: () => root,
  path: '/invitations',
  loader: () => {
    void queries.prefetchQuery(allMeetingsQuery);
    return askForMine();
  },
  component: lazyRouteComponent(pages['/invitations'], 'InvitationsPage'),
});

const offers = createRoute({
  getParentRoute: () => root,
  path: '/offers',
  validateSearch: ofSearch,
  loader: askForMine,
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
  loader: async () => {
    const [producerId] = (await who())?.producerIds ?? [];
    if (producerId !== undefined) void queries.prefetchQuery(standingQuery(producerId));
    await askForMine();
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
