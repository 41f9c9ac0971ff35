import { Badge, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ComponentType, memo, Suspense, useDeferredValue, useMemo } from 'react';
import { useMe } from '../app/me';
import { Matches } from '../matches/matches';
import { drawn } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { useTabInSight } from '../ui/use-tab-in-sight';
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
  const list = useTabInSight([marked, ...Object.values(counts)].join());
  return (
    <Tabs value={marked} keepMounted={false} onChange={(next) => open((next as DemandView | null) ?? 'candidates')}>
      <Tabs.List ref={list} mb="md">
        {parts.map((part) => (
          <Tabs.Tab key={part} value={part} rightSection={<Count of={counts[part]} />}>
            {t(`demand.view.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={marked}>
        <Suspense fallback={<Loading rows={4} height={56} />}>{shown}</Suspense>
      </Tabs.Panel>
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
  count ? (
    <Badge size="sm" variant="light" circle={count < 10}>
      {count}
    </Badge>
  ) : undefined;
