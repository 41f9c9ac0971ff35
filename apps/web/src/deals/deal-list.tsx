import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dealsQuery } from '../demands/demand-queries';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { DealCard } from './deal-card';

/** What grew out of one demand's meetings. */
export function DealList({ demandId }: { demandId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(dealsQuery(demandId));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} height={140} />;
  if (data.length === 0) {
    return (
      <Panel title={t('deal.title')}>
        <Empty title={t('deal.none')} next={t('deal.none-next')} />
      </Panel>
    );
  }
  return (
    <Stack gap="md">
      {data.map((deal) => (
        <DealCard key={deal.dealId} deal={deal} />
      ))}
    </Stack>
  );
}
