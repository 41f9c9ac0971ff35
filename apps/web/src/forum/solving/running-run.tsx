import { Button, Progress } from '@mantine/core';
import { api } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { Fact } from '../../ui/fact';
import { Live } from '../../ui/live';
import { Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import { Facts } from '../facts';
import { Panel } from '../../ui/panel';
import type { Run } from '../forum-queries';
import { useForumChange } from '../use-forum-change';
import { useForumDay } from '../use-forum-day';
import { ChartLegend } from './chart-legend';
import { RunChart } from './run-chart';
import { useRunStream } from './use-run-stream';

/** A run as it goes on: the best so far, what cannot be beaten, and how long it may still take. */
export function RunningRun({ dayId, run: begun }: { dayId: string; run: Run }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { organises } = useForumDay(dayId);
  const { run, connected } = useRunStream(dayId, begun);
  const stop = useForumChange<void, unknown>(dayId, () =>
    api.DELETE('/api/v1/forum-days/{id}/runs/{runId}', { params: { path: { id: dayId, runId: run.runId } } }),
  );
  const { phase, placed, wishes, breaks, bound, elapsedMs } = run.progress;
  const seconds = elapsedMs / 1000;
  return (
    <Panel
      title={t('forum.solve.running')}
      beside={<Live connected={connected} />}
      actions={
        organises && (
          <Button variant="default" loading={stop.isPending} disabled={stop.isSuccess} onClick={() => stop.mutate()}>
            {t('forum.solve.stop')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Text size="sm">{t(`forum.solve.phase.${phase}`)}</Text>
        <Progress
          value={Math.min(100, (100 * seconds) / run.seconds)}
          aria-label={t('forum.solve.time')}
          transitionDuration={400}
        />
        <Facts>
          <Fact label={t('forum.solve.placed')}>
            <span className="numbers">{t('forum.of', { number: number(placed), of: number(wishes) })}</span>
          </Fact>
          <Fact label={t('forum.solve.best')}>
            <span className="numbers">{breaks === undefined ? '–' : number(breaks)}</span>
          </Fact>
          <Fact label={t('forum.solve.bound')}>
            <span className="numbers">{bound === undefined ? '–' : number(bound)}</span>
          </Fact>
          <Fact label={t('forum.solve.elapsed')}>
            <span className="numbers">
              {t('forum.of', {
                number: number(seconds, 0),
                of: t('forum.solve.seconds', { number: number(run.seconds) }),
              })}
            </span>
          </Fact>
        </Facts>
        <RunChart run={run} />
        <ChartLegend />
      </Stack>
    </Panel>
  );
}
