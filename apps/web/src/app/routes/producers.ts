import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { producerQuery } from '../../demands/party-queries';
import { standingQuery } from '../../gaps/gap-queries';
import { allMeetingsQuery } from '../../meetings/all-meetings';
import { ofSearch } from '../../mine/of-search';
import { offerQuery } from '../../offers/offer-queries';
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
  component: lazyRouteComponent(() => import('../../invitations/invitations-page'), 'InvitationsPage'),
});

const offers = createRoute({
  getParentRoute: () => root,
  path: '/offers',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(() => import('../../offers/offers-page'), 'OffersPage'),
});

const newOffer = createRoute({
  getParentRoute: () => root,
  path: '/offers/new',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(() => import('../../offers/new-offer-page'), 'NewOfferPage'),
});

const offer = createRoute({
  getParentRoute: () => root,
  path: '/offers/$offerId',
  loader: ({ params: { offerId } }) => queries.prefetchQuery(offerQuery(offerId)),
  component: lazyRouteComponent(() => import('../../offers/offer-page'), 'OfferPage'),
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
  component: lazyRouteComponent(() => import('../../gaps/gaps-page'), 'GapsPage'),
});

const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/deliveries',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(() => import('../../deliveries/deliveries-page'), 'DeliveriesPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(() => import('../../calendar/calendar-page'), 'CalendarPage'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/company',
  validateSearch: ofSearch,
  loader: askForMine,
  component: lazyRouteComponent(() => import('../../company/company-page'), 'CompanyPage'),
});

/** A producer's own. */
export const ofProducers = [invitations, offers, newOffer, offer, gaps, deliveries, calendar, company];
