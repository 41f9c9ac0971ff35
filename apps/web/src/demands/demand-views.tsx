import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ComponentType, memo, Suspense, useDeferredValue, useMemo } from 'react';
import { useMe } from '../app/me';
import { Matches } from '../matches/matches';
import { drawn } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Tag } from '../ui/tag';
import { Tabs } from '../ui/tabs';
import { useMark } from '../ui/use-mark';
import { useTranslation } from '../words/translation';
import { partsOf } from './demand-parts';
import { dealsQuery, meetingsQuery, sessionsQuery } from './demand-queries';
import type { Demand } from './demand-row';
import type { DemandView } from './page-search';
import { viewScripts } from './demand-page-scripts';

const route = getRouteApi('/demands/$demandId');

/** What comes of a demand, by tabs. By itself: a press draws the tabs anew and nothing beside them. */
export const DemandViews = memo(function DemandViews({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { demandId } = demand;
  const parts = partsOf(useMe().role);
  const { view: asked } = route.useSearch();
  const view = asked && parts.includes(asked) ? asked : 'candidates';
  const navigate = route.useNavigate();
  const [marked, mark] = useMark(view);
  const open = (next: DemandView): void => {
    mark(next);
    void navigate({ search: (now) => ({ ...now, view: next }), replace: true });
  };
  const { data: sessions } = useQuery({ ...sessionsQuery(demandId), enabled: parts.includes('sessions') });
  const { data: meetings } = useQuery({ ...meetingsQuery(demandId), enabled: parts.includes('meetings') });
  const { data: deals } = useQuery({ ...dealsQuery(demandId), enabled: parts.includes('deals') });
  // The chosen tab is marked at once, what it shows follows.
  const Shown = views[useDeferredValue(view)];
  const shown = useMemo(() => <Shown demand={demand} />, [Shown, demand]);
  const counts: Partial<Record<DemandView, number>> = {
    sessions: sessions?.length,
    meetings: meetings?.length,
    deals: deals?.length,
  };
  return (
    <Tabs
      value={marked}
      tabs={parts.map((part) => ({
        value: part,
        label: (
          <>
            {t(`demand.view.${part}`)}
            <Count of={counts[part]} />
          </>
        ),
      }))}
      onChange={open}
    >
      <Suspense fallback={<Loading rows={4} height={56} />}>{shown}</Suspense>
    </Tabs>
  );
});

const views: Record<DemandView, ComponentType<{ demand: Demand }>> = {
  candidates: Matches,
  sessions: drawn(viewScripts.sessions),
  meetings: drawn(viewScripts.meetings),
  deals: drawn(viewScripts.deals),
  history: drawn(viewScripts.history),
};

const Count = ({ of: count }: { of: number | undefined }) =>
  count ? <Tag tone="count" size="sm" label={count} /> : undefined;
