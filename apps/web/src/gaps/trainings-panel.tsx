import { List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { trainingsQuery } from './gap-queries';

/** Classes to come in the producer's programmes and provinces. */
export function TrainingsPanel() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { data, error, refetch } = useQuery(trainingsQuery);
  const coming = data?.filter(({ to }) => to >= today()).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <Panel title={t('gap.classes')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {coming?.length === 0 && <Empty title={t('gap.no-classes')} next={t('gap.no-classes-next')} />}
      <List size="sm" listStyleType="none" spacing="sm">
        {coming?.slice(0, 20).map(({ trainingId, title, place, from, to, capacity, enrolled }) => (
          <List.Item key={trainingId}>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            <Text size="sm">{`${day(from)} – ${day(to)} · ${place}`}</Text>
            <Text size="xs" c="var(--quiet)">
              {capacity > enrolled ? t('gap.seats', { count: capacity - enrolled }) : t('gap.full')}
            </Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
