import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Loading } from '../ui/loading';
import { painted } from '../ui/painted';
import { FailedPage } from './failed-page';
import { HomePage } from './home-page';
import { placesOf } from './navigation';
import { ofCoordinators } from './routes/coordinators';
import { ofForumDays } from './routes/forum-days';
import { ofOperators } from './routes/operators';
import { ofProducers } from './routes/producers';
import { root } from './routes/root';
import { ofTrade } from './routes/trade';
import { who } from './routes/who';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async () => {
    const me = await who();
    if (me) throw redirect({ to: placesOf(me.role)[0].to, replace: true });
  },
  component: HomePage,
});

export const router = createRouter({
  routeTree: root.addChildren([home, ...ofTrade, ...ofProducers, ...ofCoordinators, ...ofForumDays, ...ofOperators]),
  defaultErrorComponent: FailedPage,
  defaultPendingComponent: () => <Loading rows={6} />,
  defaultPendingMs: 200,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

// What was pressed is seen to be pressed before anything is drawn anew for it.
const { navigate } = router;
router.navigate = (async (options) => {
  await painted();
  return navigate(options);
}) as typeof navigate;

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
