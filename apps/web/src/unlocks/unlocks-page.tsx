import { Stack, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { useTranslation } from '../words/translation';
import { Unlocks } from './unlocks';
import { UnlockFilters } from './unlock-filters';
import { Unmet } from './unmet';

const route = getRouteApi('/unlocks');

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
          keepMounted={false}
          onChange={(next) =>
            void navigate({
              search: (now) => ({ ...now, view: next === 'unmet' ? ('unmet' as const) : undefined }),
              replace: true,
            })
          }
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="unlocks">{t('unlocks.view.unlocks')}</Tabs.Tab>
            <Tabs.Tab value="unmet">{t('unlocks.view.unmet')}</Tabs.Tab>
          </Tabs.List>
          <UnlockFilters />
          <Tabs.Panel value="unlocks">
            <Unlocks />
          </Tabs.Panel>
          <Tabs.Panel value="unmet">
            <Unmet />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}
