import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Away } from '../operations/away';
import { serviceOf, services } from '../operations/services';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { FindField } from '../ui/find-field';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Group, Stack } from '../ui/plain';
import { Rows } from '../ui/rows';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { ParkedRow } from './parked-row';
import { parkedQuery } from './parked-queries';
import type { ParkedSearch } from './parked-search';
import { ReasonsPanel } from './reasons-panel';

const route = getRouteApi('/parked');

/** Events that could not be taken to effect, of all services, and what to do with them. */
export function ParkedPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const list = useInfiniteQuery(parkedQuery(search));
  const events = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = Object.keys(search).length > 0;
  return (
    <Page title={t('parked.title')}>
      <Stack gap="md">
        <ReasonsPanel />
        <div>
          <Filters />
          {list.data && <Away services={list.data.pages[0].away} />}
          {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
          {list.isPending && <Loading rows={4} height={72} />}
          {list.data && events.length === 0 && (
            <Empty
              title={t(filtered ? 'parked.none-found' : 'parked.none')}
              next={t(filtered ? 'parked.none-found-next' : 'parked.none-next')}
            />
          )}
          {events.length > 0 && (
            <Rows label={t('parked.title')}>
              {events.map((event) => (
                <ParkedRow key={`${event.service} ${event.id}`} event={event} />
              ))}
            </Rows>
          )}
          <More list={list} />
        </div>
      </Stack>
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { service, state, reason, key = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<ParkedSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <Select
        flex="1 1 12rem"
        aria-label={t('status.service')}
        placeholder={t('operations.any-service')}
        clearable
        data={services.map((each) => ({ value: each, label: t(`service.${each}`) }))}
        value={service ?? null}
        onChange={(next) => change({ service: serviceOf(next), reason: undefined })}
        clearButtonProps={{ 'aria-label': t('app.clear') }}
      />
      <FindField label={t('parked.find')} value={key} onFind={(key) => change({ key })} />
      <Choice
        label={t('list.column.state')}
        value={state ?? 'all'}
        onChange={(next) => change({ state: next === 'all' ? undefined : next })}
        options={[
          { value: 'all', label: t('list.all') },
          { value: 'waiting', label: t('parked.state.waiting') },
          { value: 'dead', label: t('parked.state.dead') },
        ]}
      />
      {reason && (
        <Button
          variant="light"
          maw="100%"
          rightSection={<Icon name="cross" size={14} />}
          onClick={() => change({ reason: undefined })}
        >
          {t('parked.only-reason')}
        </Button>
      )}
    </Group>
  );
}
