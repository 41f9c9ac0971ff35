import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../app/me';
import { dealsQuery } from '../demands/demand-queries';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Group, Stack } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { DealCard } from './deal-card';

const NewDeal = onceOpened(() => import('./new-deal').then((dialog) => dialog.NewDeal));

/** What grew out of one demand's meetings, or was opened by hand. */
export function DealList({ demand: { demandId } }: { demand: { demandId: string } }) {
  const { t } = useTranslation();
  const { role } = useMe();
  const { data, error, refetch } = useQuery(dealsQuery(demandId));
  const [opening, setOpening] = useState(false);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} height={140} />;
  const open = (role === 'attache' || role === 'operator') && (
    <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={() => setOpening(true)}>
      {t('deal.new.title')}
    </Button>
  );
  return (
    <>
      {data.length === 0 && (
        <Panel title={t('deal.title')}>
          <Empty title={t('deal.none')} next={t('deal.none-next')} action={open} />
        </Panel>
      )}
      {data.length > 0 && (
        <Stack gap="md">
          {open && <Group justify="flex-end">{open}</Group>}
          {data.map((deal) => (
            <DealCard key={deal.dealId} deal={deal} />
          ))}
        </Stack>
      )}
      {opening && <NewDeal demandId={demandId} onClose={() => setOpening(false)} />}
    </>
  );
}
