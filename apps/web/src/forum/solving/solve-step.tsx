import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import { type ForumDay, type Run, runsQuery } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { useForumDay } from '../use-forum-day';
import { RunHistory } from './run-history';
import { RunOutcome } from './run-outcome';
import { RunningRun } from './running-run';
import { SolveForm } from './solve-form';

/** Lays the day out: start, watch, and what came of it. */
export function SolveStep({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { day, wishes } = records;
  const { editable, organises } = useForumDay(day.forumDayId);
  // The service notices a run whose owner died; so does the page, some seconds later.
  const {
    data: runs,
    error,
    refetch,
  } = useQuery({
    ...runsQuery(day.forumDayId, language),
    refetchInterval: ({ state }) => (state.data?.[0]?.state === 'running' ? 10_000 : false),
  });
  useDayAfterRun(day, runs?.[0]);
  if (error && !runs) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!runs) return <Loading rows={4} />;
  const [last, ...former] = runs;
  if (wishes.length === 0) return <Empty title={t('forum.solve.nothing')} next={t('forum.solve.nothing-next')} />;
  return (
    <Stack gap="md">
      {last?.state === 'running' && <RunningRun dayId={day.forumDayId} run={last} />}
      {last?.state !== 'running' && editable && <SolveForm records={records} />}
      {(day.state === 'published' || day.state === 'closed') && organises && (
        <Text size="sm" c="var(--quiet)">
          {t(`forum.solve.closed.${day.state}`)}
        </Text>
      )}
      {last && last.state !== 'running' && <RunOutcome records={records} run={last} />}
      {former.length > 0 && <RunHistory runs={former} />}
    </Stack>
  );
}

// A run may be over before its stream is listened to; then the day was read while it still went on.
function useDayAfterRun({ forumDayId, state }: ForumDay, last: Run | undefined): void {
  const queries = useQueryClient();
  const missed = state === 'solving' && last !== undefined && last.state !== 'running';
  useEffect(() => {
    if (missed) void queries.invalidateQueries({ queryKey: ['forum-day', forumDayId] });
  }, [missed, forumDayId, queries]);
}
