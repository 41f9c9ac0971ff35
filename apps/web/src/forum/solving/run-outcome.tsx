import { Alert, Button, List } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useFormat } from '../../format/use-format';
import { Fact } from '../../ui/fact';
import { Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import { Facts } from '../facts';
import { Panel } from '../../ui/panel';
import { Tag, type Tone } from '../../ui/tag';
import type { Run } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { useForumDay } from '../use-forum-day';
import { useRemoveWishes } from '../wishes/use-wishes';
import { ChartLegend } from './chart-legend';
import { RunChart } from './run-chart';

const route = getRouteApi('/forum-days/$dayId');
const tones = { OPTIMAL: 'good', FEASIBLE: 'good', INFEASIBLE: 'bad', UNKNOWN: 'warn' } as const satisfies Record<
  string,
  Tone
>;

/** What came of the last run: how good the timetable is, or who stands in its way and what to leave out. */
export function RunOutcome({ records, run }: { records: DayRecords; run: Run }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const navigate = route.useNavigate();
  const { result } = run;
  if (!result) {
    return (
      <Alert color="red" variant="light" title={t('forum.solve.failed')} role="alert">
        {run.failure}
      </Alert>
    );
  }
  return (
    <Panel
      title={t('forum.solve.result')}
      beside={<Tag tone={tones[result.status]} label={t(`forum.solve.status.${result.status}`)} />}
      actions={
        result.placed > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void navigate({ search: (now) => ({ ...now, step: 'timetable' }) })}
          >
            {t('forum.solve.see')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Facts>
          <Fact label={t('forum.solve.placed')}>
            <span className="numbers">
              {t('forum.of', { number: number(result.placed), of: number(run.progress.wishes) })}
            </span>
          </Fact>
          {result.placed > 0 && (
            <>
              <Fact label={t('forum.solve.best')}>
                <span className="numbers">{number(result.breaks)}</span>
              </Fact>
              {result.dropped.length === 0 && (
                <Fact label={t('forum.solve.bound')}>
                  <span className="numbers">{number(result.bound)}</span>
                </Fact>
              )}
              <Fact label={t('forum.solve.idle')}>
                <span className="numbers">{t('forum.slots-count', { count: result.idleSlots })}</span>
              </Fact>
            </>
          )}
          <Fact label={t('forum.solve.took')}>
            <span className="numbers">{t('forum.solve.seconds', { number: number(result.seconds, 1) })}</span>
          </Fact>
        </Facts>
        {!result.fair && result.placed > 0 && (
          <Text size="sm" c="var(--warn)">
            {t('forum.solve.unfair')}
          </Text>
        )}
        {result.reasons.length > 0 && (
          <div>
            <Text size="sm" fw={600} mb={4}>
              {t('forum.solve.reasons')}
            </Text>
            <List size="sm" spacing={4}>
              {result.reasons.map(({ code, sentence, wishIds }) => (
                <List.Item key={`${code} ${wishIds.join()}`}>{sentence}</List.Item>
              ))}
            </List>
          </div>
        )}
        {result.dropped.length > 0 && <Dropped records={records} result={result} />}
        {result.placed > 0 && (run.progress.steps?.length ?? 0) > 0 && (
          <div>
            <RunChart run={run} />
            <ChartLegend />
          </div>
        )}
      </Stack>
    </Panel>
  );
}

interface DroppedProps {
  records: DayRecords;
  result: NonNullable<Run['result']>;
}

function Dropped({ records: { day, wishes }, result }: DroppedProps) {
  const { t } = useTranslation();
  const { editable } = useForumDay(day.forumDayId);
  const remove = useRemoveWishes(day.forumDayId);
  // Some may have been taken away, or given a place by hand, since.
  const still = new Set(wishes.filter(({ place }) => place === undefined).map(({ wishId }) => wishId));
  const dropped = result.dropped.filter(({ wishId }) => still.has(wishId));
  if (dropped.length === 0) return null;
  return (
    <Alert variant="light" color="yellow">
      <Text size="sm" fw={600} c="var(--warn)" mb={4}>
        {t('forum.solve.dropped', { count: dropped.length })}
      </Text>
      <Text size="sm" mb="xs">
        {t(result.dropsProven ? 'forum.solve.drops-proven' : 'forum.solve.drops-known', {
          count: result.dropsAtLeast,
        })}
      </Text>
      <List size="sm" spacing={2}>
        {dropped.map(({ wishId, pair }) => (
          <List.Item key={wishId}>{pair}</List.Item>
        ))}
      </List>
      {editable && (
        <Button
          mt="sm"
          size="compact-sm"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate(dropped.map(({ wishId }) => wishId))}
        >
          {t('forum.solve.drop', { count: dropped.length })}
        </Button>
      )}
    </Alert>
  );
}
