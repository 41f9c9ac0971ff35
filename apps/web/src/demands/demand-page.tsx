import { Badge, Group, Stack, Tabs } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ComponentType, useDeferredValue, useMemo } from 'react';
import { useMe } from '../app/me';
import { DealList } from '../deals/deal-list';
import { Matches } from '../matches/matches';
import { MeetingList } from '../meetings/meeting-list';
import { Sessions } from '../sessions/sessions';
import { Page } from '../ui/page';
import { useMark } from '../ui/use-mark';
import { StateBadge } from '../ui/state-badge';
import { useTranslation } from '../words/translation';
import { DemandActions } from './demand-actions';
import { DemandFacts } from './demand-facts';
import { DemandHistory } from './demand-history';
import { actsOnDemands, partsOf } from './demand-parts';
import type { Demand } from './demand-row';
import { dealsQuery, demandQuery, meetingsQuery, sessionsQuery } from './demand-queries';
import type { DemandView } from './page-search';
import { useLive } from './use-live';

const route = getRouteApi('/demands/$demandId');

/** One demand: what is wanted, who can supply it, the sessions, the meetings; as it happens. */
export function DemandPage() {
  const { t } = useTranslation();
  const { demandId } = route.useParams();
  const { role } = useMe();
  const parts = partsOf(role);
  const { view: asked } = route.useSearch();
  const view = asked && parts.includes(asked) ? asked : 'candidates';
  const navigate = route.useNavigate();
  const [marked, mark] = useMark(view);
  const open = (next: DemandView): void => {
    mark(next);
    void navigate({ search: (now) => ({ ...now, view: next }), replace: true });
  };
  const { data: demand } = useSuspenseQuery(demandQuery(demandId));
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
  const live = useLive(actsOnDemands(role) ? demandId : undefined);
  return (
    <Page
      title={demand.lines.map(({ words }) => words).join(' · ')}
      beside={
        <Group gap={6}>
          <StateBadge state={demand.state} label={t(`demand.state.${demand.state}`)} />
          {actsOnDemands(role) && (
            <Badge variant="dot" color={live ? 'teal' : 'gray'} tt="none" role="status">
              {t(live ? 'demand.live' : 'demand.not-live')}
            </Badge>
          )}
        </Group>
      }
      actions={<DemandActions demand={demand} />}
    >
      <Stack gap="md">
        <DemandFacts demand={demand} />
        <Tabs value={marked} keepMounted={false} onChange={(next) => open((next as DemandView | null) ?? 'candidates')}>
          <Tabs.List mb="md">
            {parts.map((part) => (
              <Tabs.Tab key={part} value={part} rightSection={<Count of={counts[part]} />}>
                {t(`demand.view.${part}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={marked}>{shown}</Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}

const views: Record<DemandView, ComponentType<{ demand: Demand }>> = {
  candidates: Matches,
  sessions: Sessions,
  meetings: MeetingList,
  deals: DealList,
  history: DemandHistory,
};

const Count = ({ of: count }: { of: number | undefined }) =>
  count ? (
    <Badge size="sm" variant="light" circle={count < 10}>
      {count}
    </Badge>
  ) : undefined;
