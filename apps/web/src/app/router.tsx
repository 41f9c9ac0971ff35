import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { dealSearch } from '../deals/deal-search';
import { dealsSearch } from '../deals/deals-search';
import { listSearch } from '../demands/list-search';
import { pageSearch } from '../demands/page-search';
import { ofSearch } from '../mine/of-search';
import { curationSearch } from '../curation/curation-search';
import { reportSearch } from '../imports/report-search';
import { overviewSearch } from '../overview/overview-search';
import { unlockSearch } from '../unlocks/unlock-search';
import { villageSearch } from '../villages/village-search';
import { daySearch } from '../forum/day-search';
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

const editDemand = createRoute({
  getParentRoute: () => root,
  path: '/demands/$demandId/edit',
  component: lazyRouteComponent(() => import('../demands/edit-demand-page'), 'EditDemandPage'),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../meetings/meetings-page'), 'MeetingsPage'),
});

const deals = createRoute({
  getParentRoute: () => root,
  path: '/deals',
  validateSearch: dealsSearch,
  component: lazyRouteComponent(() => import('../deals/deals-page'), 'DealsPage'),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$dealId',
  validateSearch: dealSearch,
  component: lazyRouteComponent(() => import('../deals/deal-page'), 'DealPage'),
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

const invitations = createRoute({
  getParentRoute: () => root,
  path: '/invitations',
  component: lazyRouteComponent(() => import('../invitations/invitations-page'), 'InvitationsPage'),
});

const offers = createRoute({
  getParentRoute: () => root,
  path: '/offers',
  validateSearch: ofSearch,
  component: lazyRouteComponent(() => import('../offers/offers-page'), 'OffersPage'),
});

const newOffer = createRoute({
  getParentRoute: () => root,
  path: '/offers/new',
  validateSearch: ofSearch,
  component: lazyRouteComponent(() => import('../offers/new-offer-page'), 'NewOfferPage'),
});

const offer = createRoute({
  getParentRoute: () => root,
  path: '/offers/$offerId',
  component: lazyRouteComponent(() => import('../offers/offer-page'), 'OfferPage'),
});

const gaps = createRoute({
  getParentRoute: () => root,
  path: '/gaps',
  validateSearch: ofSearch,
  component: lazyRouteComponent(() => import('../gaps/gaps-page'), 'GapsPage'),
});

const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/deliveries',
  validateSearch: ofSearch,
  component: lazyRouteComponent(() => import('../deliveries/deliveries-page'), 'DeliveriesPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: ofSearch,
  component: lazyRouteComponent(() => import('../calendar/calendar-page'), 'CalendarPage'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/company',
  validateSearch: ofSearch,
  component: lazyRouteComponent(() => import('../company/company-page'), 'CompanyPage'),
});

const ofProducers = [invitations, offers, newOffer, offer, gaps, deliveries, calendar, company] as const;

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('../overview/overview-page'), 'OverviewPage'),
});

const villages = createRoute({
  getParentRoute: () => root,
  path: '/villages',
  validateSearch: villageSearch,
  component: lazyRouteComponent(() => import('../villages/villages-page'), 'VillagesPage'),
});

const assessVillage = createRoute({
  getParentRoute: () => root,
  path: '/villages/$code/assess',
  component: lazyRouteComponent(() => import('../readiness/assess-page'), 'AssessVillagePage'),
});

const assessProducer = createRoute({
  getParentRoute: () => root,
  path: '/producers/$producerId/assess',
  component: lazyRouteComponent(() => import('../readiness/assess-page'), 'AssessProducerPage'),
});

const assessments = createRoute({
  getParentRoute: () => root,
  path: '/assessments',
  component: lazyRouteComponent(() => import('../readiness/due-page'), 'DuePage'),
});

const unlocks = createRoute({
  getParentRoute: () => root,
  path: '/unlocks',
  validateSearch: unlockSearch,
  component: lazyRouteComponent(() => import('../unlocks/unlocks-page'), 'UnlocksPage'),
});

const curation = createRoute({
  getParentRoute: () => root,
  path: '/curation',
  validateSearch: curationSearch,
  component: lazyRouteComponent(() => import('../curation/curation-page'), 'CurationPage'),
});

const trainings = createRoute({
  getParentRoute: () => root,
  path: '/trainings',
  component: lazyRouteComponent(() => import('../trainings/trainings-page'), 'TrainingsPage'),
});

const training = createRoute({
  getParentRoute: () => root,
  path: '/trainings/$trainingId',
  component: lazyRouteComponent(() => import('../trainings/training-page'), 'TrainingPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../imports/imports-page'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../imports/import-page'), 'ImportPage'),
});

const ofCoordinators = [
  overview,
  villages,
  assessVillage,
  assessProducer,
  assessments,
  unlocks,
  curation,
  trainings,
  training,
  imports,
  oneImport,
];

const forumDays = createRoute({
  getParentRoute: () => root,
  path: '/forum-days',
  component: lazyRouteComponent(() => import('../forum/days/forum-days-page'), 'ForumDaysPage'),
});

const newForumDay = createRoute({
  getParentRoute: () => root,
  path: '/forum-days/new',
  component: lazyRouteComponent(() => import('../forum/days/new-day-page'), 'NewDayPage'),
});

const forumDay = createRoute({
  getParentRoute: () => root,
  path: '/forum-days/$dayId',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../forum/day-page'), 'DayPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    demands,
    newDemand,
    demand,
    editDemand,
    meetings,
    producer,
    village,
    deals,
    deal,
    ...ofProducers,
    ...ofCoordinators,
    forumDays,
    newForumDay,
    forumDay,
  ]),
  defaultErrorComponent: FailedPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
