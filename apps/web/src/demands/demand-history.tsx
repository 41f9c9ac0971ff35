import { Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { historyQuery } from './demand-queries';

/** Who changed what, oldest first. */
export function DemandHistory({ demand: { demandId } }: { demand: { demandId: string } }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const { data, error, refetch } = useQuery(historyQuery(demandId));
  return (
    <Panel title={t('demand.view.history')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && (
        <Timeline bulletSize={14} lineWidth={2} active={data.length}>
          {data.map((version) => (
            <Timeline.Item
              key={version.version}
              title={t(`demand.action.${version.action}` as 'demand.action.revise', { defaultValue: version.action })}
            >
              <Text size="sm" c="var(--quiet)">
                {dayAndHour(version.at)} · {version.by}
                {version.reason ? ` · ${version.reason}` : ''}
              </Text>
              {version.action === 'revise' && (
                <Text size="sm">{t('demand.changed', { count: version.changes.length })}</Text>
              )}
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Panel>
  );
}
