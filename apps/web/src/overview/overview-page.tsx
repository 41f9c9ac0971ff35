import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '../app/me';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Later } from '../ui/later';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { FunnelBars } from './funnel-bars';
import { GroupTable } from './group-table';
import { groupings, type OverviewSearch, whoseVillages } from './overview-search';
import { useOverview } from './use-overview';

const route = getRouteApi('/overview');

/** How far villages, or demands, have come on the way from registration to money. */
export function OverviewPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { by = 'province', all, group } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<OverviewSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const { data, error, refetch, isPending } = useOverview(by, whoseVillages(me.role, all));
  const chosen = data?.groups.find(({ key }) => key === group);
  const nothing = data !== undefined && data.whole[0].count === 0;
  return (
    <Page title={t('overview.title')}>
      <Group gap="sm" mb="md" align="flex-end">
        <Choice
          label={t('overview.by')}
          value={by}
          options={groupings.map((each) => ({ value: each, label: t(`overview.grouping.${each}`) }))}
          onChange={(next) => change({ by: next, group: undefined })}
        />
        {by !== 'post' && me.role === 'coordinator' && (
          <Choice
            label={t('whose.label')}
            value={all ? 'all' : 'mine'}
            options={(['mine', 'all'] as const).map((each) => ({ value: each, label: t(`whose.${each}`) }))}
            onChange={(next) => change({ all: next === 'all' || undefined, group: undefined })}
          />
        )}
      </Group>
      <Stack gap="md">
        {error && !data && <Failure error={error} onRetry={refetch} />}
        {isPending && <Loading rows={8} height={36} />}
        {nothing && by === 'post' && <Empty title={t('overview.no-demands')} next={t('overview.no-demands-next')} />}
        {nothing && by !== 'post' && <Empty title={t('overview.no-villages')} next={t('overview.no-villages-next')} />}
        {data && !nothing && (
          <>
            <Panel
              title={t(by === 'post' ? 'overview.way-of-demands' : 'overview.way-of-villages')}
              actions={
                <Select
                  aria-label={t(`overview.grouping.${by}`)}
                  w={{ base: '100%', xs: 280 }}
                  searchable
                  clearable
                  placeholder={t('overview.together')}
                  data={data.groups.map(({ key, name }) => ({ value: key, label: name }))}
                  value={chosen?.key ?? null}
                  onChange={(next) => change({ group: next ?? undefined })}
                  clearButtonProps={{ 'aria-label': t('app.clear') }}
                />
              }
            >
              <FunnelBars label={chosen?.name ?? t('overview.together')} bars={data.barsOf(chosen)} />
              <Text size="xs" c="var(--quiet)" mt="sm">
                {t(by === 'post' ? 'overview.demands-note' : 'overview.villages-note')}
              </Text>
            </Panel>
            <Later instead={<Loading rows={6} />}>
              <GroupTable by={by} overview={data} chosen={chosen?.key} onChoose={(key) => change({ group: key })} />
            </Later>
          </>
        )}
      </Stack>
    </Page>
  );
}
