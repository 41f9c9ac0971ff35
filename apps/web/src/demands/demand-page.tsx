import { Badge, Group, Stack, Tabs } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DealList } from '../deals/deal-list';
import { Matches } from '../matches/matches';
import { MeetingList } from '../meetings/meeting-list';
import { Sessions } from '../sessions/sessions';
import { Page } from '../ui/page';
import { StateBadge } from '../ui/state-badge';
import { DemandActions } from './demand-actions';
import { DemandFacts } from './demand-facts';
import { DemandHistory } from './demand-history';
import { dealsQuery, demandQuery, meetingsQuery, sessionsQuery } from './demand-queries';
import type { DemandView } from './page-search';
import { useLive } from './use-live';

const route = getRouteApi('/demands/$demandId');

/** One demand: what is wanted, who can supply it, the sessions, the meetings; as it happens. */
export function DemandPage() {
  const { t } = useTranslation();
  const { demandId } = route.useParams();
  const { view = 'candidates' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: demand } = useSuspenseQuery(demandQuery(demandId));
  const { data: sessions } = useQuery(sessionsQuery(demandId));
  const { data: meetings } = useQuery(meetingsQuery(demandId));
  const { data: deals } = useQuery(dealsQuery(demandId));
  const live = useLive(demandId);
  return (
    <Page
      title={demand.lines.map(({ words }) => words).join(' · ')}
      beside={
        <Group gap={6}>
          <StateBadge state={demand.state} label={t(`demand.state.${demand.state}`)} />
          <Badge variant="dot" color={live ? 'teal' : 'gray'} tt="none" role="status">
            {t(live ? 'demand.live' : 'demand.not-live')}
          </Badge>
        </Group>
      }
      actions={<DemandActions demand={demand} />}
    >
      <Stack gap="md">
        <DemandFacts demand={demand} />
        <Tabs
          value={view}
          keepMounted={false}
          onChange={(next) =>
            void navigate({
              search: (now) => ({ ...now, view: (next as DemandView | null) ?? undefined }),
              replace: true,
            })
          }
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="candidates">{t('demand.view.candidates')}</Tabs.Tab>
            <Tabs.Tab value="sessions" rightSection={<Count of={sessions?.length} />}>
              {t('demand.view.sessions')}
            </Tabs.Tab>
            <Tabs.Tab value="meetings" rightSection={<Count of={meetings?.length} />}>
              {t('demand.view.meetings')}
            </Tabs.Tab>
            <Tabs.Tab value="deals" rightSection={<Count of={deals?.length} />}>
              {t('demand.view.deals')}
            </Tabs.Tab>
            <Tabs.Tab value="history">{t('demand.view.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="candidates">
            <Matches demand={demand} />
          </Tabs.Panel>
          <Tabs.Panel value="sessions">
            <Sessions demand={demand} />
          </Tabs.Panel>
          <Tabs.Panel value="meetings">
            <MeetingList demandId={demandId} />
          </Tabs.Panel>
          <Tabs.Panel value="deals">
            <DealList demandId={demandId} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <DemandHistory demandId={demandId} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}

const Count = ({ of: count }: { of: number | undefined }) =>
  count ? (
    <Badge size="sm" variant="light" circle={count < 10}>
      {count}
    </Badge>
  ) : undefined;
