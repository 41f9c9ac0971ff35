import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';
import { aYearBefore } from './a-year-before';
import { GapList } from './gap-list';
import { dueVillagesQuery, openGapsQuery } from './readiness-queries';

/** What is to be done about readiness: gaps by their day, and villages that nobody assessed for a year. */
export function DuePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('due.title')}>
      <Stack gap="md">
        <Gaps />
        <Villages />
      </Stack>
    </Page>
  );
}

function Gaps() {
  const { t } = useTranslation();
  const [overdue, setOverdue] = useState(false);
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    openGapsQuery(overdue),
  );
  const gaps = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel
      title={t('due.gaps')}
      actions={
        <Choice
          small
          label={t('due.gaps')}
          value={overdue ? 'overdue' : 'all'}
          options={[
            { value: 'all', label: t('list.all') },
            { value: 'overdue', label: t('gap.overdue') },
          ]}
          onChange={(next) => setOverdue(next === 'overdue')}
        />
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={3} />}
      {data && gaps.length === 0 && <Empty title={t('due.no-gaps')} next={t('due.no-gaps-next')} />}
      <GapList
        editable
        gaps={gaps.map(({ villageCode, producerId, name, ...gap }) => ({
          ...gap,
          subject: villageCode === undefined ? { producerId: producerId! } : { code: villageCode },
          of:
            villageCode === undefined ? (
              <Link to="/producers/$producerId" params={{ producerId: producerId! }}>
                {name}
              </Link>
            ) : (
              <Link to="/villages/$code" params={{ code: villageCode }}>
                {name}
              </Link>
            ),
        }))}
      />
      <More list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </Panel>
  );
}

function Villages() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const since = aYearBefore(today());
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    dueVillagesQuery(since),
  );
  const villages = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={t('due.villages')}>
      <Text size="sm" c="var(--quiet)" mb="sm">
        {t('due.villages-hint', { day: day(since) })}
      </Text>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={4} />}
      {data && villages.length === 0 && <Empty title={t('due.no-villages')} next={t('due.no-villages-next')} />}
      {villages.length > 0 && (
        <Table>
          <thead>
            <tr>
              <th>{t('villages.column.village')}</th>
              <th>{t('villages.column.assessed')}</th>
              <th aria-label={t('assess.begin')} />
            </tr>
          </thead>
          <tbody>
            {villages.map(({ code, name, regency, assessments }) => (
              <tr key={code}>
                <td>
                  <Link to="/villages/$code" params={{ code }}>
                    {name}
                  </Link>
                  <Text size="xs" c="var(--quiet)">
                    {regency}
                  </Text>
                </td>
                <td style={{ whiteSpace: 'nowrap' }}>
                  {assessments[0] ? day(assessments[0].assessedOn) : t('due.never')}
                </td>
                <td data-end>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${t('assess.begin')}: ${name}`}
                    renderRoot={(props) => <Link {...props} to="/villages/$code/assess" params={{ code }} />}
                  >
                    {t('assess.begin')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <More list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </Panel>
  );
}
