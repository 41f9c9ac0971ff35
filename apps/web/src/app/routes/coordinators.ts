import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { curationSearch } from '../../curation/curation-search';
import { producerQuery } from '../../demands/party-queries';
import { reportSearch } from '../../imports/report-search';
import { villageFunnelQuery } from '../../overview/overview-queries';
import { overviewSearch, whoseVillages } from '../../overview/overview-search';
import { trainingQuery } from '../../trainings/training-queries';
import { unlockSearch } from '../../unlocks/unlock-search';
import { villageQuery, villagesQuery } from '../../villages/village-queries';
import { villageSearch } from '../../villages/village-search';
import { pages } from '../pages';
import { queries } from '../queries';
import { root } from './root';
import { soon } from './soon';
import { who } from './who';

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: overviewSearch,
  loader: async ({ location }) => {
    const { by = 'province', all } = overviewSearch(location.search);
    const me = await who();
    if (me && by !== 'post') await soon(queries.prefetchQuery(villageFunnelQuery(by, whoseVillages(me.role, all))));
  },
  component: lazyRouteComponent(pages['/overview'], 'OverviewPage'),
});

const villages = createRoute({
  getParentRoute: () => root,
  path: '/villages',
  validateSearch: villageSearch,
  loader: ({ location }) => soon(queries.prefetchInfiniteQuery(villagesQuery(villageSearch(location.search)))),
  component: lazyRouteComponent(pages['/villages'], 'VillagesPage'),
});

const assessVillage = createRoute({
  getParentRoute: () => root,
  path: '/villages/$code/assess',
  loader: ({ params: { code } }) => queries.prefetchQuery(villageQuery(code)),
  component: lazyRouteComponent(pages['/villages/$code/assess'], 'AssessVillagePage'),
});

const assessProducer = createRoute({
  getParentRoute: () => root,
  path: '/producers/$producerId/assess',
  loader: ({ params: { producerId } }) => queries.prefetchQuery(producerQuery(producerId)),
  component: lazyRouteComponent(pages['/producers/$producerId/assess'], 'AssessProducerPage'),
});

const assessments = createRoute({
  getParentRoute: () => root,
  path: '/assessments',
  component: lazyRouteComponent(pages['/assessments'], 'DuePage'),
});

const unlocks = createRoute({
  getParentRoute: () => root,
  path: '/unlocks',
  validateSearch: unlockSearch,
  component: lazyRouteComponent(pages['/unlocks'], 'UnlocksPage'),
});

const curation = createRoute({
  getParentRoute: () => root,
  path: '/curation',
  validateSearch: curationSearch,
  component: lazyRouteComponent(pages['/curation'], 'CurationPage'),
});

const trainings = createRoute({
  getParentRoute: () => root,
  path: '/trainings',
  component: lazyRouteComponent(pages['/trainings'], 'TrainingsPage'),
});

const training = createRoute({
  getParentRoute: () => root,
  path: '/trainings/$trainingId',
  loader: ({ params: { trainingId } }) => queries.prefetchQuery(trainingQuery(trainingId)),
  component: lazyRouteComponent(pages['/trainings/$trainingId'], 'TrainingPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(pages['/imports'], 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  validateSearch: reportSearch,
  component: lazyRouteComponent(pages['/imports/$importId'], 'ImportPage'),
});

/** Villages and their readiness. */
export const ofCoordinators = [
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
