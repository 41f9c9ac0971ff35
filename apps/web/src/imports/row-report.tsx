import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { tellDone } from '../ui/notices';
import { Panel } from '../ui/panel';
import { Group, Text } from '../ui/plain';
import { Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { type Import, type ImportRow, rowsQuery } from './import-queries';
import { type RowState } from './report-search';
import { toldCells } from './told-cells';

const route = getRouteApi('/imports/$importId');
const tones = { bad: 'bad', suspected: 'warn', settled: 'good' } as const;

/** The rows that did not simply go in: why, what stands there, and for those in doubt a decision. */
export function RowReport({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { language, dayAndHour } = useFormat();
  const { rows: state } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    rowsQuery(job.importId, state, language),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const file = `/api/v1/imports/${job.importId}/rows.csv?lang=${language}${state ? `&state=${state}` : ''}`;
  return (
    <Panel
      title={t('imports.report')}
      actions={
        <Group gap="xs">
          <Choice
            small
            label={t('imports.report')}
            value={state ?? 'all'}
            options={[
              { value: 'all', label: t('list.all') },
              ...(['bad', 'suspected', 'settled'] as const).map((each) => ({
                value: each,
                label: t(`imports.row.${each}`),
              })),
            ]}
            onChange={(next) => void navigate({ search: next === 'all' ? {} : { rows: next }, replace: true })}
          />
          {items.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Icon name="download" size={14} />}
              component="a"
              href={file}
              download={`${job.importId}.csv`}
            >
              {t('app.csv')}
            </Button>
          )}
        </Group>
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={3} />}
      {data && items.length === 0 && <Empty title={t('imports.all-in')} next={t('imports.all-in-next')} />}
      {items.length > 0 && (
        <Table minWidth={640} label={t('imports.report')}>
          <thead>
            <tr>
              <th data-end style={{ width: 64 }}>
                {t('imports.row-head')}
              </th>
              <th style={{ width: 140 }}>{t('imports.state-head')}</th>
              <th>{t('imports.why')}</th>
              <th>{t('imports.stands')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.row} style={{ verticalAlign: 'top' }}>
                <td data-end>{row.row}</td>
                <td>
                  <Tag tone={tones[row.state as RowState]} label={t(`imports.row.${row.state as RowState}`)} />
                </td>
                <td>
                  {row.state === 'suspected' && <InDoubt job={job} row={row} />}
                  {row.state === 'settled' && row.decidedAt && (
                    <Text size="sm">{t('imports.decided', { by: row.decidedBy, at: dayAndHour(row.decidedAt) })}</Text>
                  )}
                  {row.faults.map(({ column, code, header, reason }) => (
                    <Text key={`${column} ${code}`} size="sm">
                      {header !== '' && <b>{header}: </b>}
                      {reason}
                    </Text>
                  ))}
                </td>
                <td>
                  <Text size="xs" c="var(--quiet)">
                    {toldCells(row.cells)}
                  </Text>
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

/** Perhaps the same as a producer that is known: a person says so, or that it is another. */
function InDoubt({ job, row }: { job: Import; row: ImportRow }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (same: boolean) =>
      bodyOf(
        api.POST('/api/v1/imports/{id}/rows/{row}/decision', {
          params: { path: { id: job.importId, row: row.row } },
          body: { same },
        }),
      ),
    onSuccess: () => void tellDone(t('imports.decision-kept')),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['import-rows', job.importId] });
      await queries.invalidateQueries({ queryKey: ['import', job.importId] });
    },
  });
  return (
    <>
      <Text size="sm">
        {t('imports.perhaps')}{' '}
        {row.candidateId && (
          <Link to="/producers/$producerId" params={{ producerId: row.candidateId }}>
            {t('imports.known-one')}
          </Link>
        )}
      </Text>
      {!job.dryRun && (
        <Group gap={6} mt={4} mb={4}>
          <Button size="compact-xs" loading={decide.isPending} onClick={() => decide.mutate(true)}>
            {t('imports.same')}
          </Button>
          <Button size="compact-xs" variant="default" disabled={decide.isPending} onClick={() => decide.mutate(false)}>
            {t('imports.other')}
          </Button>
        </Group>
      )}
    </>
  );
}
