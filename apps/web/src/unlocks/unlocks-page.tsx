import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { Stack } from '../ui/plain';
import { Tabs } from '../ui/tabs';
import { useTranslation } from '../words/translation';
import { Unlocks } from './unlocks';
import { UnlockFilters } from './unlock-filters';
import { Unmet } from './unmet';

const route = getRouteApi('/unlocks');
const views = ['unlocks', 'unmet'] as const;

/** What keeps villages from foreign demand, and which demand nobody covers. */
export function UnlocksPage() {
  const { t } = useTranslation();
  const { view = 'unlocks' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('unlocks.title')}>
      <Stack gap="md">
        <Tabs
          value={view}
          tabs={views.map((each) => ({ value: each, label: t(`unlocks.view.${each}`) }))}
          onChange={(next) =>
            void navigate({
              search: (now) => ({ ...now, view: next === 'unmet' ? ('unmet' as const) : undefined }),
              replace: true,
            })
          }
          between={<UnlockFilters />}
        >
          {view === 'unmet' ? <Unmet /> : <Unlocks />}
        </Tabs>
      </Stack>
    </Page>
  );
}
