import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useMe } from '../app/me';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
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
import { demandsQuery } from './demand-queries';
import { DemandTable } from './demand-table';
import { type Demand, type DemandRow, rowOf } from './demand-row';
import type { ListSearch } from './list-search';
import { buyersQuery, postsQuery } from './party-queries';

const route = getRouteApi('/demands');

/** The trade post's demands, newest first. */
export function DemandsPage() {
  const { t } = useTranslation();
  const { role, postId } = useMe();
  // Whatever is chosen is marked at once, the list follows.
  const search = useDeferredValue(route.useSearch());
  const list = useRows(search, postId ?? search.post);
  const { data: buyers = [] } = useQuery({ ...buyersQuery(postId ?? search.post), enabled: role !== 'coordinator' });
  return (
    <Page
      title={t(postId ? 'list.mine' : 'list.title')}
      actions={
        role === 'attache' && (
          <Button
            renderRoot={(props) => <Link {...props} to="/demands/new" />}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('nav.new-demand')}
          </Button>
        )
      }
    >
      <Filters buyers={buyers} onExport={list.readAll} />
      {list.error && list.rows.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={8} />}
      {!list.isPending && !list.error && list.rows.length === 0 && !list.reading && (
        <Empty
          title={t(Object.keys(search).length > 0 ? 'list.none-found' : 'list.none')}
          next={t(Object.keys(search).length > 0 ? 'list.none-found-next' : 'list.none-next')}
        />
      )}
      {list.rows.length > 0 && <DemandTable rows={list.rows} onEnd={list.more} />}
      <Text size="xs" c="var(--quiet)" mt={6} role="status">
        {list.reading ? t('list.reading', { count: list.read }) : t('list.count', { count: list.rows.length })}
        {list.hasMore && !list.reading ? ` · ${t('list.scroll')}` : ''}
      </Text>
    </Page>
  );
}

interface FiltersProps {
  buyers: readonly { buyerId: string; name: string }[];
  onExport: () => Promise<readonly DemandRow[]>;
}

function Filters({ buyers, onExport }: FiltersProps) {
  const { t } = useTranslation();
  const form = useFormat();
  const { role } = useMe();
  const { state, buyer, post, q = '' } = route.useSearch();
  const { data: posts = [] } = useQuery({ ...postsQuery, enabled: role !== 'attache' });
  const navigate = route.useNavigate();
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<ListSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const rows = await onExport();
      const heads = ['words', 'buyer', 'country', 'quantity', 'window', 'state', 'registered', 'expires'] as const;
      const body = rows.map((row) => [
        row.words,
        row.buyer,
        form.country(row.country),
        row.quantity,
        row.window,
        t(`demand.state.${row.state}`),
        row.registeredAt,
        row.expiresOn,
      ]);
      save(`${t('list.file')}.csv`, csvOf([heads.map((head) => t(`list.column.${head}`)), ...body]));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <FindField label={t('list.find')} value={q} onFind={(q) => change({ q })} />
      {role !== 'attache' && (
        <Select
          flex="1 1 12rem"
          aria-label={t('list.post')}
          placeholder={t('list.any-post')}
          clearable
          searchable
          data={posts.map(({ postId, name }) => ({ value: postId, label: name }))}
          value={post ?? null}
          onChange={(next) => change({ post: next ?? undefined, buyer: undefined })}
          clearButtonProps={{ 'aria-label': t('app.clear') }}
        />
      )}
      {role !== 'coordinator' && (
        <Select
          flex="1 1 12rem"
          aria-label={t('list.column.buyer')}
          placeholder={t('list.any-buyer')}
          clearable
          searchable
          data={buyers.map(({ buyerId, name }) => ({ value: buyerId, label: name }))}
          value={buyer ?? null}
          onChange={(next) => change({ buyer: next ?? undefined })}
          clearButtonProps={{ 'aria-label': t('app.clear') }}
        />
      )}
      <Choice
        label={t('list.column.state')}
        value={state ?? 'all'}
        onChange={(next) => change({ state: next === 'all' ? undefined : next })}
        options={[
          { value: 'all', label: t('list.all') },
          { value: 'open', label: t('demand.state.open') },
          { value: 'closed', label: t('demand.state.closed') },
        ]}
      />
      <Button
        variant="default"
        loading={busy}
        leftSection={<Icon name="download" size={16} />}
        onClick={() => void write()}
      >
        {t('app.csv')}
      </Button>
    </Group>
  );
}

function useRows(search: ListSearch, postId: string | undefined) {
  const form = useFormat();
  const queries = useQueryClient();
  const { role } = useMe();
  const options = demandsQuery(search, postId);
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(options);
  const { data: buyers = [] } = useQuery({ ...buyersQuery(postId), enabled: role !== 'coordinator' });
  const names = useMemo(() => new Map(buyers.map(({ buyerId, name }) => [buyerId, name])), [buyers]);
  // Pages that were read before keep their rows: only what is new is put into words.
  const known = useMemo(() => new WeakMap<Demand, DemandRow>(), [names, form]);
  const row = useCallback(
    (demand: Demand): DemandRow => {
      const made = known.get(demand) ?? rowOf(demand, names, form);
      known.set(demand, made);
      return made;
    },
    [known, names, form],
  );
  const all = useMemo(() => (data?.pages ?? []).flatMap(({ items }) => items).map(row), [data, row]);
  const wanted = search.q?.toLowerCase();
  const matching = useCallback(
    (rows: readonly DemandRow[]) => (wanted ? rows.filter(({ text }) => text.includes(wanted)) : rows),
    [wanted],
  );
  const rows = useMemo(() => matching(all), [matching, all]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  // The server knows no words of a demand, so a search reads on until the list is whole.
  const reading = wanted !== undefined && hasNextPage;
  useEffect(() => {
    if (reading && !isFetchingNextPage && !error) void fetchNextPage();
  }, [reading, isFetchingNextPage, error, fetchNextPage, data]);
  const readAll = async (): Promise<readonly DemandRow[]> => {
    let { pages } = await queries.ensureInfiniteQueryData(options);
    while (pages.at(-1)?.next !== undefined) {
      const read = (await fetchNextPage()).data?.pages ?? [];
      if (read.length <= pages.length) break;
      pages = read;
    }
    return matching(pages.flatMap(({ items }) => items).map(row));
  };
  return {
    rows,
    read: all.length,
    error,
    refetch,
    isPending,
    reading,
    hasMore: hasNextPage,
    more,
    readAll,
  };
}
