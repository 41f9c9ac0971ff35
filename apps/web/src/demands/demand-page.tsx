import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '../app/me';
import { Live } from '../ui/live';
import { Page } from '../ui/page';
import { Group, Stack } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { useTranslation } from '../words/translation';
import { DemandActions } from './demand-actions';
import { DemandFacts } from './demand-facts';
import { actsOnDemands } from './demand-parts';
import { demandQuery } from './demand-queries';
import { DemandViews } from './demand-views';
import { useLive } from './use-live';

const route = getRouteApi('/demands/$demandId');

/** One demand: what is wanted, who can supply it, the sessions, the meetings; as it happens. */
export function DemandPage() {
  const { t } = useTranslation();
  const { demandId } = route.useParams();
  const { role } = useMe();
  const { data: demand } = useSuspenseQuery(demandQuery(demandId));
  const live = useLive(actsOnDemands(role) ? demandId : undefined);
  return (
    <Page
      title={demand.lines.map(({ words }) => words).join(' · ')}
      beside={
        <Group gap={6}>
          <StateBadge state={demand.state} label={t(`demand.state.${demand.state}`)} />
          {actsOnDemands(role) && <Live connected={live} />}
        </Group>
      }
      actions={<DemandActions demand={demand} />}
    >
      <Stack gap="md">
        <DemandFacts demand={demand} />
        <DemandViews demand={demand} />
      </Stack>
    </Page>
  );
}
