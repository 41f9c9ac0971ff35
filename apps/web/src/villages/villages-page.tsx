import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useMe } from '../app/me';
import { csvOf, save } from '../format/csv';
import { programmesQuery } from '../holders/programmes-query';
import { villageFunnelQuery } from '../overview/overview-queries';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { FindField } from '../ui/find-field';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Group, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { allVillages, type Village, villagesQuery } from './village-queries';
import type { VillageSearch } from './village-search';
import { VillageTable } from './village-table';

const route = getRouteApi('/villages');

/** Registered villages, one's own first of all. */
export function VillagesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    villagesQuery(search),
  );
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ items }) => items), [data]);
  const narrowed = Object.keys(search).some((key) => key !== 'all');
  const more = (): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  return (
    <Page title={t('villages.title')}>
      <Filters />
      {error && rows.length === 0 && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={8} />}
      {data && rows.length === 0 && (
        <Empty
          title={t(narrowed ? 'villages.none-found' : 'overview.no-villages')}
          next={t(narrowed ? 'list.none-found-next' : 'overview.no-villages-next')}
        />
      )}
      {rows.length > 0 && (
        <>
          <VillageTable rows={rows} onEnd={more} />
          <Text size="xs" c="var(--quiet)" mt={6} role="status">
            {t('villages.count', { count: rows.length })}
            {hasNextPage ? ` · ${t('list.scroll')}` : ''}
          </Text>
        </>
      )}
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: programmes = [] } = useQuery(programmesQuery);
  const { data: places } = useQuery(villageFunnelQuery('province', search.all ? 'all' : 'mine'));
  const change = (part: Partial<VillageSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const provinces = places?.groups.flatMap(({ name }) => (name === undefined ? [] : [name])) ?? [];
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('app.clear') } };
  return (
    <>
      <Group gap="sm" mb="sm" align="flex-end">
        <FindField label={t('villages.find')} value={search.q} onFind={(q) => change({ q })} />
        <Select
          flex="1 1 10rem"
          aria-label={t('village.province')}
          placeholder={t('villages.any-province')}
          searchable
          {...clear}
          data={[...new Set([...provinces, ...(search.province ? [search.province] : [])])].toSorted()}
          value={search.province ?? null}
          onChange={(province) => change({ province: province ?? undefined })}
        />
        <Select
          flex="1 1 10rem"
          aria-label={t('overview.grouping.cluster')}
          placeholder={t('villages.any-cluster')}
          {...clear}
          data={[
            { value: '1', label: t('overview.group.ready') },
            { value: '2', label: t('overview.group.assisted') },
            { value: 'none', label: t('overview.group.not-assessed') },
          ]}
          value={search.cluster ?? null}
          onChange={(cluster) => change({ cluster: (cluster as VillageSearch['cluster'] | null) ?? undefined })}
        />
        <Select
          flex="1 1 10rem"
          aria-label={t('overview.grouping.programme')}
          placeholder={t('villages.any-programme')}
          searchable
          {...clear}
          data={programmes.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={search.programme ?? null}
          onChange={(programme) => change({ programme: programme ?? undefined })}
        />
        {me.role === 'coordinator' && (
          <Choice
            label={t('whose.label')}
            value={search.all ? 'all' : 'mine'}
            options={(['mine', 'all'] as const).map((each) => ({ value: each, label: t(`whose.${each}`) }))}
            onChange={(next) => change({ all: next === 'all' || undefined })}
          />
        )}
        <Export search={search} />
      </Group>
      <Group gap="xs" mb="sm">
        {search.step && (
          <Taken
            label={t('villages.came-to', { step: t(`overview.step.${search.step}`) })}
            onGone={() => change({ step: undefined })}
          />
        )}
        {search.regency && <Taken label={search.regency} onGone={() => change({ regency: undefined })} />}
      </Group>
    </>
  );
}

function Taken({ label, onGone }: { label: string; onGone: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="light"
      rightSection={<Icon name="cross" size={14} />}
      aria-label={`${label}: ${t('app.clear')}`}
      onClick={onGone}
    >
      {label}
    </Button>
  );
}

function Export({ search }: { search: VillageSearch }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const villages = await allVillages(search);
      const heads = [
        'code',
        'village',
        'district',
        'regency',
        'province',
        'cluster',
        'assessed',
        'programmes',
      ] as const;
      save(
        `${t('villages.file')}.csv`,
        csvOf([heads.map((head) => t(`villages.column.${head}`)), ...villages.map(cellsOf)]),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<Icon name="download" size={16} />}
      onClick={() => void write()}
    >
      {t('app.csv')}
    </Button>
  );
}

const cellsOf = ({ code, name, district, regency, province, cluster, assessments, programmes }: Village) => [
  code,
  name,
  district,
  regency,
  province,
  cluster,
  assessments[0]?.assessedOn,
  programmes.join(' '),
];
